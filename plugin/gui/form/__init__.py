"""The form: every key of a study, and what is wrong with it."""
