"""What stands where an article should: a paywall, a check for robots, a question about cookies.

Markup is judged before words, since it is the same in every language. Sites that carry all of these
devices beside a whole article are the rule: what was extracted decides, and the signs only say why
there is so little of it.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

from summarizer.exceptions import InputError

_NOTHING = 40
"""Letters below which nothing is told: "Loading …", the name of a site."""
_SCRAP = 200
"""Letters below which a text is no article where its page has the marks of a wall."""
_NOTICE = 600
"""Letters below which a text that asks its reader to prove something is no article."""
_TEASER = 2000
"""Letters below which an article may be only the part of it that is free."""
_ENDING = 400
"""Characters at a text's end among which a teaser invites its reader to go on."""
_OPENING = 60
"""Characters of a part by which it is found again in the text."""
_PIECES = 20
"""Pieces of text between tags among which a part's opening is looked for."""

_ROBOTS = re.compile(
    r"cf-chl|challenge-platform|cf-turnstile|g-recaptcha|h-?captcha|px-captcha|captcha-delivery"
    r"|_incapsula_|funcaptcha|awswaf|ddos-guard",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"onetrust|didomi|sp_message|usercentrics|cookiebot|qc-cmp|collectconsent"
    r"|(?:cookie|gdpr|privacy)-?_?(?:consent|wall|gate)|//consent\.",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"pay-?_?wall|reg-?_?wall|subscri\w{0,8}-?_?wall|tinypass|piano-(?:inline|modal)|poool-widget",
    re.IGNORECASE,
)

_ROBOTS_SAID = re.compile(
    r"verify (?:that )?you are (?:a )?human|are you a robot|not a robot|just a moment\.\.\."
    r"|checking your browser|unusual (?:traffic|activity)|complete the (?:captcha|security check)"
    r"|automated access|^access denied|permission to access",
    re.IGNORECASE | re.MULTILINE,
)
_CONSENT_SAID = re.compile(
    r"before you continue|(?:accept|manage|reject)(?: all)? cookies|we value your privacy",
    re.IGNORECASE,
)
_SCRIPT_SAID = re.compile(
    r"(?:enable|requires?|turn on|without) java ?script"
    r"|java ?script (?:is|to be) (?:disabled|enabled)",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"(?:subscrib|sign(?:ing)? (?:in|up)|log(?:ging)? in|regist|creat\w+ an? (?:free )?account"
    r"|trial|membership|become a member)[^.!?]{0,80}?"
    r"\bto (?:continue|keep|finish|go on|read (?:on|more|the (?:full|rest|whole|entire))|unlock)"
    r"|to (?:continue|keep) reading[^.!?]{0,80}?(?:subscri|sign|log in|regist|account)"
    r"|(?:article|story|content) is (?:only |reserved )?(?:available )?(?:for|to) (?:our )?"
    r"(?:paying )?(?:subscribers|members)",
    re.IGNORECASE,
)

_ROOTS = {"root", "app", "__next", "__nuxt", "main-app"}
"""Names of the empty element that a page's script fills."""


@dataclass(frozen=True)
class _Signs:
    """What a page says of itself outside of its text.

    Attributes:
        names: ids, classes and addresses of its elements, one a line.
        title: of the page.
        is_article: whether it says that it holds an article.
        is_paid: whether it says that the article is not free.
        paid_parts: how those parts begin that it names as not free, without spaces.
        awaits_script: whether the place for its text is empty until a script fills it.
    """

    names: str
    title: str
    is_article: bool
    is_paid: bool
    paid_parts: tuple[str, ...]
    awaits_script: bool


def require_article(text: str, markup: str, *, source: str) -> None:
    """Let a page pass whose article was extracted.

    Args:
        text: what was extracted as the article.
        markup: the whole page, before anything was dropped from it.
        source: the page's name for people.

    Raises:
        InputError: there is no article, or only the free beginning of one.
    """
    size = _letters(text)
    if size >= _TEASER:
        return
    signs = _signs(markup)
    # What a page declares to be an article is at most cut short; notices declare nothing.
    possible = (_PAID,) if size >= _NOTHING and signs.is_article else _ALL
    for is_there, said in possible:
        if is_there(text, size, signs):
            raise InputError(f"{source} {said}: {_BY_HAND}.")


_BY_HAND = "open it in a browser, save the article's text as a file, and name that"


def _is_teaser(text: str, signs: _Signs) -> bool:
    if _INVITATION.search(text[-_ENDING:]):
        return True
    arrived = _squeezed(text)
    return signs.is_paid and not any(opening in arrived for opening in signs.paid_parts)


def _is_paywall(text: str, size: int, signs: _Signs) -> bool:
    return _is_teaser(text, signs) or (size < _SCRAP and bool(_PAYWALL.search(signs.names)))


def _notice(names: re.Pattern[str], said: re.Pattern[str]) -> Callable[[str, int, _Signs], bool]:
    """Whether a page is a notice instead of an article, by its markup or its words."""

    def is_there(text: str, size: int, signs: _Signs) -> bool:
        words = f"{signs.title}\n{text}"
        return (size < _NOTICE and bool(said.search(words))) or (
            size < _SCRAP and bool(names.search(signs.names))
        )

    return is_there


def _is_script(text: str, size: int, signs: _Signs) -> bool:
    return (size < _NOTICE and bool(_SCRIPT_SAID.search(text))) or (
        size < _SCRAP and signs.awaits_script
    )


def _is_empty(_: str, size: int, __: _Signs) -> bool:
    return size < _NOTHING


_PAID = (_is_paywall, "shows its article, or the rest of it, to subscribers only")
_ALL = (
    (_notice(_ROBOTS, _ROBOTS_SAID), "shows a check for robots instead of its article"),
    _PAID,
    (_is_script, "shows nothing until its scripts are run, which they are not here"),
    (_notice(_CONSENT, _CONSENT_SAID), "asks about cookies before it shows its article"),
    (_is_empty, "holds no article"),
)


def _letters(text: str) -> int:
    """How much is said: a letter of a script without spaces says what three others do."""
    size = 0
    for letter in text:
        if letter.isalpha():
            size += 3 if unicodedata.east_asian_width(letter) in "WF" else 1
        if size >= _TEASER:
            break
    return size


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _signs(markup: str) -> _Signs:
    from lxml import etree, html

    try:
        page = html.document_fromstring(
            markup.encode("utf-8", "replace"), html.HTMLParser(encoding="utf-8")
        )
    except etree.ParserError:  # nothing in it
        page = html.document_fromstring("<html></html>")
    about = list(_declared(page))
    kinds = {str(kind) for thing in about for kind in _listed(thing.get("@type"))}
    named_kind = page.xpath("//meta[@property='og:type']/@content")
    unfree = page.xpath("//*[@itemprop='isAccessibleForFree']/@content")
    tiers = page.xpath("//meta[@property='article:content_tier']/@content")
    paid = [thing for thing in about if _is_no(thing.get("isAccessibleForFree"))]
    return _Signs(
        names="\n".join(page.xpath("//@id | //@class | //@src | //@action")),
        title=" ".join(page.xpath("//head/title/text()")),
        is_article=bool(page.xpath("//article"))
        or "article" in named_kind
        or any(kind.endswith("Article") for kind in kinds),
        is_paid=bool(paid) or any(map(_is_no, unfree)) or "locked" in tiers,
        paid_parts=tuple(_parts(page, paid)),
        awaits_script=any(
            not any(piece.strip() for piece in root.itertext())
            for root in page.xpath("//body//*[@id]")
            if root.get("id") in _ROOTS
        ),
    )


def _declared(page: Any) -> Iterator[dict[str, Any]]:
    """Everything that the page's JSON-LD speaks of, however deep."""
    for script in page.xpath("//script[starts-with(@type, 'application/ld+json')]"):
        try:
            waiting = [json.loads(script.text or "null")]
        except (ValueError, RecursionError):
            continue
        while waiting:
            thing = waiting.pop()
            if isinstance(thing, dict):
                yield thing
                waiting += thing.values()
            elif isinstance(thing, list):
                waiting += thing


def _parts(page: Any, paid: list[dict[str, Any]]) -> Iterator[str]:
    """The openings of what is named as not free by a selector of classes or ids."""
    selectors = " ".join(str(thing.get("cssSelector", "")) for thing in paid)
    names = set(re.findall(r"[.#]([\w-]+)", selectors))
    if not names:
        return
    for element in page.xpath("//body//*[@class or @id]"):
        if names.isdisjoint({element.get("id"), *element.get("class", "").split()}):
            continue
        opening = _squeezed("".join(islice(element.itertext(), _PIECES)))[:_OPENING]
        if len(opening) == _OPENING:
            yield opening


def _listed(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else [value]


def _is_no(value: Any) -> bool:
    return value is False or str(value).strip().lower() in {
        "false",
        "http://schema.org/false",
        "https://schema.org/false",
    }
