"""What must not change in a translation, and how a translation is held to it."""
