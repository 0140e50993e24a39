"""Reports to a comparison: rounds, people, claim groups and the relations between sources."""
