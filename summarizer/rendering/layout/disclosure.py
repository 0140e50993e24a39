"""How the briefing was made, for a reader who has to answer for using it."""

from collections.abc import Iterable

from summarizer.models.briefing import Briefing, Disclosure
from summarizer.models.provenance import Provenance, Usage
from summarizer.rendering.layout.blocks import Block, Fact, Facts, Paragraph
from summarizer.rendering.layout.tables import Group, Table, cell
from summarizer.rendering.layout.words import count_words


def disclosure_of(briefing: Briefing) -> tuple[Block, ...]:
    """Program, models, prompts, cost, and what was refused (ICD 206 asks for such a statement)."""
    disclosure = briefing.disclosure
    models = _models(briefing)
    facts = [Fact("Program", disclosure.tool), Fact("Sentences", _authors(briefing))]
    if models is None:
        return (Paragraph(_summary(briefing)), Facts(tuple(facts)))
    facts += [Fact("Answers", _answers(disclosure)), Fact("Refused", _refused(disclosure))]
    return (Paragraph(_summary(briefing)), Facts(tuple(facts)), models)


def _refused(disclosure: Disclosure) -> str:
    items = count_words(disclosure.rejected_items, "item")
    sentences = count_words(disclosure.refused_sentences, "sentence")
    return f"{items} the articles do not support; {sentences} the findings do not support"


def _summary(briefing: Briefing) -> str:
    disclosure = briefing.disclosure
    wrote = disclosure.writer is not None
    did = [
        *(["read the articles"] if disclosure.readers else []),
        *(["judged which statements are about one thing"] if briefing.comparison.judge else []),
        *(["wrote sentences of this briefing"] if wrote else []),
    ]
    if not did:
        return "No language model was used: templates wrote the sentences from stored reports."
    *first, last = did
    told = f"{', '.join(first)} and {last}" if first else last
    if not wrote:
        told += "; templates wrote the sentences"
    elif not disclosure.readers:
        told += "; it did not read the articles"
    return (
        f"A generative language model {told}. "
        "Whether a quote stands in its article and whether sources differ was decided by code."
    )


def _authors(briefing: Briefing) -> str:
    statements = (
        *briefing.bottom_line,
        *(statement for section in briefing.sections for statement in section.statements),
    )
    by_model = sum(statement.written_by == "model" for statement in statements)
    return f"{by_model:,} by a model, {len(statements) - by_model:,} by templates"


def _answers(disclosure: Disclosure) -> str:
    if disclosure.replayed:
        return "replayed from a recording; no model ran for this document"
    return "not replayed from a recording"


def _models(briefing: Briefing) -> Table | None:
    disclosure = briefing.disclosure
    groups = [
        _model("Reading", count_words(number, "report"), provenance)
        for provenance, number in _summed(disclosure.readers)
    ]
    if briefing.comparison.judge is not None:
        judged = sum(f.joined_by == "model" for f in briefing.comparison.findings)
        scope = f"{count_words(judged, 'finding')} joined"
        groups.append(_model("Judging what is one thing", scope, briefing.comparison.judge))
    if disclosure.writer is not None:
        groups.append(_model("Writing", "", disclosure.writer))
    columns = ("Task", "Model", "Prompts", "Calls", "Tokens in", "Tokens out")
    return Table("Language models used", columns, tuple(groups)) if groups else None


def _summed(readers: Iterable[Provenance]) -> list[tuple[Provenance, int]]:
    """Readings by one model in one way as one, with their number."""
    readings: dict[Provenance, list[Usage]] = {}
    for reader in readers:
        way = reader.model_copy(update={"usage": Usage()})
        readings.setdefault(way, []).append(reader.usage)
    return [
        (way.model_copy(update={"usage": sum(usages, start=Usage())}), len(usages))
        for way, usages in readings.items()
    ]


def _model(task: str, scope: str, provenance: Provenance) -> Group:
    usage = provenance.usage
    strategy = f"; strategy {provenance.strategy}" if provenance.strategy else ""
    cached = f"and {usage.cached_calls:,} from the cache" if usage.cached_calls else ""
    prompts = ", ".join(f"{prompt.task} {prompt.version}" for prompt in provenance.prompts)
    return Group(
        (
            cell(task, note=scope),
            cell(provenance.model, note=f"{provenance.engine} engine{strategy}"),
            cell(prompts),
            cell(f"{usage.calls:,}", note=cached),
            cell(f"{usage.prompt_tokens:,}"),
            cell(f"{usage.completion_tokens:,}"),
        )
    )
