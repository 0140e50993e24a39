"""One settings object: which engine, which model, how patiently, and where things are kept."""

import os
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_cache_path
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from summarizer.articles.language import is_language
from summarizer.exceptions import ConfigurationError

SETTINGS_FILE = "summarizer.toml"
"""Name of the settings file that is looked for in the working directory."""

_USUAL_NAMES = {
    "model": "OPENAI_MODEL",
    "base_url": "OPENAI_BASE_URL",
    "api_key": "OPENAI_API_KEY",
}


def _cache_folder() -> Path:
    return user_cache_path("summarizer", appauthor=False)


class Settings(BaseSettings):
    """What a user can set.

    A value comes from the first place that has one: an explicit argument, the environment
    variable `SUMMARIZER_<NAME>`, the usual `OPENAI_API_KEY`, `OPENAI_BASE_URL` and `OPENAI_MODEL`,
    `summarizer.toml` in the working directory, the default. An explicit `None` counts as not
    given, so that unset command line options can be handed on as they are.

    Raises:
        ConfigurationError: a setting is unknown or its value has no meaning.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_prefix="SUMMARIZER_",
        env_ignore_empty=True,
        toml_file=SETTINGS_FILE,
    )

    engine: Literal["auto", "remote", "embedded"] = Field(
        default="auto", description="Who answers; 'auto' decides by what else is set."
    )
    model: str | None = Field(default=None, description="Name of the remote model.")
    base_url: str | None = Field(
        default=None, description="Address of an OpenAI-compatible server, mostly ending in /v1."
    )
    api_key: SecretStr | None = Field(default=None, description="Key of the remote endpoint.")
    gguf: Path | None = Field(
        default=None, description="A GGUF file to run in process instead of the embedded model."
    )
    replay: Path | None = Field(
        default=None, description="Folder of recorded answers to play instead of asking a model."
    )
    strategy: Literal["auto", "passage", "article"] = Field(
        default="auto", description="How articles are read: sentence by sentence, or in one call."
    )
    language: str = Field(
        default="en",
        description=(
            "ISO 639-1 code of the language in which reports are to be understood; quotes stay in "
            "their article's."
        ),
    )
    cache: bool = Field(default=True, description="Keep answers and use kept ones.")
    cache_dir: Path = Field(
        default_factory=_cache_folder, description="Where answers of models are kept."
    )
    model_dir: Path = Field(
        default_factory=lambda: _cache_folder() / "models",
        description="Where the embedded model's weights are kept.",
    )
    timeout: float = Field(default=600, gt=0, description="Seconds one attempt may take.")
    retry_deadline: float = Field(
        default=120, ge=0, description="Seconds after a question's first attempt to try again in."
    )
    concurrency: int | None = Field(
        default=None, ge=1, description="Questions at a time; unset: what suits the engine."
    )
    price_in: float | None = Field(
        default=None, ge=0, description="Price of a million tokens sent to the remote model."
    )
    price_out: float | None = Field(
        default=None,
        ge=0,
        validate_default=True,
        description="Price of a million tokens that the remote model answers.",
    )
    currency: str = Field(
        default="USD", pattern="^[A-Z]{3}$", description="ISO 4217 code of the prices' currency."
    )

    def __init__(self, **given: Any) -> None:
        known = {name: value for name, value in given.items() if value is not None}
        try:
            super().__init__(**known)
        except ValidationError as error:
            raise ConfigurationError(_sentence(error)) from error
        except tomllib.TOMLDecodeError as error:
            raise ConfigurationError(f"{SETTINGS_FILE} cannot be read: {error}.") from error

    @field_validator("base_url")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("it should start with http:// or https://")
        return value if value is None else value.rstrip("/")

    @field_validator("language")
    @classmethod
    def _is_a_language(cls, value: str) -> str:
        code = value.strip().lower()
        if not is_language(code):
            raise ValueError("it should be a code of two letters (ISO 639-1), such as 'en' or 'pt'")
        return code

    @field_validator("price_out")
    @classmethod
    def _has_its_counterpart(cls, value: float | None, others: ValidationInfo) -> float | None:
        if (value is None) != (others.data.get("price_in") is None):
            raise ValueError("price_in and price_out go together, so set both or neither")
        return value

    @field_validator("gguf", "replay", "cache_dir", "model_dir")
    @classmethod
    def _expand_home(cls, value: Path | None) -> Path | None:
        return value if value is None else value.expanduser()

    @classmethod
    def settings_customise_sources(  # noqa: D102 - documented by pydantic-settings
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        del dotenv_settings, file_secret_settings
        usual, toml = _UsualNames(settings_cls), TomlConfigSettingsSource(settings_cls)
        return init_settings, env_settings, usual, toml


class _UsualNames(PydanticBaseSettingsSource):
    """The variables that other programs speaking the same protocol read."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        del field
        variable = _USUAL_NAMES.get(field_name)
        return (os.environ.get(variable) or None if variable else None), field_name, False

    def __call__(self) -> dict[str, Any]:
        values = {name: os.environ.get(variable) for name, variable in _USUAL_NAMES.items()}
        return {name: value for name, value in values.items() if value}


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    name = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        near = get_close_matches(name, Settings.model_fields, n=1)
        hint = (
            f"did you mean '{near[0]}'?" if near else f"known: {', '.join(Settings.model_fields)}."
        )
        return f"There is no setting '{name}'; {hint}"
    reason = first["msg"].removeprefix("Value error, ").rstrip(".")
    return f"The setting '{name}' has no meaning as given: {reason[:1].lower()}{reason[1:]}."
