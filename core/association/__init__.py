"""Whether and where like regions lie together: global and local statistics, mobility.

In: values and neighbours. Out: statistics with exact or permutation p-values.
"""
