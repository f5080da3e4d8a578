"""Region × year × indicator on one scheme; missing is missing.

In: observations and formulas. Out: a :class:`Panel` and the match report.
"""
