from pathlib import Path

import pytest

from summarizer.engines.settings import Settings
from summarizer.exceptions import ConfigurationError

PLACES = {
    "argument": "a",
    "SUMMARIZER_MODEL": "b",
    "OPENAI_MODEL": "c",
    "summarizer.toml": "d",
}


def _set(place: str, value: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> dict[str, str]:
    if place == "argument":
        return {"model": value}
    if place == "summarizer.toml":
        (folder / place).write_text(f'model = "{value}"\n')
    else:
        monkeypatch.setenv(place, value)
    return {}


@pytest.mark.parametrize("first", range(4))
def test_value_comes_from_the_first_place_that_has_one(first, monkeypatch, tmp_path):
    places = list(PLACES)[first:]
    given: dict[str, str] = {}
    for place in places:
        given |= _set(place, PLACES[place], monkeypatch, tmp_path)
    assert Settings(**given).model == PLACES[places[0]]


@pytest.mark.parametrize(
    ("variable", "name"),
    [("OPENAI_API_KEY", "api_key"), ("OPENAI_BASE_URL", "base_url"), ("OPENAI_MODEL", "model")],
)
def test_usual_variables_are_read(variable, name, monkeypatch):
    monkeypatch.setenv(variable, "http://value")
    value = getattr(Settings(), name)
    assert (value.get_secret_value() if name == "api_key" else value) == "http://value"


def test_other_variables_of_other_programs_are_not_read(monkeypatch):
    monkeypatch.setenv("OPENAI_TIMEOUT", "1")
    assert Settings().timeout == 600


@pytest.mark.parametrize("variable", ["SUMMARIZER_MODEL", "OPENAI_MODEL"])
def test_empty_variable_counts_as_unset(variable, monkeypatch):
    monkeypatch.setenv(variable, "")
    assert Settings().model is None


def test_none_counts_as_not_given(monkeypatch):
    monkeypatch.setenv("SUMMARIZER_MODEL", "b")
    assert Settings(model=None).model == "b"


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("modle = 'x'", "There is no setting 'modle'; did you mean 'model'?"),
        ("zzz = 1", "There is no setting 'zzz'; known: "),
        ("timeout = 'soon'", "The setting 'timeout' has no meaning as given: input should be"),
        ("timeout = -1", "The setting 'timeout' has no meaning as given: input should be greater"),
        ("engine = 'warp'", "The setting 'engine' has no meaning as given: input should be 'auto'"),
        ("base_url = 'localhost:1'", "it should start with http:// or https://"),
        (
            "price_in = 2.0",
            "'price_out' has no meaning as given: price_in and price_out go together",
        ),
        ("price_out = 2.0", "price_in and price_out go together, so set both or neither."),
        ("price_in = -2.0\nprice_out = 1", "The setting 'price_in' has no meaning as given: input"),
        ("currency = 'euros'", "The setting 'currency' has no meaning as given: string should"),
        ("model =", "cannot be read"),
    ],
)
def test_mistake_is_told_in_one_sentence(toml, sentence, tmp_path):
    (tmp_path / "summarizer.toml").write_text(toml)
    with pytest.raises(ConfigurationError) as refused:
        Settings()
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


def test_key_is_not_shown():
    assert "sk-secret" not in repr(Settings(api_key="sk-secret"))


def test_mistaken_key_is_not_shown():
    with pytest.raises(ConfigurationError) as refused:
        Settings(api_key=["sk-secret"])
    assert "sk-secret" not in str(refused.value)


def test_settings_cannot_be_changed():
    with pytest.raises(ValueError, match="frozen"):
        Settings().model = "x"


def test_home_is_expanded(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Settings(cache_dir="~/answers").cache_dir == tmp_path / "answers"


def test_prices_come_from_environment_and_file(monkeypatch, tmp_path):
    (tmp_path / "summarizer.toml").write_text('price_in = 2.5\nprice_out = 10\ncurrency = "EUR"\n')
    monkeypatch.setenv("SUMMARIZER_PRICE_OUT", "12")
    settings = Settings()
    assert (settings.price_in, settings.price_out, settings.currency) == (2.5, 12, "EUR")


def test_there_are_no_prices_that_nobody_set():
    assert (Settings().price_in, Settings().price_out) == (None, None)
