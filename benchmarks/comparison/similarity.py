"""Whether similarity of words or of embeddings tells what counts the same thing.

    python -m benchmarks.comparison.similarity

Needs `pip install wordllama`, which the package itself does not.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import click
from rapidfuzz import fuzz

from benchmarks.extraction.table import write_between_markers
from summarizer.comparison.vocabulary import specific_concepts

HERE = Path(__file__).parent

SAME = (
    ("pay rise demanded", "wage increase sought"),
    ("strikers", "workers on strike"),
    ("hostages still held", "captives remaining"),
    ("people killed", "death toll"),
    ("truce duration", "length of the ceasefire"),
    ("tariff on steel", "duty on steel imports"),
    ("ships waiting", "vessels queueing offshore"),
    ("jobs lost", "layoffs"),
    ("emission cut", "reduction in greenhouse gases"),
    ("displaced people", "people forced from their homes"),
    ("fishing quota", "catch limit"),
    ("prisoners freed", "detainees released"),
    ("ransom demanded", "payment asked for the captives"),
    ("seats in coalition", "ministries of the coalition partners"),
    ("trade deficit", "gap between imports and exports"),
    ("wounded", "people injured"),
    ("budget cut", "spending reduction"),
    ("share price offered", "takeover bid per share"),
    ("aid trucks", "lorries with relief"),
    ("schools closed", "shuttered classrooms"),
)
"""Pairs of measures that count one thing."""

DIFFERENT = (
    ("captives released", "captives held"),
    ("people killed", "people injured"),
    ("pay rise demanded", "pay rise offered"),
    ("wage increase", "wage cut"),
    ("workers on strike", "workers laid off"),
    ("tariff on steel", "tariff on aluminium"),
    ("imports of grain", "exports of grain"),
    ("hostages believed dead", "hostages believed alive"),
    ("prisoners released", "prisoners arrested"),
    ("soldiers killed", "civilians killed"),
    ("ships waiting", "ships unloaded"),
    ("emission cut", "emission target"),
    ("truce duration", "duration of the talks"),
    ("aid trucks entered", "aid trucks blocked"),
    ("votes for", "votes against"),
    ("fishing quota cod", "fishing quota herring"),
    ("jobs lost", "jobs created"),
    ("budget cut", "budget deficit"),
    ("people displaced", "people returned"),
    ("women among the captives", "children among the captives"),
)
"""Pairs of measures of one matter that count two things."""

Likeness = Callable[[str, str], float]


def lexical(a: str, b: str) -> float:
    """What the comparison does: concepts of one are among those of the other."""
    here, there = specific_concepts(a), specific_concepts(b)
    return float(bool(here and there) and (here <= there or there <= here))


def of_strings(a: str, b: str) -> float:
    return fuzz.token_set_ratio(a, b) / 100


def of_embeddings() -> Likeness:
    import wordllama
    from wordllama import WordLlama

    folder = Path(wordllama.__file__).parent
    return WordLlama.load(cache_dir=folder, disable_download=True).similarity


def row(name: str, likeness: Likeness, least: float) -> str:
    def found(pairs: Iterable[tuple[str, str]]) -> int:
        return sum(likeness(a, b) >= least for a, b in pairs)

    return (
        f"| {name} | {least:g} | {found(SAME)} of {len(SAME)} "
        f"| {found(DIFFERENT)} of {len(DIFFERENT)} |"
    )


@click.command()
@click.option("--write", is_flag=True, help="Write the table into SIMILARITY.md beside this file.")
def main(write: bool) -> None:  # noqa: FBT001 - click calls it by name
    """Print what each way joins, rightly and wrongly."""
    embedded = of_embeddings()
    lines = ["| way | from | same, joined | different, joined |", "|---|---:|---:|---:|"]
    lines.append(row("concepts", lexical, 1))
    lines += [row("strings (rapidfuzz)", of_strings, least) for least in (0.6, 0.75, 0.9)]
    lines += [row("embeddings (wordllama)", embedded, least) for least in (0.4, 0.55, 0.7, 0.85)]
    table = "\n".join(lines)
    click.echo(table)
    if write:
        made = "Made by `python -m benchmarks.comparison.similarity --write`."
        write_between_markers(HERE / "SIMILARITY.md", f"{table}\n\n{made}\n")


if __name__ == "__main__":
    main()
