"""A briefing as one self-contained HTML page: no network, every text escaped.

Everything can be read without script; with it, statements open their quotes and can be filtered.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.models.briefing import Briefing
from summarizer.rendering.layout.articles import quoted_articles
from summarizer.rendering.layout.document import lay_out
from summarizer.rendering.layout.footnotes import Mark, runs
from summarizer.rendering.layout.words import QUOTES_MEANING, RELATION_WORDS

if TYPE_CHECKING:
    from jinja2 import Template

# Each file is one idea of the page; they are joined in this order.
_STYLES = ("page.css", "evidence.css", "tools.css", "plots.css", "print.css")
_SCRIPTS = ("evidence.js", "filters.js", "scheme.js")


def render_html(briefing: Briefing) -> str:
    """The briefing as an HTML page.

    Its content security policy allows its own style sheet and its own script, named by hash, and
    nothing else. Links lead to places in the page and to http(s) addresses of sources.
    """
    document = lay_out(briefing)
    sources = briefing.comparison.sources
    related = {finding.relation for finding in briefing.comparison.findings}
    style, script = _joined(_STYLES), _joined(_SCRIPTS)
    page = _template().render(
        document=document,
        language=briefing.language,
        articles=quoted_articles(sources, document.quotes),
        places=partial(_places, document.compared),
        relations={kind: words for kind, words in RELATION_WORDS.items() if kind in related},
        style=style,
        script=script,
        policy=_policy(style, script),
        runs=runs,
        quotes_meaning=QUOTES_MEANING,
        **_phrases(briefing.language),
    )
    return page.strip() + "\n"


def _phrases(language: str) -> dict[str, Callable[..., str]]:
    """What the page itself says: `t` a phrase with its values, `count` how many there are."""
    from summarizer.rendering.catalog import words_in

    words = words_in(language)

    def told(phrase: str, **values: object) -> str:
        # Without values the `{placeholders}` stay for the script.
        return words(phrase).format(**values) if values else words(phrase)

    def count(number: int, singular: str) -> str:
        return f"{number:,} {words(singular if number == 1 else singular + 's')}"

    return {"t": told, "count": count}


def _places(compared: Sequence[str], marks: Iterable[Mark]) -> list[int]:
    """The places of the marks' sources among those compared, from 0."""
    cited = {mark.source for mark in marks}
    return [place for place, label in enumerate(compared) if label in cited]


def _policy(style: str, script: str) -> str:
    allowed = (
        "default-src 'none'",
        f"style-src {_hash(style)}",
        f"script-src {_hash(script)}",
        "img-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(allowed)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _template() -> "Template":
    # Imported here, because commands that render nothing should not pay for it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("summarizer.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template("briefing.html")


@cache
def _joined(names: tuple[str, ...]) -> str:
    folder = files("summarizer.rendering") / "templates"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in names)
