"""The report: one page that anybody opens in a browser, made from the tables of a result.

The page holds nothing that the tables do not hold. It is one file without network, readable
without scripts; charts are Vega-Lite specifications beside the tables they are drawn from.
"""
