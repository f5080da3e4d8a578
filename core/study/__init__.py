"""What is asked: one study as frozen values.

In: a TOML file, or a form. Out: a :class:`Study`, every problem with its place; and TOML again.
"""
