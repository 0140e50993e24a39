"""Names as English sentences want them: with `the` or without, and singular or plural."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FUNCTION_WORDS = _words(
    """a an the about around approximately roughly nearly almost some more at up less fewer
    over under between no all any several many its their his her our this that these those
    to not for of in on by with from as if another each every both one two three four five
    six seven eight nine ten eleven twelve dozens hundreds thousands"""
)
_PLURALS = _words(
    """people women men children police staff crew media mediators negotiators officials
    representatives delegates families workers rebels militants"""
)
_GROUPS = _words(
    """creditors bondholders shareholders lenders farmers investors teachers nurses doctors
    drivers pilots dockers fishermen families employers analysts campaigners scientists
    diplomats sources people workers officials mediators negotiators lawmakers residents
    activists critics opposition"""
)
"""Words for people that are names of nobody, whatever letter an article begins them with."""
_KINDS = _words(
    """poor poorer rich richer small smaller large larger developing developed opposition farm sugar
    environmental commercial private senior junior military regional local foreign state aid"""
)
"""Words that say which people are meant; before a noun with a small letter they are no name."""
_PLURAL_NAMES = (_GROUPS - {"opposition"}) | _words(
    """greens conservatives liberals tories committees teamsters houthis kurds republicans
    parties"""
)
"""Names that take a plural verb; most that end in `s` do not (Reuters, the United States)."""
_PLURAL_NAME = re.compile(r"[A-Z]\w+(?:crats|[^u]ists|ians|workers|fighters)$")
_ORGANS = _words(
    """agency alliance army assembly association authority bank bench bloc board brotherhood
    cabinet chamber church coalition commission committee committees confederation
    conference congress conservatives convention corporation council court cross democrats
    department directorate emirates exchange federation forum foundation front fund
    government greens group guild house initiative institute institution islands kingdom
    league liberals maldives ministry movement nations netherlands network office
    organisation organization parliament party philippines post presidency programme
    republic secretariat senate society state states syndicate tories treasury tribunal
    trust union unions times academy bahamas gambia"""
)
_ALONE = _words(
    """bahamas coalition commission conservatives eu front gambia greens hague houthis icrc imf
    kremlin kurds league liberals maldives netherlands oecd opposition pentagon philippines
    senate taliban tories treasury uk un us usa vatican who wto"""
)
"""Names of one word that want `the`; other single words (Hamas, Labour, Nato) do not."""
_WRITTEN_LARGE = _words("""who us""")
"""Of these, what is a name only in capitals."""
_OF = re.compile(
    r"\s+(?:of|for|from|in|on|at|by|with|to|who|that|which|still|now)\s+|\s+and\s+(?![A-Z])"
)
_WORD = re.compile(r"[\w'’-]+")
_OWNED = re.compile(r"['’]s?\s")
_PEOPLE_S = re.compile(
    r"(?:(?:[eo]rs|ees|ists|[ae]nts|ses|ots|ians)['’]|(?:people|women|men|children)['’]s)\s",
    re.IGNORECASE,
)
"""A possessive of a group, within a name: the Nurses' Federation. Kenya's ministry has none."""


def head(name: str) -> str:
    """The word a noun phrase turns on: the last one before its first preposition."""
    found = _WORD.findall(_OF.split(f"{name} ", maxsplit=1)[0])
    return found[-1] if found else name


def is_plural(name: str) -> bool:
    """Whether a name takes a plural verb: the families do, Hamas and the United States do not."""
    last = head(name)
    return (
        is_plural_noun(last)
        or last.casefold() in _PLURAL_NAMES
        or _PLURAL_NAME.match(last) is not None
    )


def counts_things(name: str) -> bool:
    """Whether a phrase names things that can be counted: `ships lying idle`, not `the duty`."""
    before_preposition = _OF.split(f"{name} ", maxsplit=1)[0]
    return any(is_plural_noun(word) for word in _WORD.findall(before_preposition))


def is_plural_noun(word: str) -> bool:
    """Whether a word with a small letter looks like a plural noun."""
    singular_endings = ("ss", "'s", "’s", "us", "is")
    return word.casefold() in _PLURALS or (
        word.islower() and word.endswith("s") and not word.endswith(singular_endings)
    )


def with_article(name: str) -> str:
    """`the` before the names that want it: the United States, the dockers' union, the Greens."""
    name = name.strip()
    first, *others = name.split() or [""]
    if lower_kind(name) != name:
        return lower_kind(name)
    if first.casefold() in _GROUPS and not (others and others[0][0].isupper()):
        name = f"{name[0].lower()}{name[1:]}" if name[0].isupper() else f"the {name}"
        return f"the {name}" if name == "opposition" else name
    stands_alone = first.casefold() in {"the", "a", "an"} or (
        first.casefold() in _FUNCTION_WORDS and first.islower()
    )
    if not name or stands_alone:
        return name
    return f"the {name}" if name[0].islower() or _wants_article(name, others) else name


def lower_kind(name: str) -> str:
    """A description with a small letter where an article has a large one: `Military observers`."""
    first, _, rest = name.partition(" ")
    is_kind = first.casefold() in _KINDS and rest[:1].islower()
    return f"{name[0].lower()}{name[1:]}" if is_kind else name


def _wants_article(name: str, others: list[str]) -> bool:
    """Whether a name that begins with a capital wants `the`."""
    if not others:
        large = name.casefold() not in _WRITTEN_LARGE or name.isupper()
        return name.casefold() in _ALONE and large
    owner, *owned = _OWNED.split(name, maxsplit=1)
    if owned and not _PEOPLE_S.search(name):
        return with_article(owner) != owner
    return head(name).casefold() in _ORGANS
