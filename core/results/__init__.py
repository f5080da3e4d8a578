"""Result tables for readers: regions, hubs, claims, the record of the run, comparisons.

In: what the measures computed. Out: tables whose columns say what they mean.
"""
