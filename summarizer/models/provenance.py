"""How a document was made: which model, which prompts, at what cost."""

from pydantic import Field

from summarizer.models.base import Frozen


class Usage(Frozen):
    """What answering prompts took. Calls answered from the cache cost no tokens.

    Two usages are equal that took the same calls and tokens, in however many seconds.
    """

    calls: int = Field(default=0, ge=0, description="Requests answered by the model.")
    cached_calls: int = Field(default=0, ge=0, description="Requests answered from the cache.")
    prompt_tokens: int = Field(default=0, ge=0)
    completion_tokens: int = Field(default=0, ge=0)
    seconds: float | None = Field(
        default=None,
        ge=0,
        description="From the first question to the last answer; absent where none was measured.",
    )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Usage) and self._spent() == other._spent()

    def __hash__(self) -> int:
        return hash(self._spent())

    def _spent(self) -> tuple[int, int, int, int]:
        return self.calls, self.cached_calls, self.prompt_tokens, self.completion_tokens

    def __add__(self, other: "Usage") -> "Usage":
        measured = [time for time in (self.seconds, other.seconds) if time is not None]
        return Usage(
            calls=self.calls + other.calls,
            cached_calls=self.cached_calls + other.cached_calls,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            seconds=sum(measured) if measured else None,
        )


class PromptVersion(Frozen):
    """A prompt file that was used."""

    task: str
    version: int


class Provenance(Frozen):
    """Which model read or wrote, with which prompts, at what cost."""

    engine: str = Field(description="'remote', 'embedded' or 'replay'.")
    model: str
    strategy: str | None = Field(default=None, description="Extraction strategy, for reports.")
    prompts: tuple[PromptVersion, ...] = ()
    usage: Usage = Usage()
