"""Whether a model tells what two statements are about: one thing, or two.

    python -m benchmarks.comparison.same_thing --engine embedded

Asks as `summarizer.judge` does, about pairs of invented statements with a careful reader's verdict.
"""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
import yaml

from benchmarks.extraction.table import write_between_markers
from summarizer.cli.options import engine_options, make_settings
from summarizer.comparison.same_thing import Judged, verdicts
from summarizer.engines.opening import open_engine
from summarizer.engines.settings import Settings
from summarizer.models import (
    Article,
    Claim,
    Comparison,
    Evidence,
    Figure,
    Finding,
    OpenPair,
    Position,
    Proposal,
    Quantity,
    Source,
    Span,
)

HERE = Path(__file__).parent
Pair = Mapping[str, Any]


def pairs_with_verdicts() -> Sequence[Pair]:
    """The pairs, as the table beside this file has them."""
    return yaml.safe_load((HERE / "same_thing.yaml").read_text(encoding="utf-8"))["pairs"]


def comparison_of(pairs: Sequence[Pair]) -> Comparison:
    """A comparison that leaves open these pairs and nothing else."""
    sides = {side: _article(side, [pair[side]["said"] for pair in pairs]) for side in ("a", "b")}
    findings: list[Finding] = []
    opened: list[OpenPair] = []
    for pair in pairs:
        claims = [_claim(pair["topic"], pair[side], sides[side]) for side in ("a", "b")]
        held = [_finding(len(findings) + n, pair["topic"], c) for n, c in enumerate(claims, 1)]
        findings += held
        opened.append(
            OpenPair(
                topic=pair["topic"],
                findings=(held[0].id, held[1].id),
                claims=(claims[0], claims[1]),
                may_contradict=False,
                explanation="",
            )
        )
    return Comparison(
        sources=tuple(Source(label=side, article=article) for side, article in sides.items()),
        findings=tuple(findings),
        left_open=tuple(opened),
    )


def _article(side: str, sentences: Sequence[str]) -> Article:
    spans: list[Span] = []
    for sentence in sentences:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start=start, end=start + len(sentence)))
    return Article(id=side, text="\n".join(sentences), source=f"{side}.txt", sentences=tuple(spans))


def _claim(topic: str, told: Mapping[str, str], article: Article) -> Claim:
    start = article.text.index(told["said"])
    evidence = (Evidence.of(article, start, start + len(told["said"])),)
    match topic:
        case "figure":
            quantity = Quantity(value=1, unit="", text=told["text"])
            item = Figure(
                subject=told["measure"], measure=told["measure"], quantity=quantity,
                evidence=evidence,
            )  # fmt: skip
        case "position":
            item = Position(
                parties=(told["party"],), stance=told["stance"],  # type: ignore[arg-type]
                content=told["content"], evidence=evidence,
            )  # fmt: skip
        case _:
            item = Proposal(summary=told["summary"], evidence=evidence)
    value = told.get("text") or told.get("content") or told["summary"]
    return Claim(source=article.id, origin=article.id, value=value, item=item)


def _finding(number: int, topic: Any, claim: Claim) -> Finding:
    return Finding(
        id=f"F{number}", topic=topic, relation="single_source", subject=claim.value,
        claims=(claim,), explanation="", origins=1, confidence="moderate",
    )  # fmt: skip


async def ask(comparison: Comparison, settings: Settings) -> tuple[str, Judged]:
    """Who was asked, and the verdicts."""
    engine = open_engine(settings)
    try:
        return engine.model, await verdicts(comparison, engine)
    finally:
        await engine.aclose()


def row(model: str, truths: Sequence[str], said: Sequence[str | None]) -> str:
    """A line of the table: how often "same" and "different" were right."""

    def right(verdict: str) -> str:
        given = [truth for truth, one in zip(truths, said, strict=True) if one == verdict]
        return f"{given.count(verdict)} of {len(given)}" if given else "never said"

    missed = sum(t == "same" and v == "different" for t, v in zip(truths, said, strict=True))
    unsure = sum(verdict in {None, "unsure"} for verdict in said)
    return f"| {model} | {right('same')} | {right('different')} | {unsure} | {missed} |"


@click.command()
@engine_options
@click.option("--show", is_flag=True, help="Print each pair with its verdict.")
@click.option("--write", is_flag=True, help="Write the table into SAME_THING.md beside this file.")
def main(show: bool, write: bool, **options: Any) -> None:  # noqa: FBT001 - click calls it by name
    """Print how often the model's verdicts are right."""
    pairs = pairs_with_verdicts()
    model, judged = asyncio.run(ask(comparison_of(pairs), make_settings(options)))
    truths = [pair["truth"] for pair in pairs]
    if show:
        for pair, verdict in zip(pairs, judged.verdicts, strict=True):
            click.echo(f"{pair['truth']:10}{verdict}  {pair['a']['said']} / {pair['b']['said']}")
    count = {verdict: truths.count(verdict) for verdict in ("same", "different")}
    head = (
        f"{len(pairs)} pairs: {count['same']} the same, {count['different']} different.\n\n"
        "| model | “same”, rightly | “different”, rightly | unsure | same, called different |\n"
        "|---|---:|---:|---:|---:|"
    )
    table = f"{head}\n{row(model, truths, judged.verdicts)}"
    click.echo(table)
    if write:
        made = "Made by `python -m benchmarks.comparison.same_thing --engine embedded --write`."
        write_between_markers(HERE / "SAME_THING.md", f"{table}\n\n{made}\n")


if __name__ == "__main__":
    main()
