"""Ids of articles, made of what their files and addresses are called."""

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from summarizer.inputs.hidden import without_hidden_characters
from summarizer.inputs.kinds import SUFFIXES

_LONGEST = 80


def ids_of(names: Sequence[str]) -> list[str]:
    """An id for each name, numbered where several come to the same.

    Reports are kept in files named by the ids: they hold letters, digits, dots, dashes and
    underscores, at most about 80, begin with no dot, and differ in more than capitals.
    """
    slugs = [_slug(name) for name in names]
    taken = {slug.casefold() for slug in slugs}
    ids: dict[str, str] = {}
    for slug in slugs:
        name, number = slug, 1
        while name.casefold() in ids or (number > 1 and name.casefold() in taken):
            number += 1
            name = f"{slug}-{number}"
        ids[name.casefold()] = name
    return list(ids.values())


def name_of_address(url: str) -> str:
    """What the page at an address is called: the last part of its path, or its host."""
    parts = urlsplit(url)
    name = unquote(parts.path).rstrip("/").rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    if dot and f".{ending.lower()}" in {*SUFFIXES, ".php", ".asp", ".aspx", ".json"}:
        name = stem
    return name or (parts.hostname or "page")


def _slug(name: str) -> str:
    visible = without_hidden_characters(unicodedata.normalize("NFC", name))[0]
    return re.sub(r"[^\w.-]+", "-", visible).strip("-.")[:_LONGEST].rstrip("-.") or "article"
