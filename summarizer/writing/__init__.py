"""A comparison to a briefing: sentences that cite findings, verified by code."""
