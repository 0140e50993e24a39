"""Names of persons, organisations and places: found, supported by evidence, and compared."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.grounding.countries import countries_in, find_countries
from summarizer.grounding.name_spelling import folded_name, same_family_name, same_given_name
from summarizer.grounding.quotes import locate
from summarizer.grounding.words import STOP_WORDS, stem, word_key, words_of


@dataclass(frozen=True)
class NameMention:
    """A name as it stands in a text, without its possessive ending.

    `title` holds the office or honorific directly before a person's name: "CIA Director William
    Burns" is the name "CIA" and the name "William Burns" with the title "Director".
    """

    start: int
    end: int
    text: str
    title: str | None = None


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HEADS_OF_TITLES = _listed(
    """
    President Minister Premier Chancellor Director Chief Secretary General Colonel Captain
    Lieutenant Sergeant Admiral Commander Marshal King Queen Prince Princess Emir Emperor Sultan
    Sheikh Sheik Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Senator Sen Rep Representative
    Congressman Congresswoman Governor Gov Mayor Ambassador Envoy Chair Chairman Chairwoman
    Chairperson Commissioner Speaker Professor Prof Judge Justice Pope Cardinal Archbishop Bishop
    Rabbi Imam Ayatollah Leader Head Spokesman Spokeswoman Spokesperson Adviser Advisor
    Coordinator Negotiator Attorney Taoiseach Gen Maj Lt Col Capt Sgt Adm Brig Hon Reverend Rev
    Economist Analyst Boss Founder Undersecretary Treasurer Comptroller
    """
) | {f"C{field}O" for field in "EFOT"}
_PARTS_OF_TITLES = _HEADS_OF_TITLES | _listed(
    """
    Prime Foreign Vice Deputy First Special Chief Major Brigadier Crown Senior Acting Former
    Interim Executive Managing Assistant Under High Finance Defence Defense Interior Intelligence
    Energy Environment Climate Trade Labour Labor Health Justice Economy Economic Education
    Transport Agriculture Fisheries Home Security National Political Communications Press Opposition
    Supreme Majority Minority Permanent Regional Parliamentary Presidential Lead Top Staff Retired
    """
)
_ALSO_SURNAMES = _listed("Sultan King Prince Pope Judge Bishop Marshal Major Cardinal Head Justice")
_OF_TITLES = re.compile(
    r"(?:Secretary|Minister|Chief|Chair|Director)\s(?:of|for)\s(?:State|Staff)$"
)
_ORGANISATION_WORDS = _listed(
    """
    Ministry Department Office Agency Authority Council Commission Committee Bank Union Federation
    Association Organization Organisation Party Movement Front Army Forces Force Police Guard Corps
    Court Parliament Congress Senate Assembly Knesset House Cabinet Government University College
    Institute Centre Center School Hospital Company Corporation Corp Inc Ltd Group Holdings
    Industries Airlines Airways Motors Steel Oil Energy Times Post Journal News Press Television TV
    Radio Agency Network Service Services Bureau Board Chamber Club Society Foundation Fund Trust
    Alliance League Coalition Bloc Church Embassy Mission Programme Program Initiative Summit
    Conference Agreement Accord Treaty Protocol Act Bill Resolution Pact Deal Directorate Institute
    Strip City River Street Sea Island Islands Valley Province Gulf Mountains Airport Palace Strait
    Ocean Square Region District County State States Republic Kingdom Emirates Nations Territory
    Territories Crossing Corridor Port North South East West Northern Southern Eastern Western
    Central Middle Brigades Battalion Resistance Workers Teachers Nurses Drivers Farmers
    """
)
_STANDING_ALONE = _listed("Knesset Congress Senate Parliament Resistance")
_PARTICLES = _listed(
    "bin ibn bint al el de da do dos das du del della di van von der den ter la le y abu und af av"
)
_DROPPED_PARTICLES = _PARTICLES - {"abu", "do", "le"}
_LINKS = _listed("of for on")
_LINKED = re.compile(r"(?:of|for|on)(?:\sthe)?$")
_CALENDAR = _listed(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Christmas Easter Ramadan
    """
)
_OPENERS = STOP_WORDS | _listed(
    """
    according citing quoting yesterday today tomorrow meanwhile earlier later last next amid among
    despite following regarding asked dear ahead instead therefore moreover nevertheless
    nonetheless otherwise perhaps recently so-called exclusive read source photo image video
    breaking update opinion analysis report reports
    two three four five six seven eight nine ten eleven twelve hundreds thousands dozens
    top former senior acting leading ex
    first second third finally please thanks yes no nobody everyone everybody someone something
    """
)
_ORDINARY = re.compile(
    r"(?:ing|tion|tions|ment|ments|ness|ity|ities|ance|ence|ances|ences|ers|ors|ials|ees|ants|ents"
    r"|ists|ly|ship|ism|ures?|ages?|als|ates|ies|ites|ves|ics|ades?)$"
)
_ORDINARY_NOUNS = _listed(
    """
    aid truce peace war talks deal deals offer offers draft drafts plan plans pact food water fuel
    trade wage wages pay strike strikes union unions staff work gas oil fish fishing farm farms ship
    ships boat boats port ports aide aides army police troops hostages captives prisoners state
    states side sides source sources press media court courts vote votes law laws bill bills tax
    tariff tariffs duty duties import imports export exports price prices cost costs money fund
    funds cash debt debts group groups family families leader leaders rebel rebels people women men
    children man woman progress hope hopes doubt doubts gap gaps step steps term terms round rounds
    phase phases date dates time details climate budget growth health work world nothing none
    """
)
_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?=\s?[^\W\d_a-z]|[,)\s])|[^\W\d_][\w]*(?:['\u2019\u2010-](?!s\b)[^\W\d_]\w*)*"
)
_LOWER_PREFIX = re.compile(
    r"^(?:al|el|as|ad|an|ash|ar|at|az|ben|bin|d|l|de)['\u2019-][A-Z\u00c0-\u00de]"
)
_COMPOUND = re.compile(
    r"-(?:\w+ed|\w+ing|led|run|held|born|made|style|like|wide|era|linked|friendly|only|free|level)$"
)
_SENTENCE_END = re.compile(r"(?:^|[.!?:\u2026]['\"\u2019\u201d)]*\s+|\n\s*)[^\w\s]*\s*$")
_QUOTE_OPENS = re.compile(r"(?:^|\s)['\"\u2018\u201c\u00ab]$")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Lt|Col|Capt|Sgt|Adm|Sen|Rep|Gov|St|No|[A-Z])\.\s+$"
)


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int
    opens: bool
    """Whether it stands where any word would be capitalised."""

    @property
    def is_capital(self) -> bool:
        first = self.text[0]
        return first.isupper() or first.istitle() or _LOWER_PREFIX.match(self.text) is not None

    @property
    def is_acronym(self) -> bool:
        return len(self.text) > 1 and self.text[:2].isupper()


@lru_cache(maxsize=64)
def find_names(text: str) -> tuple[NameMention, ...]:
    """The names of the text: runs of capitalised words, joined by particles and "of the".

    A sentence's first word alone is a name only if it is an acronym, a country, or capitalised
    elsewhere in the text. Weekdays and months are no names; titles are kept apart.
    """
    tokens = list(_tokens(text))
    known = {token.text for token in tokens if token.is_capital and not token.opens}
    lowered = {token.text for token in tokens if not token.is_capital}
    mentions: list[NameMention] = []
    for run in _runs(text, tokens):
        mentions.extend(_names_of_run(text, _without_opener(text, run, known, lowered)))
    return tuple(mentions)


def is_person_name(name: str, title: str | None = None) -> bool:
    """Whether a name is likely a person's: after a title, or two words none of which says else."""
    if title is not None:
        return True
    words = [word for word in re.split(r"[\s]+", name) if word not in _PARTICLES]
    return (
        len(words) >= 2
        and not any(word in _ORGANISATION_WORDS or word in _LINKS for word in words)
        and not any(len(word) > 1 and word.isupper() and word.isalpha() for word in words)
        and not any(char.isdigit() for char in name)
        and not countries_in(name)
    )


def unsupported_names(
    text: str, evidence: str, aliases: Iterable[Iterable[str]] = ()
) -> tuple[str, ...]:
    """The names in `text` of which `evidence` has no form.

    Typography does not matter. A country is supported by any of its names, adjectives and seats of
    government, an acronym by the words it abbreviates, an organisation by its words in any order,
    a person by the name itself or, if `aliases` knows the name, by another of its forms or the
    family name alone.

    Args:
        text: What was written.
        evidence: What it must rest on.
        aliases: Groups of names, each of one person or thing.
    """
    groups = [tuple(group) for group in aliases]
    missing: list[str] = []
    for mention in (*find_names(text), *_opening_names(text, evidence)):
        if not _is_supported(mention, text, evidence, groups) and mention.text not in missing:
            missing.append(mention.text)
    return tuple(missing)


def same_person(first: str, second: str) -> bool:
    """Whether two names can be one person's.

    Spelling, nicknames, initials, titles and middle parts may differ; a family name alone goes with
    any full name that ends in it.
    """
    one, other = sorted((_parts(first), _parts(second)), key=len)
    if not one:
        return False
    if len(one) == 1:
        return same_family_name(one[0], other[-1])
    if not same_given_name(one[0], other[0]):
        return False
    if same_family_name(one[-1], other[-1]):
        return _follow_in(one[1:-1], other[1:-1])
    # "Mohammed bin Salman" for "Mohammed bin Salman Al Saud".
    pairs = zip(one[1:], other[1:], strict=False)
    return len(one) < len(other) and all(same_family_name(a, b) for a, b in pairs)


def _follow_in(few: Sequence[str], many: Sequence[str]) -> bool:
    rest = iter(many)
    return all(any(same_given_name(part, candidate) for candidate in rest) for part in few)


def _parts(name: str) -> list[str]:
    bare = re.sub(r"['\u2019]s?$", "", name.strip())
    words = [word.rstrip(".,") for word in bare.split()]
    while len(words) > 1 and words[0] in _PARTS_OF_TITLES:
        words = words[1:]
    parts = [
        part for part in folded_name(" ".join(words)).split() if part not in _DROPPED_PARTICLES
    ]
    return [part for part in parts if part not in {"jr", "sr", "ii", "iii"}]


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        word = found[0]
        if compound := _COMPOUND.search(word):
            word, end = word[: compound.start()], start + compound.start()
        before = text[max(0, start - 12) : start]
        opens = (
            start == 0
            or (_SENTENCE_END.search(before) is not None and not _ABBREVIATION.search(before))
            or _QUOTE_OPENS.search(before) is not None
        )
        yield _Token(word, start, end, opens)


def _runs(text: str, tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Capitalised words with only spaces, particles and "of the" between them."""
    run: list[_Token] = []
    for index, token in enumerate(tokens):
        if token.is_capital and token.text not in _CALENDAR:
            if run and _belongs(text, run, token):
                run.append(token)
                continue
            if run:
                yield run
            run = [token]
        elif run and not _may_join(text, run, tokens, index):
            yield run
            run = []
    if run:
        yield run


def _belongs(text: str, run: list[_Token], token: _Token) -> bool:
    between = text[run[-1].end : token.start]
    if token.opens or "\n" in between:
        return False
    if between.isspace() or (between == ". " and run[-1].text in _HEADS_OF_TITLES):
        return True
    words = between.split()
    if not words or not between[0].isspace():
        return False
    if _PARTICLES.issuperset(words):
        return True
    is_office = run[-1].text in {"Secretary", "Chief"} and token.text in {"State", "Staff"}
    linked = is_office or run[-1].text in _ORGANISATION_WORDS
    return linked and _LINKED.fullmatch(" ".join(words)) is not None


def _may_join(text: str, run: list[_Token], tokens: list[_Token], index: int) -> bool:
    """Whether the lower-case word can stand inside a name: another capital must follow it."""
    between = text[run[-1].end : tokens[index].end].split()
    return (_PARTICLES | _LINKS | {"the"}).issuperset(between)


def _without_opener(
    text: str, run: list[_Token], known: set[str], lowered: set[str]
) -> list[_Token]:
    """The run without a first word that is capitalised only for its place."""
    first = run[0]
    if first.text in {"The", "A", "An"}:
        return run[1:]
    if not first.opens or first.is_acronym or _LOWER_PREFIX.match(first.text):
        return run
    lower = first.text.lower()
    if lower in _OPENERS:
        return run[1:]
    if first.text in known or first.text in _PARTS_OF_TITLES:
        return run
    whole = text[first.start : run[-1].end]
    if any(country.start == 0 for country in find_countries(whole)):
        return run
    return run[1:] if len(run) == 1 or lower in lowered else run


def _names_of_run(text: str, run: list[_Token]) -> Iterator[NameMention]:
    head = max((index for index in range(len(run)) if _is_title(run, index)), default=None)
    if head is None:
        yield from _mention(text, run, None)
        return
    rest = run[head + 1 :]
    if rest and (of := _OF_TITLES.search(text[run[head].start : rest[0].end])) and of.end():
        rest = rest[1:]
    first = head
    while first and run[first - 1].text in _PARTS_OF_TITLES:
        first -= 1
    if any(token.text in _ORGANISATION_WORDS for token in rest) and not is_person_name(
        text[rest[0].start : rest[-1].end]
    ):
        # "General Assembly", "Prime Minister's Office": the title belongs to the organisation.
        yield from _mention(text, run, None)
        return
    yield from _mention(text, run[:first], None)
    if rest:
        title = text[run[first].start : rest[0].start].strip()
        yield from _mention(text, rest, title)


def _is_title(run: list[_Token], index: int) -> bool:
    """Whether the word heads a title here; at the end of "Abir Sultan" it is a surname."""
    word = run[index].text.rstrip(".")
    if word not in _HEADS_OF_TITLES:
        return False
    ends_name = index > 0 and index == len(run) - 1 and word in _ALSO_SURNAMES
    return (
        not ends_name
        or run[index - 1].text in _PARTS_OF_TITLES
        or bool(find_countries(run[index - 1].text))
    )


def _mention(text: str, tokens: list[_Token], title: str | None) -> Iterator[NameMention]:
    if not tokens:
        return
    start, end = tokens[0].start, tokens[-1].end
    name = text[start:end]
    weak = len(tokens) == 1 and name in _ORGANISATION_WORDS - _STANDING_ALONE
    if len(name.rstrip(".")) > 1 and not weak:
        yield NameMention(start, end, name, title)


def _opening_names(text: str, evidence: str) -> Iterator[NameMention]:
    """First words of sentences that look like no ordinary word and stand alone."""
    found = {mention.start for mention in find_names(text)}
    stems = {stem(word.key) for word in words_of(evidence)}
    for token in _tokens(text):
        lower = token.text.lower()
        ordinary = lower in _OPENERS or lower in _ORDINARY_NOUNS or _ORDINARY.search(lower)
        if not (token.opens and token.is_capital) or ordinary or token.start in found:
            continue
        if token.text in _CALENDAR or token.text in _PARTS_OF_TITLES:
            continue
        if stem(word_key(token.text)) not in stems:
            yield NameMention(token.start, token.end, token.text)


def _is_supported(
    mention: NameMention, text: str, evidence: str, groups: list[tuple[str, ...]]
) -> bool:
    name = mention.text
    return (
        _stands_in(name, evidence)
        or _is_country_of(mention, text, evidence)
        or _abbreviates(name, evidence)
        or _has_alias_in(name, evidence, groups)
        or (not is_person_name(name, mention.title) and _has_all_words(name, evidence))
    )


def _stands_in(name: str, evidence: str) -> bool:
    if name.isupper() and len(name) <= 4:
        return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", evidence) is not None
    return locate(name, evidence) is not None


def _is_country_of(mention: NameMention, text: str, evidence: str) -> bool:
    """Whether the name is that of a country, and every country in it stands in the evidence."""
    inside = [
        country
        for country in find_countries(text)
        if mention.start <= country.start and country.end <= mention.end
    ]
    covered = sum(country.end - country.start for country in inside)
    letters = mention.end - mention.start
    return (
        bool(inside)
        and covered >= letters - len(inside)
        and {country.name for country in inside} <= set(countries_in(evidence))
    )


def _abbreviates(name: str, evidence: str) -> bool:
    if not (name.isupper() and name.isalpha() and len(name) > 1):
        return False
    return any(
        "".join(word[0] for word in other.text.split() if word[0].isupper()) == name
        for other in find_names(evidence)
    )


def _has_alias_in(name: str, evidence: str, groups: list[tuple[str, ...]]) -> bool:
    folded = folded_name(name)
    for group in groups:
        if folded not in {folded_name(alias) for alias in group}:
            continue
        for alias in group:
            family = alias.split()[-1] if is_person_name(alias) else alias
            if _stands_in(alias, evidence) or _stands_in(family, evidence):
                return True
    return False


def _has_all_words(name: str, evidence: str) -> bool:
    stems = {stem(word.key) for word in words_of(evidence)}
    named = countries_in(evidence)
    return all(
        word.key in STOP_WORDS
        or stem(word.key) in stems
        or any(
            country.name in named and country.form != "seat"
            for country in find_countries(word.text)
        )
        for word in words_of(name)
    )
