import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from summarizer import compare, merge
from summarizer.models.base import SCHEMA_VERSION
from summarizer.resources import resource_folder
from summarizer.schemas import DOCUMENTS, export_schemas, schema_text

from .gold.reports import gold_reports

STORED: dict[str, Callable[[], BaseModel]] = {
    "report": lambda: gold_reports()[0],
    "comparison": lambda: compare(gold_reports()),
    "briefing": lambda: merge(gold_reports()),
}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_exported_schema_is_that_of_the_code(document: str):
    exported = (resource_folder("schemas") / f"{document}.json").read_text(encoding="utf-8")
    assert exported == schema_text(document), "run `make schemas`"


def test_every_document_is_exported_and_nothing_else(tmp_path: Path):
    export_schemas(tmp_path)
    made, kept = ({path.name for path in folder.iterdir()} for folder in _folders(tmp_path))
    assert made == kept == {f"{document}.json" for document in DOCUMENTS}


def _folders(made: Path) -> tuple[Path, Path]:
    return made, resource_folder("schemas")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_stored_document_fits_its_schema_and_can_be_read_back(document: str):
    schema = json.loads(schema_text(document))
    Draft202012Validator.check_schema(schema)
    made = STORED[document]()
    text = made.model_dump_json()
    Draft202012Validator(schema).validate(json.loads(text))
    assert DOCUMENTS[document].model_validate_json(text) == made


@pytest.mark.parametrize("document", DOCUMENTS)
def test_stored_document_says_which_version_of_the_schema_it_has(document: str):
    assert json.loads(STORED[document]().model_dump_json())["schema_version"] == SCHEMA_VERSION


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_part_of_a_schema_is_described(document: str):
    schema = json.loads(schema_text(document))
    parts = {document: schema} | schema.get("$defs", {})
    undescribed = [
        name for name, part in parts.items() if "description" not in part and "enum" not in part
    ]
    assert not undescribed
