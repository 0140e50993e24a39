"""Exported JSON Schemas of the documents that are stored and handed on."""

import json
from pathlib import Path

from pydantic import BaseModel

from summarizer.models import Briefing, Comparison, NegotiationReport

DOCUMENTS: dict[str, type[BaseModel]] = {
    "report": NegotiationReport,
    "comparison": Comparison,
    "briefing": Briefing,
}
"""The stored documents by the names under which users ask for their schemas."""


def schema_text(document: str) -> str:
    """The JSON Schema of a stored document, as `schemas/<document>.json` holds it.

    Raises:
        KeyError: there is no such document.
    """
    schema = DOCUMENTS[document].model_json_schema(mode="serialization")
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def export_schemas(folder: Path) -> None:
    """Write every schema into the folder."""
    for document in DOCUMENTS:
        (folder / f"{document}.json").write_text(schema_text(document), encoding="utf-8")
