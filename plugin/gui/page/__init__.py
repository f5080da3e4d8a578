"""The print page of a result."""
