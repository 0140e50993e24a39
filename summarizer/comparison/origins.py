"""Whose word a statement is in the end, and how many independent words a finding rests on."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from summarizer.comparison.copies import one_passage, sketch
from summarizer.comparison.labels import Sourced
from summarizer.comparison.names import name_keys, one_person
from summarizer.comparison.vocabulary import WORD, initials_match, specific_concepts, words
from summarizer.models.comparison import Claim
from summarizer.models.evidence import Attribution


class Speakers:
    """Canonical names of everyone the articles quote."""

    def __init__(self, sourced: Iterable[Sourced]) -> None:
        speakers = {
            (item.attribution.speaker, item.attribution.kind == "named")
            for source in sourced
            for item in source.report.items()
            if item.attribution.speaker and item.attribution.kind != "anonymous"
        }
        self._canonical: dict[str, str] = {}
        heads: list[tuple[str, bool]] = []
        by_key: dict[Hashable, list[int]] = defaultdict(list)
        # The shortest form is the canonical one, so the order of the articles plays no part.
        for name, is_person in sorted(speakers, key=lambda s: (len(words(s[0])), len(s[0]), s)):
            keys = _keys(name, is_person=is_person)
            candidates = sorted({index for key in keys for index in by_key[key]})
            head = next(
                (
                    head
                    for head, also_person in (heads[index] for index in candidates)
                    if same_speaker(head, name)
                    or (is_person and also_person and one_person(head, name))
                ),
                None,
            )
            if head is None:
                for key in keys:
                    by_key[key].append(len(heads))
                heads.append((name, is_person))
            self._canonical[name] = head or name

    def origin(self, attribution: Attribution, label: str) -> str:
        """The origin of a statement: the speaker quoted, or the source itself.

        An unnamed source is a separate one for each article: nobody can tell whether two of them
        are the same.
        """
        if not attribution.speaker or attribution.kind == "narration":
            return label
        if attribution.kind == "anonymous":
            return f"{attribution.speaker} ({label})"
        return self._canonical.get(attribution.speaker, attribution.speaker)


def _keys(name: str, *, is_person: bool) -> frozenset[Hashable]:
    """What two names of one speaker have in common, one of these at least."""
    initials = "".join(word[0] for word in WORD.findall(name) if word[0].isupper())
    acronyms = {name, name.removesuffix("A")} if name.isupper() else {initials}
    family = {("family name", key) for key in name_keys(name)} if is_person else set[Hashable]()
    return frozenset(specific_concepts(name) | acronyms | family)


def same_speaker(a: str, b: str) -> bool:
    """Whether two names stand for one organ or publication, or write a speaker alike."""
    meant_a, meant_b = specific_concepts(a), specific_concepts(b)
    if meant_a and meant_a == meant_b:
        return True
    if min(len(meant_a), len(meant_b)) >= 2 and (meant_a <= meant_b or meant_b <= meant_a):
        return True
    return initials_match(a, b) or initials_match(b, a)


def independent_origins(claims: Sequence[Claim]) -> int:
    """The number of independent origins among claims.

    Claims share one where they have the same origin, or where their passages are nearly the same
    text (a wire story carried by two sources).
    """
    origins = list(dict.fromkeys(claim.origin for claim in claims))
    if len(origins) < 2:
        return 1
    head = {origin: origin for origin in origins}

    def headed(origin: str) -> str:
        while head[origin] != origin:
            origin = head[origin]
        return origin

    carried: dict[int, dict[str, str]] = defaultdict(dict)
    for claim in claims:
        for quote in dict.fromkeys(evidence.quote for evidence in claim.item.evidence):
            for key in sketch(quote):
                for other, origin in carried[key].items():
                    one, two = headed(origin), headed(claim.origin)
                    if one != two and one_passage(quote, other):
                        head[two] = one
                carried[key].setdefault(quote, claim.origin)
    return len({headed(origin) for origin in origins})


def copied(a: Claim, b: Claim) -> bool:
    """Whether two claims rest on one passage that both sources carry."""
    return any(one_passage(x.quote, y.quote) for x in a.item.evidence for y in b.item.evidence)
