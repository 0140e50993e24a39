import subprocess
import sys

import pytest

import summarizer


@pytest.mark.parametrize("name", summarizer.__all__)
def test_every_public_name_is_there_and_documented(name: str):
    documented = vars(getattr(summarizer, name)).get("__doc__") or getattr(summarizer, name).__doc__
    assert documented
    assert name in dir(summarizer)


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'sumarise'"):
        _ = summarizer.sumarise


def test_importing_the_package_imports_nothing_else():
    script = (
        "import sys; before = set(sys.modules); import summarizer; "
        "print(*sorted(name for name in sys.modules.keys() - before if '.' not in name))"
    )
    ended = subprocess.run(  # noqa: S603 - the command is the test's own
        [sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True
    )
    assert set(ended.stdout.split()) - sys.stdlib_module_names == {"summarizer"}
