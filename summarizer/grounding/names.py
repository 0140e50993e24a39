"""Names of persons, organisations and places: found, supported by evidence, and compared."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from summarizer.grounding.countries import countries_in, find_countries
from summarizer.grounding.name_spelling import (
    family_names,
    folded_name,
    same_family_name,
    same_given_name,
)
from summarizer.grounding.quotes import locate
from summarizer.grounding.words import STOP_WORDS, stem, word_key, words_of


@dataclass(frozen=True)
class NameMention:
    """A name as it stands in a text, without its possessive ending.

    `title` holds the office or honorific directly before a person's name: "CIA Director William
    Burns" is the name "CIA" and the name "William Burns" with the title "Director".
    `is_abbreviated` tells that the text gives an abbreviation for the name in brackets, as it does
    for bodies and not for persons.
    """

    start: int
    end: int
    text: str
    title: str | None = None
    is_abbreviated: bool = False


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
    MP MEP MSP TD Councillor Cllr
    Economist Analyst Boss Founder Undersecretary Treasurer Comptroller Superintendent Officer
    Counsel Moderator Mediator Facilitator Co-chair Co-Chair Manager Ustaz Mullah Maulana Datuk
    Monsignor Ombudsman Baroness Baron
    """
) | {f"C{field}O" for field in "EFOT"}
_PARTS_OF_TITLES = _HEADS_OF_TITLES | _listed(
    """
    Prime Foreign Vice Deputy First Special Chief Major Brigadier Crown Senior Acting Former
    Interim Executive Managing Assistant Under High Finance Defence Defense Interior Intelligence
    Energy Environment Climate Trade Labour Labor Health Justice Economy Economic Education
    Transport Agriculture Fisheries Home Security National Political Communications Press Opposition
    Supreme Majority Minority Permanent Regional Parliamentary Presidential Lead Top Staff Retired
    Financial Operating Commercial Legal Administrative
    """
)
_ALSO_SURNAMES = _listed(
    "Sheikh Sheik Sultan King Prince Pope Judge Bishop Marshal Major Cardinal Head Justice"
)
_PLURAL_TITLES = _listed("Governors Senators Ministers Presidents Ambassadors Representatives")
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
    Cross Crescent Fort Road Hill Hills Mount Bay Cape Lake Committees Commissions Unions Health
    Ledger Courier Telegraph Herald Tribune Gazette Weekly Observer Greens Democrats Democrat
    Conservatives Liberals Labour Socialists Nationalists Railways Rail Shipping Logistics Foods
    Pharma Partners Capital Guild Management Bros Studios Pictures Entertainment Meetings Talks
    Producers Steelworkers Teamsters Machinists Longshoremen Dockworkers Pilots Exchange Securities
    Insurance Asset Investments Ventures Associates Technologies Systems Healthcare Brands Retail
    Stores Mining Minerals Resources Petroleum Telecom Rights Watch Affairs Studies Research
    Peninsula Coast Basin Delta Desert Heights Barrage Terminal Refinery Stadium Air
    Rua Rue Via Calle Upper Lower
    """
)
_BODIES = _listed(
    """
    Federation Association Union Council Board Commission Committee Ministry Department Agency
    Authority Alliance Chamber Institute Foundation Organisation Organization Guild Corporation
    Company Bank Group Fund
    """
)
_SECTORS = _listed(
    """
    Steel Oil Energy Health Labour Airlines Motors Rail Railways Shipping Foods Pharma Mining
    Minerals Insurance Retail Workers Teachers Nurses Drivers Farmers
    """
)
_FIELDS = _listed(
    "Affairs Water Mining Oil Energy Shipping Industry Services Culture Sports Tourism Commerce"
    " Technology Welfare Industries"
)
_STANDING_ALONE = _listed(
    "Knesset Congress Senate Parliament Resistance Greens Democrats Conservatives Liberals Labour"
    " Socialists Nationalists"
)
_PARTICLES = _listed(
    "bin ibn bint al el de da do dos das du del della di van von der den ter la le y abu und af av"
)
_DROPPED_PARTICLES = _PARTICLES - {"abu", "do", "le"}
_LINKS = _listed("of for on")
_LINKED = re.compile(r"(?:of|for|on)(?:\sthe)?$")
CALENDAR = _listed(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Christmas Easter Ramadan
    """
)
OPENERS = STOP_WORDS | _listed(
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
    r"(?:[A-Z]\.)+(?=\s?[^\W\d_a-z]|[,)\s])"
    r"|[^\W\d_][\w]*(?:['\u2019\u2010-](?!s\b)[^\W\d_]\w*)*(?:\+(?!\w))?"
)
_IN_BRACKETS = re.compile(r"\s\((?:the\s)?(?P<short>[A-Z]{2,9})\)")
_SMALL_IN_NAMES = _listed("of for on and the in de da do")
_OWNING_PLURAL = re.compile(r"(?:[Pp]eople|[Cc]hildren|\w*[Mm]en)$")
_THE = re.compile(r"\b[Tt]he\s$")
_SEAT_TAG = re.compile(r"^[RDI]-[A-Z]")
"""Party and state behind a lawmaker's name: 'R-Alaska'."""

_MINISTER_OF = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary)\s(?:of|for)\s(?:the\s)?$")
_ABOUT = re.compile(r"\b(?:for|to|on|in)\s$")
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
        if _SEAT_TAG.match(self.text):
            return False
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
    lowered = {token.text for token in tokens if not token.is_capital}
    known = {token.text for token in tokens if token.is_capital and not token.opens}
    known |= _always_first(tokens, lowered)
    abbreviated = {run[0].start: run for run in _abbreviated(text, tokens)}
    full = {text[run[0].start : run[-1].end] for run in abbreviated.values()}
    mentions: list[NameMention] = []
    for run in _runs(text, tokens, abbreviated):
        if run[0].start in abbreviated:
            mentions.extend(_mention(text, run, None))
        else:
            mentions.extend(_names_of_run(text, _without_opener(text, run, known, lowered)))
    return tuple(
        replace(mention, is_abbreviated=True) if mention.text in full else mention
        for mention in mentions
    )


def is_person_name(name: str, title: str | None = None) -> bool:
    """Whether a name is likely a person's: after a title, or two words none of which says else."""
    if title is not None:
        return True
    words = [word for word in re.split(r"[\s]+", name) if word not in _PARTICLES]
    return (
        len(words) >= 2
        and not any(
            word in _ORGANISATION_WORDS or word in _LINKS for word in words[_given(words) :]
        )
        and not any(len(word) > 1 and word.isupper() and word.isalpha() for word in words)
        and not any(char.isdigit() for char in name)
        and not countries_in(name)
    )


def _given(words: Sequence[str]) -> int:
    """How many words at the start are given names that are words for things as well."""
    return 1 if words[0] == "Bill" else 0


def is_organisation_word(word: str) -> bool:
    """Whether a capitalised word is part of names of organisations and places, not of persons."""
    return word in _ORGANISATION_WORDS


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
        return any(same_family_name(one[0], family) for family in family_names(other))
    if any(" " not in name.strip() for name in (first, second)):
        return one == other[-len(one) :]  # "Drummond-Okafor", a family name of two parts
    if not same_given_name(one[0], other[0]):
        return False
    if same_family_name(one[-1], other[-1]):
        return _follow_in(one[1:-1], other[1:-1])
    # "Mohammed bin Salman" for "Mohammed bin Salman Al Saud".
    pairs = zip(one[1:], other[1:], strict=False)
    return len(one) < len(other) and all(same_family_name(a, b) for a, b in pairs)


def called_by(name: str) -> frozenset[str]:
    """The single words by which news goes on to call a person whose full name it has given."""
    words = name.split()
    families = family_names(_parts(name))
    return frozenset(word for word in words if folded_name(word) in families)


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


def _abbreviated(text: str, tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Words with their initials in brackets behind: 'Union of Bus and Rail Crews (UBRC)'."""
    ends = {token.end: index for index, token in enumerate(tokens)}
    for found in _IN_BRACKETS.finditer(text):
        last = ends.get(found.start())
        if last is None:
            continue
        initials = ""
        for first in range(last, max(last - 12, -1), -1):
            token = tokens[first]
            if "\n" in text[token.end : found.start()] or not (
                token.is_capital or token.text in _SMALL_IN_NAMES
            ):
                break
            if token.is_capital:
                initials = token.text[0] + initials
            if initials == found["short"] and first < last:
                yield tokens[first : last + 1]
                break


def _runs(
    text: str, tokens: list[_Token], abbreviated: Mapping[int, list[_Token]]
) -> Iterator[list[_Token]]:
    """Capitalised words with only spaces, particles and "of the" between them.

    Those that have an abbreviation are a run whatever stands between them.
    """
    run: list[_Token] = []
    covered = 0
    for index, token in enumerate(tokens):
        if token.start < covered:
            continue
        if whole := abbreviated.get(token.start):
            if run:
                yield run
            yield whole
            run, covered = [], whole[-1].end
            continue
        if token.is_capital and token.text not in CALENDAR:
            if run and (_belongs(text, run, token) or _is_one_body(text, run, tokens, index)):
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
    if token.opens or not between or "\n" in between:
        return False
    if between.isspace() or (between == ". " and run[-1].text in _HEADS_OF_TITLES):
        return True
    if between[0] in "'’":
        return _is_of_members(run[-1].text, between) and token.text in _ORGANISATION_WORDS
    words = between.split()
    if words and between[0].isspace() and _PARTICLES.issuperset(words):
        return True
    is_office = run[-1].text in {"Secretary", "Chief"} and token.text in {"State", "Staff"}
    linked = is_office or run[-1].text in _ORGANISATION_WORDS
    return linked and _LINKED.fullmatch(between.strip()) is not None


def _is_of_members(word: str, between: str) -> bool:
    """Whether a plural owns what comes next: "Rail Workers' Union", "People's Party"."""
    if between in ("' ", "’ "):
        return word.endswith("s")
    return between in ("'s ", "’s ") and _OWNING_PLURAL.search(word) is not None


def _is_one_body(text: str, run: list[_Token], tokens: list[_Token], index: int) -> bool:
    """Whether the words go on with 'and' in one name: 'the Iron and Steel Federation'.

    Two bodies would have an article each.
    """
    if text[run[-1].end : tokens[index].start] != " and ":
        return False
    if not _THE.search(text, max(run[0].start - 5, 0), run[0].start):
        return False
    if any(token.text in _BODIES for token in run) and " of " in text[run[0].start : run[-1].end]:
        return _names_sector(
            tokens[index : index + 2], text
        )  # "the Ministry of Trade and Industry"
    whole = text[run[0].start : run[-1].end]
    if run[-1].is_acronym or run[-1].text in _ORGANISATION_WORDS - _SECTORS:
        return False
    if any(c.end - c.start == len(whole) for c in find_countries(whole)):
        return False
    last = tokens[index]
    for token in tokens[index + 1 : index + 3]:
        if not token.is_capital or not text[last.end : token.start].isspace():
            break
        last = token
    return last is not tokens[index] and last.text in _BODIES


def _names_sector(tokens: list[_Token], text: str) -> bool:
    """Whether the first words are one more thing a body is for, not a body of their own."""
    last = tokens[0]
    if len(tokens) > 1 and tokens[1].is_capital and text[last.end : tokens[1].start].isspace():
        last = tokens[1]
    return (
        last.text in _SECTORS | (_PARTS_OF_TITLES - _HEADS_OF_TITLES) | _FIELDS
        or _ORDINARY.search(last.text.lower()) is not None
    )


def _may_join(text: str, run: list[_Token], tokens: list[_Token], index: int) -> bool:
    """Whether the lower-case word can stand inside a name: another capital must follow it."""
    between = text[run[-1].end : tokens[index].end]
    if between in ("'s", "’s"):
        return _OWNING_PLURAL.search(run[-1].text) is not None
    if between == " and":
        return _THE.search(text, max(run[0].start - 5, 0), run[0].start) is not None
    return (_PARTICLES | _LINKS | {"the"}).issuperset(between.split())


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
    if lower in OPENERS:
        return run[1:]
    if first.text in known or first.text in _PARTS_OF_TITLES:
        return run
    whole = text[first.start : run[-1].end]
    if any(country.start == 0 for country in find_countries(whole)):
        return run
    return run[1:] if len(run) == 1 or lower in lowered else run


def _always_first(tokens: list[_Token], lowered: set[str]) -> set[str]:
    """Words that begin several sentences, stand nowhere in lower case, and look like no noun."""
    first = Counter(token.text for token in tokens if token.opens and token.is_capital)
    return {
        word
        for word, times in first.items()
        if times > 1
        and len(word) > 3
        and word.lower() not in lowered | OPENERS | _ORDINARY_NOUNS
        and not (word.endswith("s") or _ORDINARY.search(word.lower()))
        and word not in CALENDAR
    }


def _names_of_run(text: str, run: list[_Token]) -> Iterator[NameMention]:
    if (place := _place_before_person(text, run)) is not None:
        yield from _names_of_run(text, run[:place])
        run = run[place:]
    head = max((index for index in range(len(run)) if _is_title(run, index)), default=None)
    if head is None:
        yield from _mention(text, _without_department(text, run), None)
        return
    rest = run[head + 1 :]
    if rest and (of := _OF_TITLES.search(text[run[head].start : rest[0].end])) and of.end():
        rest = rest[1:]
    while rest and rest[0].text in _PARTS_OF_TITLES - _ALSO_SURNAMES:
        rest = rest[1:]  # "Chief Executive"
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


def _without_department(text: str, run: list[_Token]) -> list[_Token]:
    """The name behind 'Minister of Foreign Affairs', where it follows at once."""
    if not run or not _MINISTER_OF.search(text, max(run[0].start - 20, 0), run[0].start):
        return run
    rest = run
    while rest and rest[0].text in _PARTS_OF_TITLES | _FIELDS:
        rest = rest[1:]
    return rest if len(rest) > 1 else run


def _place_before_person(text: str, run: list[_Token]) -> int | None:
    """How many words name the country of 'envoy for Sudan Ada Renholt', if it is that."""
    if not run or not _ABOUT.search(text, max(run[0].start - 5, 0), run[0].start):
        return None
    country = next(iter(find_countries(text[run[0].start : run[-1].end])), None)
    if country is None or country.start or country.form != "name":
        return None
    rest = [token for token in run if token.start >= run[0].start + country.end]
    if len(rest) < 2 or not is_person_name(text[rest[0].start : rest[-1].end]):
        return None
    return len(run) - len(rest)


def _is_title(run: list[_Token], index: int) -> bool:
    """Whether the word heads a title here; at the end of "Abir Sultan" it is a surname."""
    word = run[index].text.rstrip(".")
    if word in _PLURAL_TITLES and not index and len(run) > 2:
        return True
    if word not in _HEADS_OF_TITLES:
        return False
    inside = index == len(run) - 1 or word in ("Sheikh", "Sheik")
    ends_name = index > 0 and inside and word in _ALSO_SURNAMES
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
        ordinary = lower in OPENERS or lower in _ORDINARY_NOUNS or _ORDINARY.search(lower)
        if not (token.opens and token.is_capital) or ordinary or token.start in found:
            continue
        if token.text in CALENDAR or token.text in _PARTS_OF_TITLES:
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
