"""Shipped studies: where they are and what they read."""
