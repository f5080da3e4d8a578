"""Which regions there are, how people write them, and how schemes add up.

In: codes and names from tables and boundary layers. Out: regions, each once, or why not.
"""
