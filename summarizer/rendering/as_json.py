"""A briefing as JSON, to be stored and read back."""

from summarizer.models.briefing import Briefing


def render_json(briefing: Briefing) -> str:
    """The briefing as indented JSON; `Briefing.model_validate_json` gives an equal one back."""
    return briefing.model_dump_json(indent=2) + "\n"
