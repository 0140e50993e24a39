"""The answers of a careful reader, as a YAML file holds them.

Only what is scored is read; a reader may note more. A field that is scored has to be there, so that
a misspelt one cannot count as 'nothing to find'.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Self

import yaml
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from summarizer.evaluation.measures import OTHER, MeasureRule, builtin_measures
from summarizer.exceptions import InputError
from summarizer.models import Qualifier


def _listed(names: object) -> object:
    """One name, several or none, as a list."""
    if names is None:
        return ()
    return (names,) if isinstance(names, str) else names


Names = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""One name or a list; none at all matches anything."""


class _Noted(BaseModel):
    """Frozen, and indifferent to what a reader notes beside."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldParticipant(_Noted):
    """Somebody who attended; without a name where the article gives only the role."""

    name: str | None
    role: str | None = None
    party: Names

    @model_validator(mode="after")
    def _is_somebody(self) -> Self:
        if not (self.name or self.role):
            raise ValueError("a participant has a name or a role")
        return self


class GoldMeeting(_Noted):
    """A meeting beside the reported one."""

    participants: tuple[str, ...] = ()


class Quoted(_Noted):
    """An answer with the words that give it."""

    quote: str = Field(min_length=1)
    also: tuple[str, ...] = Field(default=(), description="Other words that say the same.")


class GoldFigure(Quoted):
    """A number; durations in days, money in single units of its currency."""

    measure: str
    value: float
    upper: float | None = None
    qualifier: Qualifier
    attributed_to: str | None = None


class GoldProposal(Quoted):
    """A proposal, and who made it."""

    proposed_by: Names


class GoldPosition(Quoted):
    """A stance, and whose it is."""

    party: Names


class GoldStep(Quoted):
    """Something that is planned."""


class GoldArticle(_Noted):
    """What a careful reader finds in one article."""

    file: str = Field(description="The article's file; its stem is the article's id.")
    participants: tuple[GoldParticipant, ...]
    other_meetings: tuple[GoldMeeting, ...] = ()
    figures: tuple[GoldFigure, ...]
    proposals: tuple[GoldProposal, ...]
    positions: tuple[GoldPosition, ...]
    next_steps: tuple[GoldStep, ...]

    @property
    def id(self) -> str:
        """Id of the article it answers for."""
        return Path(self.file).stem


class Gold(_Noted):
    """A set of answered articles."""

    measures: Mapping[str, MeasureRule] = Field(
        default_factory=dict[str, MeasureRule],
        description="What a figure's words must be for a measure, beyond the measures built in.",
    )
    same_party: Mapping[str, Names] = Field(
        default_factory=dict[str, Names],
        description="Parties of the answers, and what else they may be called.",
    )
    articles: tuple[GoldArticle, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _can_be_scored(self) -> Self:
        ids = [article.id for article in self.articles]
        twice = next((id_ for id_ in ids if ids.count(id_) > 1), None)
        if twice:
            raise ValueError(f"article {twice} is answered twice")
        known = self.rules().keys() | {OTHER}
        for article in self.articles:
            for figure in article.figures:
                if figure.measure not in known:
                    raise ValueError(
                        f"measure {figure.measure!r} of {article.file} is not under 'measures'"
                    )
        return self

    def rules(self) -> Mapping[str, MeasureRule]:
        """Every measure by its label; the file's own come before those built in."""
        return {**builtin_measures(), **self.measures}

    def called(self, parties: Names) -> Names:
        """The parties under all the names that will do for them."""
        return tuple(name for party in parties for name in (party, *self.same_party.get(party, ())))


def read_gold(path: Path) -> Gold:
    """The answers in a YAML file.

    Raises:
        InputError: the file cannot be read, or says something that cannot be scored.
    """
    try:
        content: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        return TypeAdapter(Gold).validate_python(content)
    except FileNotFoundError as failure:
        raise InputError(f"There is no file {path}: check the name.") from failure
    except OSError as failure:
        reason = (failure.strerror or str(failure)).lower()
        raise InputError(f"{path} cannot be read ({reason}): name a file.") from failure
    except (UnicodeDecodeError, yaml.YAMLError) as failure:
        raise InputError(f"{path} is not a gold file: it is not YAML in UTF-8.") from failure
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = first["msg"].removeprefix("Value error, ")
        raise InputError(
            f"{path} is not a gold file ({place + ': ' if place else ''}{reason})."
        ) from failure
