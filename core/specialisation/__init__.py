"""Where an activity is, and which regions are specialised in it.

In: an activity and its total per region and year. Out: shares, quotients
with intervals, concentration.
"""
