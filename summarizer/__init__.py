"""Several news articles about one negotiation in, one verified briefing out."""
