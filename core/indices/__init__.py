"""Indices of regions: normalise, composite, grades, specialisation, concentration."""
