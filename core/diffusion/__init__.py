"""Whether poles pull up their periphery.

In: variables over years, neighbours, poles. Out: exposure, gradient, rings, shift-share, and a
verdict on each pole.
"""
