"""An article to a report: candidates found by code, judged by a model, grounded by code."""
