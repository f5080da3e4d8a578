"""Indices of regions: normalise, aggregate, composite, grades.

In: indicators of a panel. Out: index values, ranks, grades, and the audit of how they came about.
"""
