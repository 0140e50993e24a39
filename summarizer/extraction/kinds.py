"""What sort of body a name is that of, as its article speaks of it: a union, a firm, rebels."""

import re
from collections.abc import Collection, Iterator

UNIONS = frozenset(["union", "federation", "association", "guild"])
FIRMS = frozenset(
    """company operator firm employer maker airline carrier manufacturer retailer bank mill rival
    producer utility publisher giant supplier shipbuilder chain bidder insurer miner
    conglomerate shipper grower processor broadcaster studio""".split()  # noqa: SIM905
)
ARMED = frozenset(["front", "army", "movement", "militia", "rebels", "group"])
_KINDS = UNIONS | FIRMS | ARMED | {
    "council", "bloc", "alliance", "foundation", "agency", "authority", "party", "league", "club",
    "fund", "lender",
}  # fmt: skip
CORPORATION = "corporation"
"""A firm by its name alone, of which the article does not say that it is one."""

NEGOTIATING = UNIONS | FIRMS | ARMED | {CORPORATION, "party", "alliance", "league"}
"""What bargains in its own name."""

_ANY_FIRM = frozenset(["company", "firm", "employer", "employers", "management", "board"])
_ANY_ARMED = frozenset(["rebels", "rebel", "insurgents", "militants", "group", "movement"])

_MEMBERS = re.compile(
    r"\b(?:Workers|Teachers|Nurses|Drivers|Pilots|Doctors|Writers|Actors|Machinists|Teamsters"
    r"|Dockers|Steelworkers|Longshoremen|Dockworkers|Employees|Firefighters|Crews|Journalists"
    r"|Miners|Farmers|Engineers|\w+men)\b"
)
_INCORPORATED = re.compile(
    r"\b(?:Inc|Corp|Corporation|plc|PLC|Ltd|Limited|LLC|AG|SA|SE|NV|AB|ASA|Oyj|GmbH|SpA|Co"
    r"|Company|Holdings|Industries|Airlines?|Airways|Motors|Steel|Railways?|Foods)\.?$"
)
_BEFORE_NAME = re.compile(r"(?P<kind>[a-z]+)[ ]$")
_APPOSED = re.compile(
    r"^,[ ](?:the|an?|its)[ ](?:[\w’'-]+[ ]){0,4}?(?P<kind>[a-z]+)(?=[,.]|[ ](?:that|which|of)\b)"
)
_APPOSED_REACH = 90
"""Characters behind a name within which an apposition says what it is."""

_STAFF = r"(?:walkout|strike|stoppage|workers|staff|jobs|employees|crews|unions?)"
_OF_FIRMS = (
    r"(?:chief[ ]executive|chair(?:man|woman)?|finance[ ]chief|XX"
    r"|shares?\b|shareholders|share[ ]price|stock\b|profits?|revenues?|sales|losses|customers"
    r"|passengers|flights|fleet|plants?|factor(?:y|ies)|mills?|mines?|depots?|warehouses|stores"
    r"|shops|hotels|headquarters|subsidiar(?:y|ies)|brands?|workers|employees|staff|workforce"
    r"|management|executives|bosses|board)\b"
)
_OF_UNIONS = (
    r"(?:members?|membership|locals?|local[ ]\d+|rank[ ]and[ ]file|shop[ ]stewards?|stewards"
    r"|strikers|pickets|picket[ ]lines?|strike[ ](?:fund|vote|committee|call)|bargaining[ ]"
    r"(?:committee|team|unit)|general[ ]secretary|branch(?:es)?)\b"
)
_PRINCIPALS = r"(?:employ|own|carri|produc|manufactur|mak|oper|ship|landlord|hold|sharehold)"
_FIGHT = (
    r"(?:halt|halted|stop|stopped|suspend|suspended|cease|ceased|launch|launched|lay[ ]down)[ ]"
    r"(?:all[ ]|its[ ])?(?:attacks|hostilities|fighting|fire|operations|(?:its[ ])?arms|weapons)"
)


def fits(kinds: Collection[str], noun: str) -> bool:
    """Whether a body of these kinds is called by the noun: a carrier is "the company"."""
    single = noun.removesuffix("s") if noun not in _ANY_ARMED else noun
    return (
        (noun == single and single in kinds)
        or (noun in _ANY_FIRM and not FIRMS.isdisjoint(kinds))
        or (noun in _ANY_ARMED and not (ARMED - {"group"} | {noun}).isdisjoint(kinds))
    )


def is_firm(noun: str) -> bool:
    """Whether the noun is one for firms: "operator", "management"."""
    return noun in FIRMS or noun in _ANY_FIRM


def is_force(noun: str) -> bool:
    """Whether the noun is one for those under arms: "rebels", not "group"."""
    return noun in _ANY_ARMED - {"group", "movement"}


def kinds_of(names: Collection[str], text: str) -> frozenset[str]:
    """The nouns a body is called by, or would be, by how the text speaks of it.

    Args:
        names: all its names.
        text: the article's text.
    """
    return frozenset(kind for name in names for kind in (*_in_name(name), *_beside(name, text)))


def _in_name(name: str) -> Iterator[str]:
    words = {word.casefold() for word in name.split()}
    last = name.casefold().rsplit(maxsplit=1)[-1]
    yield from _KINDS & {last, *re.findall(r"\w+(?= (?:of|for)\b)", name.casefold())}
    if _MEMBERS.search(name) and words & UNIONS:
        yield "union"
    if _INCORPORATED.search(name) and not words & UNIONS and " " in name:
        yield CORPORATION


def _beside(name: str, text: str) -> Iterator[str]:
    near = _near(name, text)
    for found in re.finditer(_NAME, near):
        before = _BEFORE_NAME.search(near, max(found.start() - 20, 0), found.start())
        if before and before["kind"] in _KINDS:
            yield before["kind"]
        behind = _APPOSED.match(near[found.end() : found.end() + _APPOSED_REACH])
        if behind and behind["kind"] in _KINDS:
            yield behind["kind"]
    for found in _DESCRIBED.finditer(near):
        if found["kind"] in _KINDS:
            yield found["kind"]
    for kind, patterns in _SPOKEN_OF.items():
        if any(pattern.search(near) for pattern in patterns):
            yield kind


def _near(name: str, text: str) -> str:
    """The words around each mention of a name, which is `_NAME` in them, a line a mention."""
    called = re.compile(rf"(?<![\w’'-]){re.escape(name)}\b")
    return "\n".join(
        called.sub(_NAME, text[max(found.start() - _AROUND, 0) : found.end() + _AROUND])
        for found in called.finditer(text)
    )


_NAME = "\0"
"""What stands for a name, so that patterns need not be made for each."""

_AROUND = 120
"""Characters beside a name within which an article says what it is that of."""

_DESCRIBED = re.compile(
    rf"\b(?i:the|its|their)[ ](?:[a-z-]+[ ]){{0,2}}(?P<kind>[a-z]+),[ ](?:the[ ])?{_NAME}(?=[,.;])"
)


_SAID = {
    "union": (
        rf"NAME(?:['’]s?)?[ ]{_OF_UNIONS}",
        r"\b(?i:members|locals?|stewards|branch(?:es)?)[ ]of[ ](?:the[ ])?NAME",
        r"NAME,?[ ](?:which[ ])?represent(?:s|ed|ing)[ ][^.;]{0,60}"
        rf"\b(?:staff|employees|nurses|pilots|crews|doctors|\w+men|(?!{_PRINCIPALS})\w+ers)\b",
        r"\brepresented[ ]by[ ](?:the[ ])?NAME",
        r"\bunion[ ]\((?:the[ ])?NAME\)",
    ),
    "company": (
        rf"NAME(?:['’]s?)?[ ](?:[a-z]+[ ])?{_OF_FIRMS}",
        rf"\b(?i:{_STAFF})[ ](?:at|with)[ ](?:the[ ])?NAME(?!['’])",
        r"\b(?i:shares|stake|investors|shareholders)[ ](?:of|in)[ ]NAME",
        r"NAME(?:['’]s)?[ ]and[ ]its[ ](?:\w+[ ]){0,2}?(?:unions?|workers|employees|staff)\b",
        r"NAME(?:,[ ]which)?[ ](?:employs|makes|manufactures|operates|builds)\b",
        r"\b(?:owned|employed)[ ]by[ ]NAME",
    ),
    "rebels": (
        r"\brebel[ ]NAME",
        r"NAME[ ](?:rebels|fighters|guerrillas|militants)\b",
        rf"NAME\)?[ ](?:will|would|had|has|agreed[ ]to)[ ]{_FIGHT}",
    ),
}
"""What is said of bodies of a kind; NAME stands for the body's name."""

_SPOKEN_OF = {
    kind: tuple(re.compile(pattern.replace("NAME", _NAME)) for pattern in patterns)
    for kind, patterns in _SAID.items()
}
