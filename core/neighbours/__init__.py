"""Who is whose neighbour, and with what weight.

In: borders, centre points, or a GAL file. Out: :class:`Neighbours` of every kind, and their audit.
"""
