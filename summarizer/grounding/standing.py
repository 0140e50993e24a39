"""Whether a party may be who takes a stance, among all whom its sentence names or quotes."""

import re
from collections.abc import Sequence

from summarizer.grounding.cited import BOTH, Cited
from summarizer.grounding.holders import find_holders, is_bystander, is_generic
from summarizer.grounding.name_kinds import is_person_name
from summarizer.grounding.names import find_names
from summarizer.grounding.parties import party_name
from summarizer.grounding.quotes import locate
from summarizer.grounding.stances import StanceCue
from summarizer.grounding.subjects import able_holders, owner_pronoun, pronoun_subject
from summarizer.models import Span

_ITS = re.compile(r"\b(?:its|their|his|her|our)\s(?:\w+\s)?$", re.IGNORECASE)

_ITS_FIRST = re.compile(r"(?:Its|Their|His|Her)\s")


def can_hold(party: str, cue: StanceCue, cited: Cited) -> bool:
    """Whether the party may be who takes the stance.

    Whoever is quoted may take what is said by 'we' or about a proposal, and whoever was named
    before may stand behind 'their spokesman'. A party that only a neighbouring sentence names may
    stand behind a pronoun or 'the government', but not behind another name.

    Args:
        party: what the draft calls it.
        cue: the words that take the stance.
        cited: the sentence they stand in.
    """
    if is_person_name(party) and is_bystander(party, cited.article.text):
        return False
    own = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(party)}", cited.text)]
    holders = find_holders(cited.text)
    spans = [*own, *((holder.start, holder.end) for holder in holders)]
    able = [spans[index] for index in able_holders(cited.text, spans, cue)]
    named = any(start < end_of and begin < end for start, end in able for begin, end_of in own)
    if named or (not own and _told_before(cited.text, able)):
        return True
    if cue.side == "speaker" or pronoun_subject(cited.text, cue) in ("we", "i"):
        return _may_be_quoted(party, cue, cited, named=bool(own), told=bool(able))
    pointed = any(_ITS.search(cited.text, 0, start) for start, _ in able)
    generic = all(is_generic(cited.text[start:end]) for start, end in able)
    if (pointed or generic) and _speaks(party, cue, cited):
        return True
    if own:
        return pointed or _is_short_for(party, cited.text, able)
    return _stands_behind(party, cue, cited, [cited.text[start:end] for start, end in able])


def _told_before(text: str, able: Sequence[tuple[int, int]]) -> bool:
    """Whether who takes the stance was told before: 'Both unions', 'Its negotiator Jo Wend'."""
    opens = BOTH.match(text) or _ITS_FIRST.match(text)
    return opens is not None and any(start == opens.end() for start, _ in able)


def _may_be_quoted(party: str, cue: StanceCue, cited: Cited, *, named: bool, told: bool) -> bool:
    """Whether the party may be whose words the sentence quotes.

    Args:
        party: what the draft calls it.
        cue: the words that take the stance.
        cited: the sentence they stand in.
        named: whether the sentence names the party.
        told: whether the sentence tells somebody else to say so.
    """
    if _speaks(party, cue, cited):
        return True
    if named:
        return not told
    said = _speaker(cue, cited)
    if said and cited.text.startswith(f"The {said.removeprefix('The ').removeprefix('the ')} "):
        # 'The minister added': who that is was told before.
        return not find_names(f"so {said}")
    people = find_names(f"so {said}") if said else ()
    # Whose side a person is on may be told elsewhere.
    return said is None or any(is_person_name(name.text, name.title) for name in people)


def _stands_behind(party: str, cue: StanceCue, cited: Cited, able: Sequence[str]) -> bool:
    """Whether a party the sentence does not name may stand behind a pronoun or 'the government'."""
    if pronoun_subject(cited.text, cue) or owner_pronoun(cited.text, cue):
        return True
    state = party_name(party, cited.neighbourhood())
    named = [words for words in able if find_names(words)]
    return not named or any(party_name(name, name) == state is not None for name in named)


def _is_short_for(party: str, text: str, able: Sequence[tuple[int, int]]) -> bool:
    """Whether 'the bank' takes the stance and the party is 'the World Bank'."""
    return any(party.casefold().endswith(f" {text[start:end].casefold()}") for start, end in able)


def _speaks(party: str, cue: StanceCue, cited: Cited) -> bool:
    said = _speaker(cue, cited)
    return bool(said and (locate(party, said) or locate(said, party)))


def _speaker(cue: StanceCue, cited: Cited) -> str | None:
    at = cited.span.start
    return cited.attribution(Span(start=at + cue.start, end=at + cue.end)).speaker
