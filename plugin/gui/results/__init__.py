"""What came out and why: list of hubs, explanation, comparison, match report."""
