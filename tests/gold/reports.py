"""The reference answers for the five seed articles as reports.

`seeds.yaml` has the items; what it has no field for (who judged the talks, what is negotiated,
which words label) is read off the articles in the tables below. Every quote is looked up verbatim.

    python tests/gold/reports.py FOLDER

writes them as files, for `summarizer compare FOLDER/*.json`.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from summarizer.articles.load import article_from_text
from summarizer.models import (
    Article,
    Assessment,
    Attribution,
    Confirmation,
    DateRange,
    Evidence,
    Figure,
    Matter,
    Meeting,
    NegotiationReport,
    NextStep,
    Participant,
    Party,
    Position,
    Proposal,
    Quantity,
    Term,
    Wording,
)

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"

# measure of seeds.yaml: (measure in open words, unit, subject, place)
MEASURES = {
    "captives_taken": ("captives taken", "hostage", "hostages", "Gaza"),
    "captives_released": ("captives released", "hostage", "hostages", None),
    "captives_held": ("captives held", "hostage", "hostages", "Gaza"),
    "captives_held_before": ("captives held for years", "hostage", "hostages", "Gaza"),
    "captives_believed_dead": ("captives believed dead", "hostage", "hostages", "Gaza"),
    "captives_to_be_released": ("captives to be released", "hostage", "captives", None),
    "bodies_recovered": ("bodies recovered", "body", "bodies", None),
    "prisoners_released": ("prisoners released", "prisoner", "Palestinian prisoners", None),
    "killed_in_gaza": ("people killed", "person", "people", "Gaza"),
    "killed_in_israel": ("people killed", "person", "people", "Israel"),
    "displaced": ("people displaced", "person", "displaced people", "Rafah"),
    "truce_length_days": ("truce duration", "day", "truce", None),
}
# What seeds.yaml calls "other", and whom the dead are said to be: by article and value.
OTHER = {
    ("001", 19): ("women among the captives", "woman", "women"),
    ("001", 2): ("British-Israelis among the captives", "person", "British-Israeli people"),
    ("002", 3): ("captives killed by mistake", "hostage", "three the army killed by mistake"),
    ("002", 2): ("dead soldiers among the captives", "soldier", "dead soldiers"),
}
SUBJECTS = {
    ("000", 1140): ("people", ("civilians",)),
    ("000", 26422): ("Palestinians", ("women, children and teenagers",)),
    ("001", 26000): ("Gaza residents", ("civilians and soldiers",)),
    ("003", 29514): ("Palestinians", ()),
    ("004", 26400): ("civilians", ()),
}
STATED = re.compile(
    r"(?:(?:approximately|about|more than|at least|an estimated) )?"
    r"(?:\d[\d,]*|an? (?=month|week|million)|\b(?:two|three|four|seven)\b)"
    r"(?:[- ](?:months?|days?|week|million)\b|(?:month|week)-long\b|million\b)?",
    re.IGNORECASE,
)
ASSESSED_BY = {
    "constructive": "Benjamin Netanyahu\u2019s office",
    "differences remain": "Benjamin Netanyahu\u2019s office",
    "significant gaps": "Benjamin Netanyahu\u2019s office",
    "starting point": "Yedioth Ahronoth",
    "growing signs of optimism": "a source",
    "imminent developments": "the White House",
}
OUTLETS = ("The New York Times", "The Financial Times", "The Washington Post")
MATTERS = {
    "000": "a Gaza ceasefire",
    "001": "a possible ceasefire and hostage deal",
    "002": "a truce in the Gaza Strip",
    "003": "a truce in the Gaza Strip",
    "004": "implementing a ceasefire in Gaza",
}
WORDING = {
    "004": (
        ("captives", "hostages", "label"),
        ("aggression", "offensive", "label"),
        ("Resistance", "Hamas", "label"),
        ('"Israel"', "Israel", "scare_quotes"),
    )
}
# status, what is confirmed or not, the words that say so, who says so
CONFIRMATIONS = {
    "000": (
        "confirmed",
        "Among the participants in the Paris talks were the heads of the Mossad (Israel\u2019s "
        "external intelligence) and the Shin Bet (internal intelligence)",
        ", an Israeli press release confirms",
        "an Israeli press release",
    ),
    "002": ("unconfirmed", "the meeting", " has not been officially confirmed", None),
}
STANCES = {"insists": "demands"}
ASKED_PARTIES = ("Israel", "Hamas")


def gold_reports() -> tuple[NegotiationReport, ...]:
    """One report an article, in the order of seeds.yaml."""
    answers = yaml.safe_load((HERE / "seeds.yaml").read_text(encoding="utf-8"))
    return tuple(_report(answer) for answer in answers["articles"])


def gold_findings() -> dict[str, dict[str, Any]]:
    """What a careful reader finds, by id."""
    answers = yaml.safe_load((HERE / "seeds.yaml").read_text(encoding="utf-8"))
    return {finding["id"]: finding for finding in answers["findings"]}


def _report(answer: Mapping[str, Any]) -> NegotiationReport:
    stem = Path(answer["file"]).stem
    text = (SEEDS / answer["file"]).read_text(encoding="utf-8")
    article = article_from_text(text, id=stem, source=answer["file"])
    label = stem.split("_", 1)[0]
    return NegotiationReport(
        article=article,
        matter=Matter(
            subject=MATTERS[label],
            negotiation="ceasefire",
            evidence=(_quote(article, MATTERS[label]),),
        ),
        meetings=tuple(_meetings(article, answer)),
        parties=tuple(
            Party(name=name, role="party", evidence=(_quote(article, name),))
            for name in ASKED_PARTIES
        ),
        participants=tuple(_participants(article, answer["participants"])),
        proposals=tuple(_proposal(article, entry) for entry in answer["proposals"]),
        positions=tuple(
            Position(
                parties=_names(entry["party"]),
                stance=STANCES.get(entry["stance"], entry["stance"]),
                content=entry["position"],
                evidence=(_quote(article, entry["quote"]),),
            )
            for entry in answer["positions"]
        ),
        confirmations=tuple(_confirmations(article, label)),
        figures=tuple(_figure(article, label, entry) for entry in answer["figures"]),
        next_steps=tuple(
            NextStep(
                action=entry["what"],
                when=next((w for w in ("this week", "today") if w in entry["quote"]), None),
                evidence=(_quote(article, entry["quote"]),),
            )
            for entry in answer["next_steps"]
        ),
        wording=tuple(
            Wording(
                term=term.strip('"'),
                refers_to=referent,
                device=device,
                evidence=(_quote(article, term),),
            )
            for term, referent, device in WORDING.get(label, ())
        ),
    )


def _confirmations(article: Article, label: str) -> Iterator[Confirmation]:
    if label in CONFIRMATIONS:
        status, content, words, speaker = CONFIRMATIONS[label]
        yield Confirmation(
            status=status,
            about="meeting",
            content=content,
            attribution=_attribution(speaker),
            evidence=(_quote(article, content + words),),
        )


def _names(names: str | list[str] | None) -> tuple[str, ...]:
    if names is None:
        return ()
    return (names,) if isinstance(names, str) else tuple(names)


def _quote(article: Article, quote: str) -> Evidence:
    start = article.text.find(quote)
    if start < 0:
        raise ValueError(f"{article.id} does not say {quote!r}")
    return Evidence.of(article, start, start + len(quote))


def _sentence(article: Article, words: str) -> Evidence:
    """The first sentence outside boilerplate with these words."""
    for span in article.sentences:
        if words in article.text[span.start : span.end]:
            return Evidence.of(article, span.start, span.end)
    raise ValueError(f"{article.id} does not say {words!r}")


def _attribution(speaker: str | None) -> Attribution:
    if speaker is None:
        return Attribution()
    if speaker in OUTLETS:
        return Attribution(speaker=speaker, kind="outlet", firsthand=False)
    return Attribution(speaker=speaker, kind="official")


def _meetings(article: Article, answer: Mapping[str, Any]) -> Iterator[Meeting]:
    meeting = answer["meeting"]
    yield Meeting(
        venue=meeting["venue"],
        day=meeting["day"],
        date=_day(meeting["date"]),
        status=meeting["status"],
        assessments=tuple(_assessments(article, meeting["assessment"])),
        evidence=(_sentence(article, meeting["venue"]),),
    )
    for other in answer.get("other_meetings", ()):
        yield Meeting(
            scope="mentioned",
            venue=other.get("venue"),
            day=other["day"],
            mode="phone" if "phone" in other.get("mode", "") else "visit",
            evidence=(_quote(article, other["quote"]),),
        )


def _day(day: date | None) -> DateRange | None:
    return DateRange(start=day, end=day) if day else None


def _assessments(article: Article, judged: list[str]) -> Iterator[Assessment]:
    for words in judged:
        if words in article.text:
            by = next((who for said, who in ASSESSED_BY.items() if said in words), None)
            yield Assessment(words=words, by=by, evidence=_quote(article, words))


def _participants(article: Article, entries: list[dict[str, Any]]) -> Iterator[Participant]:
    for entry in entries:
        surname = (entry["name"] or "").split()[-1:]
        yield Participant(
            name=entry["name"],
            role=entry["role"],
            party=entry["party"],
            presence=entry["presence"],
            evidence=(_sentence(article, surname[0] if surname else "Paris"),),
        )


def _proposal(article: Article, entry: Mapping[str, Any]) -> Proposal:
    evidence = _quote(article, entry["quote"])
    return Proposal(
        summary=entry["truce"] or entry["quote"],
        proposers=_names(entry["proposed_by"]),
        status=entry["status"],
        rejected_by=_names(entry.get("rejected_by")),
        terms=tuple(_terms(entry["truce"] or "", evidence)),
        exchange_ratio=entry.get("exchange"),
        attribution=_attribution(entry["reported_by"]),
        evidence=(evidence,),
    )


LENGTHS = {"a week": 7, "seven days": 7, "a month": 30, "two months": 60, "30 days": 30}


def _terms(truce: str, evidence: Evidence) -> Iterator[Term]:
    for words, days in LENGTHS.items():
        for found in re.finditer(words, truce):
            yield Term(
                clause="duration",
                text=found.group(),
                quantity=Quantity(value=days, unit="day", text=found.group()),
                evidence=evidence,
            )


def _figure(article: Article, label: str, entry: Mapping[str, Any]) -> Figure:
    value = entry["value"]
    if entry["measure"] == "other":
        measure, unit, subject = OTHER[label, value]
        place, includes = None, ()
    else:
        measure, unit, subject, place = MEASURES[entry["measure"]]
        subject, includes = SUBJECTS.get((label, value), (subject, ()))
    stated = STATED.search(entry["quote"])
    return Figure(
        subject=subject,
        measure=measure,
        quantity=Quantity(
            value=value,
            qualifier=entry["qualifier"],
            unit=unit,
            text=stated.group().strip() if stated else entry["quote"],
        ),
        place=place,
        includes=includes,
        attribution=_attribution(entry["attributed_to"]),
        evidence=(_quote(article, entry["quote"]),),
    )


def write_gold_reports(folder: Path) -> None:
    """Write each report as JSON into the folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for report in gold_reports():
        path = folder / f"{report.article.id}.json"
        path.write_text(report.model_dump_json(indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_gold_reports(Path(sys.argv[1]))
