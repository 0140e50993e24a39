"""Loading and segmenting: a file to an `Article`."""
