"""Whoever answers a prompt: a remote endpoint, the embedded model, or a recording."""
