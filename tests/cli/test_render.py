import re
from pathlib import Path

import pytest

from .conftest import LoopbackModel, Run


def without_seconds(briefing: str) -> str:
    """The briefing but for how long its run took, which no two runs share."""
    return re.sub(r'"seconds": [\d.]+', '"seconds": null', briefing)


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_stored_briefing_is_shown_as_if_it_were_new(
    summarizer: Run, model: LoopbackModel, form: str
):
    command = ("brief", "talks", "-q", *model.options)
    summarizer(*command)  # from here on all answers are kept, and briefings disclose the same
    asked = model.calls
    new = without_seconds(summarizer(*command, "-f", form).out)
    summarizer(*command, "-o", "stored.json")
    ended = summarizer("render", "stored.json", "-f", form)
    assert (ended.code, ended.err, model.calls) == (0, "", asked)
    assert without_seconds(ended.out) == new
    assert summarizer("render", "stored.json", "-o", f"again.{form}").code == 0
    assert without_seconds(Path(f"again.{form}").read_text(encoding="utf-8")) == new
