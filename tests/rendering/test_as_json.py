"""The JSON as its schema describes it."""

import json

import pytest
from jsonschema import Draft202012Validator

from summarizer import merge
from summarizer.models.base import SCHEMA_VERSION
from summarizer.models.briefing import Briefing
from summarizer.rendering import render
from summarizer.resources import resource_folder

from ..gold.reports import gold_reports


@pytest.fixture
def seeds() -> Briefing:
    """The five seed articles' briefing as templates write it."""
    return merge(gold_reports())


@pytest.mark.parametrize("name", ["strike", "hostile", "seeds"])
def test_it_fits_the_published_schema_and_says_which(request, name):
    schema = json.loads((resource_folder("schemas") / "briefing.json").read_text(encoding="utf-8"))
    made = json.loads(render(request.getfixturevalue(name), "json"))
    Draft202012Validator(schema).validate(made)
    assert made["schema_version"] == SCHEMA_VERSION


@pytest.mark.parametrize("name", ["strike", "hostile", "seeds"])
def test_it_reads_back_as_an_equal_briefing(request, name):
    briefing = request.getfixturevalue(name)
    assert Briefing.model_validate_json(render(briefing, "json")) == briefing
