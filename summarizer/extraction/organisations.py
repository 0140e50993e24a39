"""The organisations and states of one article, each under all the names the article gives it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.extraction.kinds import (
    CORPORATION,
    FIRMS,
    NEGOTIATING,
    UNIONS,
    fits,
    is_firm,
    is_force,
    kinds_of,
)
from summarizer.grounding.countries import find_countries
from summarizer.grounding.name_kinds import is_organisation_word, is_person_name
from summarizer.grounding.names import NameMention, find_names
from summarizer.grounding.offices import OFFICE_KIND
from summarizer.grounding.parties import is_of_state, party_name, states_named
from summarizer.grounding.words import STOP_WORDS, stem
from summarizer.models import Article

# What names nobody else beside a name: 'the Northline board', 'Velmora's side'.
_OF_ITSELF = re.compile(
    r"(?:['’]s?)?(?:[ ](?:senior|top|chief|unnamed|own|negotiating|bargaining|technical|political"
    r"|resistance|militant|armed|rebel))*(?:[ ](?:board|management|team|delegation|side"
    r"|leadership|leaders?"
    r"|officials?|negotiators?|representatives?|executives?|bosses|camp|bloc|government|authorities"
    r"|administration|movement|group|fighters|rebels|presidency|ministers?|envoys?|diplomats?|army"
    r"|union|company|federation))*"
)
_DESCRIBES = frozenset(["Resistance", "Movement", "Workers", "Times", "Post"])
_CONTINENTS = frozenset(["African", "European", "Asian", "American", "Arab", "Western", "Latin"])
_CALLED = {
    "bloc": frozenset(["European Union", "African Union", "Arab League"]),
    "fund": frozenset(["International Monetary Fund"]),
    "bank": frozenset(["World Bank"]),
}
"""What institutions that act as states do are called."""

_LEADING = re.compile(r"^(?:the|an?|its|their|his|her|both|many|some|other)\s+", re.IGNORECASE)
_CAPITAL = r"[A-Z][\w&’'.-]*[\w.]"
_DEFINED = re.compile(
    rf"(?P<full>(?!The[ ]){_CAPITAL}(?:[ ](?:(?:of|for)[ ](?:the[ ])?|and[ ])?{_CAPITAL})+),?[ ]"
    r"\((?:the[ ])?(?P<short>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ&-]{1,9})\)(?![ ][—–-])"
)
# 'the National Liberation Army, or ELN,'
_ALSO_CALLED = re.compile(
    rf"(?P<full>{_CAPITAL}(?:[ ](?:(?:of|for)[ ](?:the[ ])?|and[ ])?{_CAPITAL})*),[ ]"
    r"(?:or|known[ ]as|also[ ]known[ ]as"
    r"|known[ ]by[ ]its[ ]\w+[ ]initials)[ ](?:the[ ])?(?P<short>[A-ZÀ-ÖØ-Þ][\w&-]{1,9}),?(?=[ ])"
)
_FAR_MORE = 3
"""How many times as often as all the others the organisation that is meant is named."""

_TOP = 700
"""Characters from the top within which an article names the sides."""

_OFTEN = 3
"""Mentions that make a state one the article is about."""

_SOON = 250
"""Characters within which an article names whom it has only described."""

_SMALL = re.compile(rf"\b(?:{'|'.join(sorted(STOP_WORDS))}|met|[a-z]+ed)\b|[,;.]")
_GOVERNMENT_OF = re.compile(
    rf"\b(?:[Gg]overnment|Republic)[ ]of[ ](?:the[ ])?(?P<of>{_CAPITAL})"
    rf"|(?P<own>{_CAPITAL})['’]s[ ](?:\w+[ ]){{0,2}}?(?:government|army|governing|ruling|cabinet)\b"
)
_DEMONYM = re.compile(r"(?:i|n|an|ian|ean|ese|ish|ic|er|ers|ans|ians|is|s|se)")
_NO_STATES = {
    "European Union", "United Nations", "African Union", "Arab League", "International Monetary"
    " Fund",
    "World Bank", "NATO", "OPEC", "World Trade Organization", "World Health Organization",
}  # fmt: skip
_BETWEEN_SIDES = re.compile(r"\b(?:mediat|broker|facilitat|host|envoy|peacekeep)\w*", re.IGNORECASE)
_THE_GOVERNMENT = re.compile(r"\bthe government\b", re.IGNORECASE)
_GOVERNMENT = re.compile(
    r"(?:central |federal |national )?(?:government|administration)", re.IGNORECASE
)


@dataclass(frozen=True)
class Organisation:
    """An organisation or state: its full name, its other names, and the nouns it is called by."""

    name: str
    aliases: tuple[str, ...]
    kinds: frozenset[str]


class Organisations:
    """Whom the names and descriptions of one article mean."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._known = _organisations(article.text)
        self._meant: dict[str, str | None] = {}
        self._by_name = {
            alias: known for known in self._known for alias in (known.name, *known.aliases)
        }

    def meant_by(self, words: str) -> str | None:
        """The full name of whom the words mean; None if the article does not tell.

        'the union' is the one union the article names, 'train operator Northline' is Northline,
        'SLF' what the article says it stands for, 'Kavkeshi officials' those of Kavkesh.
        """
        bare = _LEADING.sub("", words.strip()).strip()
        if bare not in self._meant:
            self._meant[bare] = self._whom(bare)
        return self._meant[bare]

    def _whom(self, bare: str) -> str | None:
        return (
            self._governed(bare)
            or self._state_cut_short(bare)
            or self._named(bare)
            or party_name(bare, self._text)
            or self._institution(bare)
            or self._organ(bare)
            or self._by_people(bare)
            or self._described(bare)
        )

    def is_negotiating_body(self, name: str) -> bool:
        """Whether the name is that of a union, a firm, an armed group or a political party."""
        known = self._by_name.get(name)
        return known is not None and not known.kinds.isdisjoint(NEGOTIATING)

    def aliases(self, name: str) -> tuple[str, ...]:
        """The other names of an organisation, in the order of their length, longest first."""
        known = self._by_name.get(name)
        return known.aliases if known else ()

    @property
    def names(self) -> frozenset[str]:
        """Every name by which the article names an organisation."""
        return frozenset(self._by_name)

    @property
    def government(self) -> str | None:
        """The one state whose government the article speaks of, or 'government' if it has no name.

        None if there are several, or none.
        """
        states = set(self._governed_states())
        if not states:
            states = self._sides()
        if not states:
            states = set(states_named(self._text)) - _NO_STATES
        if len(states) == 1:
            return states.pop()
        return "government" if _THE_GOVERNMENT.search(self._text) else None

    def _governed_states(self) -> Iterator[str]:
        """The states of which the article says that they have a government."""
        countries = find_countries(self._text)
        for found in _GOVERNMENT_OF.finditer(self._text):
            group = "of" if found["of"] else "own"
            state = next((c for c in countries if c.start <= found.start(group) < c.end), None)
            yield state.name if state else found[group]

    def _sides(self) -> set[str]:
        """The states the top names, but for those it tells as going between others."""
        text = self._text
        between = {
            country.name
            for found in _BETWEEN_SIDES.finditer(text)
            for country in find_countries(text[max(found.start() - 60, 0) : found.end() + 60])
        }
        often = Counter(country.name for country in find_countries(text))
        sides = set(states_named(text[:_TOP])) - between - _NO_STATES
        is_sure = len(sides) == 1 or all(often[state] >= _OFTEN for state in sides)
        return sides if is_sure else set()

    def called_after(self, people: str) -> str | None:
        """The state or organisation whose people are called so: 'Faroese', 'Kavkeshi'."""
        return self._by_people(people)

    def _governed(self, bare: str) -> str | None:
        return self.government if _GOVERNMENT.fullmatch(bare) else None

    def _named(self, bare: str) -> str | None:
        """The organisation whose name the words hold, with nothing that names another beside it."""
        for alias in sorted(self._by_name, key=len, reverse=True):
            found = re.search(rf"(?<![\w’'-]){re.escape(alias)}(?![\w-])", bare)
            if found is None or not _OF_ITSELF.fullmatch(bare[found.end() :]):
                continue
            before = bare[: found.start()].split()
            if all(word[0].islower() or states_named(word) for word in before):
                return self._by_name[alias].name
        return None

    def _institution(self, bare: str) -> str | None:
        """'the bloc' where the article names the European Union, and no other bloc."""
        called = _CALLED.get(bare.casefold(), frozenset[str]())
        named = {country.name for country in find_countries(self._text)} & called
        return named.pop() if len(named) == 1 else None

    def _organ(self, bare: str) -> str | None:
        """'the commission' where the article names the European Commission, and no other."""
        if not re.fullmatch(r"[Cc]ommission|[Tt]reasury|[Cc]hancellery", bare):
            return None
        named = {
            found.group()
            for found in re.finditer(rf"(?:{_CAPITAL} )?{bare.capitalize()}\b", self._text)
        }
        states = {state for name in named for state in states_named(name)}
        if len(states) == 1 and all(states_named(name) or " " not in name for name in named):
            return states.pop()
        if bare.casefold() != "commission" and named and not states:
            return self.government
        return None

    def _state_cut_short(self, bare: str) -> str | None:
        """'Korea' where the article names South Korea, and no other."""
        first = re.match(rf"{_CAPITAL}", bare)
        if first is None or not _OF_ITSELF.fullmatch(bare[first.end() :]):
            return None
        states = {c.name for c in find_countries(self._text)}
        cut = {state for state in states if state.split()[-1] == first.group() and " " in state}
        return cut.pop() if len(cut) == 1 else None

    def _by_people(self, bare: str) -> str | None:
        """'Kavkeshi officials' where the article names Kavkesh."""
        first = re.match(r"[A-Z][\w-]+", bare)
        if first is None or not _OF_ITSELF.fullmatch(bare[first.end() :]):
            return None
        word = first.group()
        meant = {known.name for known in self._known if _is_people_of(word, known.name)}
        return meant.pop() if len(meant) == 1 else None

    def _described(self, bare: str) -> str | None:
        """'the rail union', 'the operator': the one organisation that is called so."""
        *described, kind = bare.casefold().split() or [""]
        if not bare or any(word[0].isupper() for word in bare.split()[1:]):
            return None
        fitting = [
            known
            for known in self._known
            if fits(known.kinds, kind) and _is_introduced(known.name, kind, self._text)
        ]
        if not fitting and kind in UNIONS:
            fitting = [known for known in self._known if known.kinds & UNIONS]
        if is_firm(kind):
            fitting = self._firms(fitting, described)
        if described:
            fitting = [known for known in fitting if _is_described(known, described, self._text)]
        if not (fitting or described):
            fitting = self._left_over(kind)
        if len(fitting) > 1:
            fitting = _foremost(fitting, self._text)
        return fitting[0].name if len(fitting) == 1 else None

    def _firms(
        self, fitting: Sequence[Organisation], described: Sequence[str]
    ) -> Sequence[Organisation]:
        """The firms that fit; where none does, or one by name is far more in the news, others."""
        if described:
            return fitting or [known for known in self._known if known.kinds & FIRMS]
        corporations = [known for known in self._known if known.kinds & {CORPORATION, *FIRMS}]
        foremost = _foremost(corporations, self._text) if corporations else []
        return foremost or fitting or [known for known in corporations if known.kinds & FIRMS]

    def _left_over(self, kind: str) -> list[Organisation]:
        """Whom 'the union' means where no name is known as a union's: the one named beside it most.

        Only names of which the article does not tell what they are come into question.
        """
        if not (kind in UNIONS or is_firm(kind) or is_force(kind)):
            return []
        often = Counter(
            known.name
            for found in re.finditer(rf"\b[Tt]he {re.escape(kind)}\b", self._text)
            for known in self._known
            if not known.kinds
            and not _is_place(known.name, self._text)
            and not _is_another(known, kind, self._text)
            and _naming(known).search(self._text, max(found.start() - _SOON, 0), found.start())
        )
        (first, most), (_, next_most) = [*often.most_common(2), ("", 0), ("", 0)][:2]
        unsure = not first or most == next_most
        return [] if unsure else [known for known in self._known if known.name == first]


def _naming(known: Organisation) -> re.Pattern[str]:
    """Any of the organisation's names, the longest that stands there."""
    names = sorted((known.name, *known.aliases), key=len, reverse=True)
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")


def _is_another(known: Organisation, kind: str, text: str) -> bool:
    """Whether a name stands beside the kind as another's: "CityLine and the drivers' union"."""
    name = _naming(known).pattern
    joined = r",?[ ](?:and|or|with|against|versus|nor)[ ]"
    that = rf"(?i:the|its|their)[ ](?:[\w’'-]+[ ]){{0,3}}{re.escape(kind)}\b"
    return re.search(rf"{name}{joined}{that}|{that}{joined}(?:the[ ])?{name}", text) is not None


def _foremost(fitting: Sequence[Organisation], text: str) -> list[Organisation]:
    """The organisation that the text speaks of far more often than of the others, if there is."""
    times = {known.name: len(_naming(known).findall(text)) for known in fitting}
    most = max(times.values())
    rest = sum(times.values()) - most
    return [known for known in fitting if times[known.name] == most and most >= _FAR_MORE * rest]


def _is_introduced(name: str, kind: str, text: str) -> bool:
    """Whether the name stands before, or right behind, the first 'the union' that may mean it."""
    first = re.search(rf"\b[Tt]he {re.escape(kind)}\b", text)
    return first is None or text.find(name) <= first.end() + _SOON


def _is_described(known: Organisation, described: Iterable[str], text: str) -> bool:
    """Whether the organisation's name, or the words before it, hold all that describes it."""
    before = " ".join(
        _SMALL.split(text[max(found.start() - 40, 0) : found.start()])[-1]
        for found in re.finditer(rf"(?<!\w){re.escape(known.name)}(?!\w)", text)
    )
    words = {stem(w) for w in re.findall(r"[\w’'-]+", f"{known.name} {before}".casefold())}
    return all(stem(word) in words for word in described)


def _is_people_of(word: str, name: str) -> bool:
    base = name.split(maxsplit=1)[0]
    if len(base) < 4 or word == base:
        return False
    root = base.rstrip("aeiou") if not word.startswith(base) else base
    return len(root) >= 3 and word.startswith(root) and bool(_DEMONYM.fullmatch(word[len(root) :]))


@lru_cache(maxsize=16)
def _organisations(text: str) -> tuple[Organisation, ...]:
    found = find_names(text)
    family = {n.text.split()[-1] for n in found if is_person_name(n.text, n.title)}
    initials = frozenset(n.text for n in found if n.text.isupper() and len(n.text) > 2)
    mentions = [
        mention for mention in found if _may_be(mention, initials) and mention.text not in family
    ]
    names = list(dict.fromkeys(mention.text for mention in mentions))
    groups: dict[str, set[str]] = {name: set() for name in names}
    for full, short in _equal_names(text, names):
        groups.setdefault(full, set()).add(short)
    shorts = {short for aliases in groups.values() for short in aliases}
    return tuple(
        Organisation(
            name,
            tuple(sorted(aliases, key=len, reverse=True)),
            frozenset() if _is_town(name, text) else kinds_of({name, *aliases}, text),
        )
        for name, aliases in groups.items()
        if name not in shorts
    )


def _is_state(name: str) -> bool:
    return bool(states_named(name)) and is_of_state(name)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[ -]", name) if word[:1].isupper())


def _may_be(mention: NameMention, initials: frozenset[str]) -> bool:
    if re.fullmatch(OFFICE_KIND, mention.text, re.IGNORECASE):
        return False
    if mention.title or mention.text in _CONTINENTS or _is_state(mention.text):
        return False
    if mention.is_abbreviated or _initials(mention.text) in initials:
        return True
    return not is_person_name(mention.text) or mention.text.split()[0] == "Le"


def _equal_names(text: str, names: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a full name and a shorter one of the same organisation."""
    for found in (*_DEFINED.finditer(text), *_ALSO_CALLED.finditer(text)):
        if is_person_name(found["full"]) and _initials(found["full"]) != found["short"]:
            continue  # 'Ada Renholt (NRWU)'
        full = next((n for n in sorted(names, key=len) if found["full"].endswith(n)), found["full"])
        yield (full if len(full.split()) > 1 else found["full"]), found["short"]
    for full in names:
        yield from ((full, people) for people in names if _is_people_of(people, full))
        words = full.split()
        if len(words) < 2:
            continue
        initials = _initials(full)
        for short in names:
            if short == full:
                continue
            if full == f"{short}s" and not _is_place(short, text):
                yield full, short
            begins = full.startswith(f"{short} ") and all(
                (is_organisation_word(word) and word not in _DESCRIBES) or states_named(word)
                for word in full[len(short) :].split()
            )
            rivals = [n for n in names if n != short and n.split()[-1] == short]
            ends = words[-1] == short and len(rivals) == 1
            is_short = begins or ends or (short == initials and len(short) > 1)
            if is_short and not _is_place(short, text):
                yield full, short
        # 'the Front' and 'the Commission' are no names on their own, and yet mean this one.
        last = words[-1]
        ends = [name for name in names if name.split()[-1] == last]
        headed = not re.search(r"[ ](?:of|for)[ ]", full)
        if headed and ends == [full] and re.search(rf"\b[Tt]he {re.escape(last)}\b", text):
            yield full, last


def _is_town(name: str, text: str) -> bool:
    """Whether people live and work in what the name names, rather than hold shares in it."""
    return bool(
        re.search(
            rf"(?<!shares)(?<!stake)(?<!invest)(?<!confidence)(?<!interest)[ ](?:in|near)[ ]"
            rf"{re.escape(name)}(?=[,.]|[ ](?:on|for|to|and|after|in)\b)",
            text,
        )
    )


def _is_place(name: str, text: str) -> bool:
    """Whether the text uses the name as that of a place: 'in Cleveland', 'CLEVELAND (AP)'."""
    return bool(
        re.search(rf"\b(?:in|near|outside|from|across)[ ]{re.escape(name)}(?![\w-])", text)
        or re.search(
            rf"^{re.escape(name.upper())}(?:,[^\n()]*)?[ ](?:\(|[—–-])", text, re.MULTILINE
        )
    )
