"""Candidate cluster hubs: the declared rule and the evidence for and against every region."""
