"""What a document shows and in which order, whatever its format."""
