"""A briefing as one self-contained HTML page: no network, every text escaped.

Everything can be read without script; with it, statements open their quotes and can be filtered.
"""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.models.briefing import Briefing
from summarizer.models.comparison import Relation
from summarizer.rendering.catalog import say, speaking, spoken
from summarizer.rendering.layout.articles import quoted_articles
from summarizer.rendering.layout.blocks import Block
from summarizer.rendering.layout.document import Document, lay_out
from summarizer.rendering.layout.footnotes import Mark, runs
from summarizer.rendering.layout.proposals import ProposalView
from summarizer.rendering.layout.statements import Contrast, Sentence
from summarizer.rendering.layout.tables import Table
from summarizer.rendering.layout.words import RELATION_WORDS, count_words

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
    style, script = _joined(_STYLES), _joined(_SCRIPTS)
    with speaking(briefing.language):
        page = _template().render(
            document=document,
            language=spoken(),
            articles=quoted_articles(briefing.comparison.sources, document.quotes),
            places=partial(_places, document.compared),
            relations=_relations(document),
            style=style,
            script=script,
            policy=_policy(style, script),
            runs=runs,
            say=say,
            counted=count_words,
        )
    return page.strip() + "\n"


def _relations(document: Document) -> dict[Relation, str]:
    """The relations something in the document has, with their names."""
    related = {
        relation
        for chapter in document.chapters
        for block in chapter.blocks
        for relation in _relations_of(block)
    }
    return {kind: say(RELATION_WORDS[kind]) for kind in RELATION_WORDS if kind in related}


def _relations_of(block: Block) -> Iterable[Relation]:
    match block:
        case Sentence():
            return block.relations
        case Contrast() | ProposalView():
            return (block.support.relation,)
        case Table():
            return [relation for group in block.groups for relation in group.relations]
        case _:
            return ()


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
