"""The rules a sentence is held to, each an iterator over what it has to object."""
