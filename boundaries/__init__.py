"""Shipped region polygons: where they are and what they are."""
