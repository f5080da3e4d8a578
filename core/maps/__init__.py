"""How results are drawn, for files and QGIS alike.

In: a study and its result tables. Out: styles with class limits, legends in
three languages, and QML.
"""
