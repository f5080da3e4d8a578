"""What the engine knows of polygons: outlines, borders, distances.

In: edges as arrays from either geometry engine. Out: pairs with border lengths, areas, centres.
"""
