"""A briefing as one self-contained HTML page: no script, no network, every text escaped."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.models.briefing import Briefing
from summarizer.rendering.layout.document import lay_out
from summarizer.rendering.layout.words import QUOTES_MEANING

if TYPE_CHECKING:
    from jinja2 import Template


def render_html(briefing: Briefing) -> str:
    """The briefing as an HTML page.

    Its content security policy allows its own style sheet, named by hash, and nothing else. Links
    lead to footnotes and to http(s) addresses of sources.
    """
    style = _style()
    page = _template().render(
        document=lay_out(briefing),
        style=style,
        policy=_policy(style),
        quotes_meaning=QUOTES_MEANING,
    )
    return page.strip() + "\n"


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _template() -> "Template":
    # Imported here, because commands that render nothing should not pay for it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("summarizer.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("briefing.html")


@cache
def _style() -> str:
    folder = files("summarizer.rendering") / "templates"
    return (folder / "briefing.css").read_text(encoding="utf-8")
