"""Candidate cluster hubs.

In: index, zones and shares. Out: which regions meet the declared rule, and what speaks for and
against each.
"""
