"""The dock: what is asked, what came out, and why."""
