"""Tables as statistical offices write them.

In: raw cells, whoever opened the file, and what the study says of the table.
Out: observations (region, year, indicator, value, flag), and what was set aside.
"""
