"""A briefing to what people see: Markdown, HTML, JSON."""
