"""Judging by code whether words support an item: quotes, numbers, names, speakers."""
