"""How the briefing was made, for a reader who has to answer for using it."""

from collections.abc import Iterable, Iterator

from summarizer.models.briefing import Briefing, Disclosure, Statement
from summarizer.models.provenance import Provenance, Usage
from summarizer.rendering.catalog import number_words, say
from summarizer.rendering.layout.blocks import Block, Fact, Facts, Paragraph
from summarizer.rendering.layout.tables import Group, Table, cell
from summarizer.rendering.layout.words import count_words, list_words


def disclosure_of(briefing: Briefing) -> tuple[Block, ...]:
    """Program, models, prompts, cost, and what was refused (ICD 206 asks for such a statement).

    Under a bottom line it is its first paragraph.
    """
    summary = Paragraph(_summary(briefing))
    if briefing.length == "bottom-line":
        return (summary,)
    models = _models(briefing)
    facts = Facts(tuple(_facts(briefing, asked=models is not None)))
    return (summary, facts, models) if models else (summary, facts)


def _facts(briefing: Briefing, *, asked: bool) -> Iterator[Fact]:
    disclosure = briefing.disclosure
    yield Fact(say("Program"), disclosure.tool)
    by_rules = sum(not _was_asked(reader) for reader in disclosure.readers)
    if 0 < by_rules < len(disclosure.readers):
        yield Fact(
            say("Reading"),
            say(
                "{model} by a model, {rules} by rules alone",
                model=count_words(len(disclosure.readers) - by_rules, "report"),
                rules=number_words(by_rules),
            ),
        )
    yield Fact(say("Sentences"), _authors(briefing))
    if briefing.language != "en":
        yield Fact(say("Translating"), _translation(briefing))
    if asked:
        yield Fact(say("Answers"), _answers(disclosure))
        yield Fact(say("Refused"), _refused(disclosure))


def _refused(disclosure: Disclosure) -> str:
    return say(
        "{items} the articles do not support; {sentences} the findings do not support",
        items=count_words(disclosure.rejected_items, "item"),
        sentences=count_words(disclosure.refused_sentences, "sentence"),
    )


def _translation(briefing: Briefing) -> str:
    """Who translated, and what stays in English: explanations, and sentences here and there."""
    told = [say("What the program explains stays in English.")]
    if briefing.disclosure.translator:
        by_model = say("Translated by a model; numbers, sources and quotes were put in by code.")
        told.insert(0, by_model)
    english = sum(statement.translation is None for statement in _statements(briefing))
    if english:
        sentences = count_words(english, "sentence")
        told.append(
            say("In English, because no translation held: {sentences}.", sentences=sentences)
        )
    return " ".join(told)


def _statements(briefing: Briefing) -> tuple[Statement, ...]:
    told = (statement for section in briefing.sections for statement in section.statements)
    return (*briefing.bottom_line, *told)


def _was_asked(provenance: Provenance) -> bool:
    """Whether the model named was asked anything; what rules settle needs no model."""
    return provenance.usage.calls + provenance.usage.cached_calls > 0


def _summary(briefing: Briefing) -> str:
    disclosure = briefing.disclosure
    by_rules = bool(disclosure.readers) and not any(map(_was_asked, disclosure.readers))
    did = tuple(_done_by_models(briefing))
    if not did:
        return say(
            "No language model was used: rules read the articles, templates wrote the sentences."
            if by_rules
            else "No language model was used: templates wrote the sentences from stored reports."
        )
    told = list_words(did)
    if disclosure.writer is None:
        told += f"; {say('templates wrote the sentences')}"
    elif not disclosure.readers:
        told += f"; {say('it did not read the articles')}"
    who = say(
        "Rules read the articles; a generative language model {did}."
        if by_rules
        else "A generative language model {did}.",
        did=told,
    )
    checked = say(
        "Whether a quote stands in its article and whether sources differ was decided by code."
    )
    return f"{who} {checked}"


def _done_by_models(briefing: Briefing) -> Iterator[str]:
    disclosure = briefing.disclosure
    if any(map(_was_asked, disclosure.readers)):
        yield say("read the articles")
    if briefing.comparison.judge:
        yield say("judged which statements are about one thing")
    if disclosure.writer:
        yield say("wrote sentences of this briefing")
    if disclosure.translator:
        yield say("translated its sentences")


def _authors(briefing: Briefing) -> str:
    statements = _statements(briefing)
    by_model = sum(statement.written_by == "model" for statement in statements)
    return say(
        "{model} by a model, {templates} by templates",
        model=number_words(by_model),
        templates=number_words(len(statements) - by_model),
    )


def _answers(disclosure: Disclosure) -> str:
    return say(
        "replayed from a recording; no model ran for this document"
        if disclosure.replayed
        else "not replayed from a recording"
    )


def _models(briefing: Briefing) -> Table | None:
    disclosure = briefing.disclosure
    groups = [
        _model(say("Reading"), count_words(number, "report"), provenance)
        for provenance, number in _summed(filter(_was_asked, disclosure.readers))
    ]
    if briefing.comparison.judge is not None:
        judged = sum(f.joined_by == "model" for f in briefing.comparison.findings)
        scope = say("{findings} joined", findings=count_words(judged, "finding"))
        groups.append(_model(say("Judging what is one thing"), scope, briefing.comparison.judge))
    if disclosure.writer is not None:
        groups.append(_model(say("Writing"), "", disclosure.writer))
    if disclosure.translator is not None:
        groups.append(_model(say("Translating"), "", disclosure.translator))
    columns = (
        say("Task"),
        say("Model"),
        say("Prompts"),
        say("Calls"),
        say("Tokens in"),
        say("Tokens out"),
    )
    return Table(say("Language models used"), columns, tuple(groups)) if groups else None


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
    engine = say("{engine} engine", engine=provenance.engine)
    if provenance.strategy:
        engine += f"; {say('strategy {strategy}', strategy=provenance.strategy)}"
    cached = number_words(usage.cached_calls)
    prompts = ", ".join(f"{prompt.task} {prompt.version}" for prompt in provenance.prompts)
    return Group(
        (
            cell(task, note=scope),
            cell(provenance.model, note=engine),
            cell(prompts),
            cell(
                number_words(usage.calls),
                note=say("and {calls} from the cache", calls=cached) if usage.cached_calls else "",
            ),
            cell(number_words(usage.prompt_tokens)),
            cell(number_words(usage.completion_tokens)),
        )
    )
