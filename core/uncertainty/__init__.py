"""How sure an index is: drawn anew over the choices that could have been made otherwise.

In: a study's index and its declared alternatives. Out: intervals,
probabilities, sensitivity indices.
"""
