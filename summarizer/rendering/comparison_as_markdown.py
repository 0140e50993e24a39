"""A comparison as Markdown: rounds, then each finding with all it rests on, to be checked."""

from collections.abc import Iterable, Iterator

from summarizer.models import Claim, Comparison, Finding, Mention, Person, Round
from summarizer.rendering.layout.words import count_words, more_left_open_words
from summarizer.rendering.markdown_text import literal, plain

_TOPICS = {
    "matter": "What is negotiated",
    "meeting": "Meetings",
    "assessment": "How the talks were judged",
    "participant": "Who took part",
    "figure": "Figures",
    "proposal": "Proposals",
    "position": "Positions",
    "confirmation": "Confirmed and denied",
    "sticking_point": "Sticking points",
    "next_step": "Next steps",
    "wording": "Wording",
}
"""Headings that say more than the topic's own name."""


def render_comparison(comparison: Comparison) -> str:
    """The comparison as CommonMark, no raw HTML: a chapter a topic, empty ones left out."""
    return "\n\n".join(_blocks(comparison)) + "\n"


def _blocks(comparison: Comparison) -> Iterator[str]:
    yield f"# {count_words(len(comparison.sources), 'report')} side by side"
    yield from _chapter("Sources", map(_source, _sources(comparison)))
    yield from _chapter("Rounds", map(_round, comparison.rounds))
    yield from _chapter("People", map(_person, comparison.people))
    for topic in dict.fromkeys(finding.topic for finding in comparison.findings):
        yield f"## {_TOPICS.get(topic, topic.replace('_', ' ').capitalize())}"
        for finding in comparison.findings:
            if finding.topic == topic:
                yield from _finding(finding)
    yield from _chapter("Left open", _left_open(comparison))
    yield from _chapter("What no source says", (plain(gap.question) for gap in comparison.gaps))


def _chapter(heading: str, bullets: Iterable[str]) -> Iterator[str]:
    lines = list(bullets)
    if lines:
        yield f"## {heading}"
        yield "\n".join(f"- {line}" for line in lines)


def _sources(comparison: Comparison) -> Iterator[tuple[str, str]]:
    for source in comparison.sources:
        article = source.article
        published = article.published.isoformat() if article.published else "undated"
        facts = (article.title or article.id, article.outlet, published)
        yield source.label, ", ".join(fact for fact in facts if fact)


def _source(source: tuple[str, str]) -> str:
    label, article = source
    return f"**{plain(label)}**: {plain(article)}"


def _round(round_: Round) -> str:
    when = round_.day
    if round_.date:
        start, end = round_.date.start.isoformat(), round_.date.end.isoformat()
        when = start if start == end else f"{start} to {end}"
    told = ", ".join(plain(part) for part in (round_.venue, when) if part) or "no place or day"
    return f"**{round_.id}** {told} ({_labels(round_.sources)}): {plain(round_.explanation)}"


def _person(person: Person) -> str:
    named = ", ".join(plain(part) for part in (person.name or "unnamed", person.role) if part)
    party = f" for {plain(person.party)}" if person.party else ""
    mentions = "".join(f"\n  - {_mention(mention)}" for mention in person.mentions)
    return f"**{person.id}** {named}{party}{mentions}"


def _mention(mention: Mention) -> str:
    named = ", ".join(plain(part) for part in (mention.name, mention.role) if part)
    return (
        f"{plain(mention.source)}: {named}, {mention.presence}: “{literal(mention.evidence.quote)}”"
    )


def _finding(finding: Finding) -> Iterator[str]:
    yield f"### {finding.id} {plain(finding.subject)}"
    relation = finding.relation.replace("_", " ").capitalize()
    support = f"{count_words(finding.origins, 'origin')}, {finding.confidence} confidence"
    yield f"**{relation}** · {support}. {plain(finding.explanation)}"
    yield "\n".join(f"- {_claim(claim)}" for claim in finding.claims)


def _claim(claim: Claim) -> str:
    quotes = " … ".join(f"“{literal(evidence.quote)}”" for evidence in claim.item.evidence)
    handed_on = claim.origin != claim.source
    whose = ", ".join(
        part
        for part in (claim.round, f"word of {plain(claim.origin)}" if handed_on else None)
        if part
    )
    told = f"**{plain(claim.source)}**: {plain(claim.value)}"
    return f"{told} ({whose}): {quotes}" if whose else f"{told}: {quotes}"


def _left_open(comparison: Comparison) -> Iterator[str]:
    """What could not be told, pair by pair with the words to judge it by."""
    for pair in comparison.left_open:
        said = "".join(f"\n  - {_claim(claim)}" for claim in pair.claims)
        yield f"**{' and '.join(pair.findings)}** {plain(pair.explanation)}{said}"
    if comparison.more_left_open:
        yield more_left_open_words(comparison)


def _labels(labels: Iterable[str]) -> str:
    return ", ".join(plain(label) for label in labels)
