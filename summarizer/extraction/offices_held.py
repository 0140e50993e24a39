"""The office a sentence gives a person: before the name, or in apposition behind it."""

import re
from dataclasses import dataclass

from summarizer.grounding.name_words import CALENDAR, OPENERS
from summarizer.grounding.offices import OFFICE, RANK
from summarizer.grounding.words import STOP_WORDS


@dataclass(frozen=True)
class OfficeHeld:
    """An office with offsets in its sentence.

    `role` is the office as the sentence words it, without the owner in the possessive; `owner` is
    the words that say of whom or what it is: "Mercara's", "the dockers' union", "Norwegian".
    """

    start: int
    end: int
    role: str
    owner: str
    is_owned: bool = False
    """Whether the owner stands in the possessive or behind "of"."""


_NEAR = 160
"""Characters from a name within which its office is looked for."""

_LONGEST = 7
"""Words before the head of an office that can belong to it."""

_TOKEN = re.compile(r"[^\s,;:()\"“”–—]+")
_OFFICE = re.compile(rf"(?:[\w-]+-)?(?:{OFFICE}|deputy)", re.IGNORECASE)
_OFFICES = re.compile(rf"(?:[\w-]+-)?{OFFICE}s", re.IGNORECASE)
_HONORIFIC = re.compile(
    rf"\b(?:{RANK}|Prince|Princess|Sheikh|Sheik|Ayatollah|Monsignor|Lt|Brig|Sen|Sir|Dame|Ustaz"
    r"|Mullah|Maulana|Datuk|Baroness|Baron|Reverend|Rev|Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Lord"
    r"|Lady)\.?\s$"
)
_RANK_BEFORE = re.compile(
    rf"\b(?P<role>(?:(?:Major|Maj\.|Lieutenant|Lt\.|Brigadier|Brig\.)[ ])?{RANK})\.?\s$"
)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
_QUALIFIERS = frozenset(["former", "senior", "acting", "leading", "top", "first", "second"])
_ACTIVITIES = frozenset(
    """operating managing commanding negotiating bargaining governing housing banking shipping
    fishing mining planning accounting marketing engineering manufacturing""".split()  # noqa: SIM905
)
"""What an office is concerned with that looks like a verb."""

_BODIES = frozenset(
    """union company league district club party government opposition association federation
    alliance council commission committee board bank airline employers rebel""".split()  # noqa: SIM905
)
"""Bodies that stand in lower case before the title of whoever leads them."""

_STANDINGS = frozenset(
    """retired acting caretaker outgoing incoming appointed elected ousted exiled sitting veteran
    former interim visiting chief lead top senior deputy special""".split()  # noqa: SIM905
)
"""How somebody stands to the office."""

_GRADES = frozenset(["chief", "lead", "top", "senior", "deputy", "special"])
"""Those that stand behind an owner as well: "the union's chief negotiator"."""

_PRONOUNS = frozenset(["his", "her", "its", "their", "our", "my"])
_VERB = re.compile(
    r"(?:met|told|said|led|sent|saw|asked|with|\w{2,}ed|\w{3,}ing|meets|tells|hosts|sends|joins"
    r"|calls|says|made|gave|took|put|set|left|paid|had|ex-)$"
)
# 'the head of Egyptian intelligence, ', 'the chief executive of Halden, '
_OF_BEFORE = re.compile(
    rf"(?P<role>(?:[\w’'-]+[ ]){{0,4}}?{OFFICE})[ ](?P<link>of|at|for|from|to)[ ]"
    r"(?P<owner>(?:the[ ])?[^,;:()\"“”–—.]{2,60}?),?\s$",
    re.IGNORECASE,
)
# 'Mossad director A; that of the Shin Bet, ': the office of the person before, of something else.
_THAT_OF = re.compile(
    rf"\b(?P<office>(?:[a-z]+[ ])?(?i:{OFFICE}))\b[^.]*?[;,][ ](?:and[ ])?that[ ]of[ ]"
    r"(?P<of>(?:the[ ])?[^,;]{2,40}),[ ]$"
)
# 'the facilitator, retired general A': an office before the office.
_FUNCTION_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir"
    rf"|[Tt]he[ ]talks['’])[ ](?P<role>(?:[a-z-]+[ ]){{0,2}}{OFFICE}),[ ]$"
)
# What such an office is sent to or set over is not whom it acts for.
_SENT_OUT = re.compile(
    r"\b(?:envoy|ambassador|emissary|coordinator|adviser|advisor|representative)$", re.IGNORECASE
)
_SUBJECT_MATTER = re.compile(r"(?:the[ ])?[a-z][a-z-]*(?:[ ](?:and[ ])?[a-z][a-z-]*)*")
_BEHIND = re.compile(
    r"^,[ ](?P<article>(?:newly[ ])?(?:appointed[ ])?(?:the[ ]|an?[ ])?)"
    r"(?P<phrase>[^,;:()\"“”–—]{2,110}?)"
    r"(?=[,;:)]|[ ]\(|(?<!\b[A-Z])(?<!\.[A-Z])\.(?:\s|$|[\"”])|$"
    r"|[ ](?:who|said|says|told|met|presiding|acting)\b|[ ][–—]"
    r"|[ ]and\b(?![ ](?:[A-Z][\w-]+[ ]){1,3}(?:Federation|Association|Union|Council|Commission"
    r"|Alliance"
    r"|Chamber|Institute|Guild|Committee|Ministry|Department|Corporation|Authority|Agency)\b))"
)
_OF = re.compile(
    rf"^(?P<role>(?:[\w’'&.-]+[ ]){{0,6}}?(?:[\w-]+-)?{OFFICE})"
    r"(?:[ ](?P<link>of|for|at|in|from|on|with|to)[ ](?P<of>.+))?$",
    re.IGNORECASE,
)
# "Unifor's chief bargainer, A", "B, GM's head of labour relations": any function of an owner.
_OWNER = r"(?P<owner>[A-Z][\w&.-]*(?:[ ][A-Z][\w&.-]*){0,4})['’]s[ ]"
_FUNCTION = r"(?P<role>[a-z][a-z-]+(?:[ ](?:of[ ])?[a-z-]+){0,4})"
_OWNED_BEFORE = re.compile(rf"(?<![\w’'-]){_OWNER}{_FUNCTION},[ ]$")
_OWNED_BEHIND = re.compile(rf"^,[ ](?:the[ ])?{_OWNER}{_FUNCTION}(?=[,.;]|$)")
_HEADS = re.compile(
    r"^,?[ ]who[ ]"
    r"(?P<role>heads|leads|chairs|runs|represents|speaks[ ]for|is[ ]leading|headed|led)[ ]"
    r"(?P<owner>(?:[^,;:()\"“”–—.]|(?<=[A-Z])\.){2,90})"
)
_HEADS_TALKS = re.compile(
    r"(?:the[ ])?(?:talks|negotiations|bargaining|delegation|negotiating[ ]team)[ ]"
    r"(?:for|of|from)[ ](?:the[ ])?(?P<owner>.+)"
)
_AT = re.compile(r"[ ](?:on|in|at|during)[ ]")
_NO_BODY = re.compile(
    r"(?:its|his|her|their)[ ]|(?:the[ ])?(?:[\w-]+[ ]){0,3}?(?:talks|negotiations|meetings?"
    r"|sessions?)\b"
)
# 'A of the Centre Alliance', 'B (NRWU)', 'C signed for the front'
_OWNER_BEHIND = re.compile(
    r"^(?:['’]s[ ](?P<own>[A-Z][\w-]+(?:[ ][A-Z][\w-]+){0,3})\b|[ ](?:signed[ ]|spoke[ ]"
    r"|negotiated[ ]|acted[ ])?(?:of|from|for|on[ ]behalf[ ]of)[ ]"
    r"(?P<owner>(?:the[ ])?[A-Z][\w’'-]*(?:[ ](?:of[ ](?:the[ ])?)?[A-Z][\w’'-]*){0,5}"
    r"|the[ ](?:government|union|company|employers?|rebels))\b"
    r"|[ ](?:of|from|for)[ ](?P<described>the[ ](?:[a-z-]+[ ]){1,3}[A-Z][\w’'-]*"
    r"(?:[ ][A-Z][\w’'-]*){0,4})"
    r"|,[ ][^,;.]{0,60}?[ ](?:appointed|sent|named|designated)[ ]by[ ](?P<by>[A-Z][\w’'-]*"
    r"(?:[ ][A-Z][\w’'-]*){0,3})"
    r"|,[ ]whose[ ](?P<whose>(?:[A-Z][\w’'-]*[ ]){1,4})(?:[a-z]+[ ]){0,2}"
    r"(?:won|holds|has|lost|came|took)\b"
    r"|[ ]\((?P<aside>[A-Z][\w&-]+(?:[ ][A-Z][\w-]+){0,4})\)"
    r"|,[ ][^,;.]{0,60}?[ ](?:in|of|on)[ ]the[ ](?P<team>[A-Z][\w’'-]*(?:[ ][A-Z][\w’'-]*){0,4})[ ]"
    r"(?:delegation|team)\b)"
)


def offices_held(sentence: str, start: int, end: int) -> tuple[OfficeHeld, ...]:
    """The offices given to the person named at the offsets, the one before the name first."""
    before = _before(sentence, start)
    function = _FUNCTION_BEFORE.search(sentence, 0, before.start) if before else None
    found = (
        OfficeHeld(function.start("role"), function.end("role"), function["role"], "")
        if function
        else None,
        before,
        _behind(sentence, end),
    )
    return tuple(office for office in found if office)


def owner_behind(sentence: str, end: int) -> str | None:
    """Whom the person acts for, said right behind the name: 'of the Centre Alliance', '(NRWU)'."""
    found = _OWNER_BEHIND.match(sentence[end : end + _NEAR])
    return next(filter(None, found.groups()), None) if found else None


def _before(sentence: str, start: int) -> OfficeHeld | None:
    low = max(start - _NEAR, 0)
    high = start
    rank = _RANK_BEFORE.search(sentence, low, high)
    while honorific := _HONORIFIC.search(sentence, low, high):
        high = honorific.start()
    before = sentence[low:high]
    if pointed := _THAT_OF.search(before):
        role = f"{pointed['office']} of {pointed['of']}"
        return OfficeHeld(start, start, role, pointed["of"], is_owned=True)
    if direct := _noun_phrase(sentence, low, high):
        return direct
    if of := _OF_BEFORE.search(before):
        office = _noun_phrase(sentence, low, low + of.end("role") + 1)
        if office:
            role = f"{office.role} {before[of.end('role') + 1 : of.end('owner')]}"
            return OfficeHeld(
                office.start,
                low + of.end("owner"),
                role,
                office.owner
                if _is_sent_out(of["role"], of["link"], of["owner"])
                or _names_owner(office, of["owner"])
                else of["owner"],
                is_owned=not _is_sent_out(of["role"], of["link"], of["owner"]),
            )
    if rank:
        return OfficeHeld(rank.start("role"), rank.end("role"), rank["role"], "")
    owned = _OWNED_BEFORE.search(before)
    return _owned(owned, low) if owned else None


def _owned(found: re.Match[str], offset: int) -> OfficeHeld:
    """The function a possessive gives, found in text that begins at an offset."""
    return OfficeHeld(
        offset + found.start("owner"),
        offset + found.end("role"),
        found["role"],
        found["owner"],
        is_owned=True,
    )


def _is_sent_out(role: str, link: str, of: str) -> bool:
    """Whether what stands behind the office is its task or its post: 'envoy for Sudan'.

    'Chief of staff' is the staff's of whoever has it.
    """
    if link == "for":
        return _SENT_OUT.search(role) is not None
    return link in ("to", "on", "in") or of.partition(",")[0].strip() == "staff"


def _names_owner(office: OfficeHeld, of: str) -> bool:
    """Whether the words before the office say whose it is: 'Nordvik head of sales'."""
    if office.is_owned:
        return True
    return any(char.isupper() for char in office.owner) and bool(_SUBJECT_MATTER.fullmatch(of))


def _noun_phrase(sentence: str, low: int, high: int) -> OfficeHeld | None:
    """The office whose words end right before an offset: 'Mercara's commerce minister, '."""
    tail = re.search(r",?\s$", sentence[low:high])
    end = low + tail.start() if tail else high
    tokens = list(_TOKEN.finditer(sentence, low, end))
    if not tokens or tokens[-1].end() != end:
        return None
    head = tokens[-1].group()
    # 'deputy prime ministers A and B'
    several = not _is_before_comma(sentence, end) and _OFFICES.fullmatch(head) is not None
    if not (several or _OFFICE.fullmatch(head)):
        return None
    first = len(tokens) - 1
    owned = None
    for index in range(len(tokens) - 2, max(len(tokens) - 2 - _LONGEST, -1), -1):
        token = tokens[index]
        gap = sentence[token.end() : tokens[index + 1].start()]
        if gap.strip() or not _may_belong(token.group(), tokens[index + 1].group(), owned=owned):
            break
        first = index
        if owned is None and _POSSESSIVE.search(token.group()):
            owned = index
    # 'the drivers' union leader': the owner goes with the union, not with the leader.
    split = owned + 1 if owned is not None and not _is_body_next(tokens, owned) else first
    role = sentence[tokens[split].start() : end].removesuffix("s" if several else "")
    owner = sentence[tokens[first].start() : tokens[-1].start()].strip()
    if owned is not None and split > first:
        owner = _POSSESSIVE.sub(
            lambda mark: "s" if mark.group()[0] == "s" else "",
            sentence[tokens[first].start() : tokens[owned].end()],
        )
    return OfficeHeld(
        tokens[first].start(), end, role, owner, is_owned=owned is not None and split > first
    )


def _is_before_comma(sentence: str, end: int) -> bool:
    """Whether a comma stands at the offset."""
    return sentence[end : end + 1] == ","


def _is_body_next(tokens: list[re.Match[str]], owned: int) -> bool:
    """Whether what is owned is a body of the owners' own: "drivers' union"."""
    word = tokens[owned].group()
    return word[-1] in "'’" and len(tokens) - owned > 2


def _may_belong(word: str, next_word: str, *, owned: int | None) -> bool:
    """Whether a word can be one of an office's words, which go on with the next."""
    bare = word.casefold()
    if bare in _ACTIVITIES or word in _STANDINGS:
        return owned is None or bare in _GRADES
    is_acronym = len(word) > 1 and word.isupper()
    if (bare in STOP_WORDS and not is_acronym) or bare in _PRONOUNS or _VERB.fullmatch(bare):
        return False
    if word[0].isupper():
        is_opener = bare in OPENERS - _QUALIFIERS and not is_acronym
        return not is_opener and not {word, word.rstrip("’'s")} & CALENDAR
    if owned is not None:
        return False
    # Before a capital, only a body goes on: 'union President'.
    is_word = word.replace("-", "").replace("’", "").replace("'", "").isalpha()
    return bare in _BODIES if next_word[0].isupper() else is_word


def _behind(sentence: str, end: int) -> OfficeHeld | None:
    rest = sentence[end : end + _NEAR]
    if heads := _HEADS.match(rest):
        talks = _HEADS_TALKS.match(heads["owner"])
        owner = talks["owner"] if talks else heads["owner"]
        if not _NO_BODY.match(owner):
            owner = _AT.split(owner)[0]
            return OfficeHeld(end, end + heads.end(), "", owner, is_owned=True)
    apposition = _BEHIND.match(rest)
    of = _OF.match(apposition["phrase"]) if apposition else None
    if apposition is None or of is None or _starts_clause(of["role"]):
        owned = _OWNED_BEHIND.match(rest)
        return _owned(owned, end) if owned else None
    begin = end + apposition.start("phrase")
    office = _noun_phrase(sentence, begin, begin + of.end("role"))
    role, owner = (office.role, office.owner) if office else (of["role"], "")
    if of["of"]:
        role = f"{role}{of.group()[of.end('role') :]}"
        if _is_sent_out(of["role"], of["link"], of["of"]):
            return OfficeHeld(
                end,
                end + apposition.end("phrase"),
                role,
                owner,
                is_owned=office is not None and office.is_owned,
            )
        if not office or not office.owner:
            owner = of["of"]
        elif not _names_owner(office, of["of"]):
            owner = f"{office.owner} {of['of']}"
    is_owned = bool(of["of"]) or (office is not None and office.is_owned)
    return OfficeHeld(end, end + apposition.end("phrase"), role, owner, is_owned=is_owned)


def _starts_clause(words: str) -> bool:
    first = words.split(maxsplit=1)[0].casefold()
    return first in STOP_WORDS - {"one", "other"} or _VERB.fullmatch(first) is not None
