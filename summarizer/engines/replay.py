"""Recorded answers: play them instead of asking a model, or record them from one."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Literal

from summarizer.engines.base import Answer, AnswerT, EngineKind, Request
from summarizer.engines.chat import Chat
from summarizer.engines.manifest import Manifest, load_manifest, save_manifest
from summarizer.engines.retry import RetryPolicy
from summarizer.engines.tape import Tape, inserted
from summarizer.exceptions import InputError, UnrecordedRequestError

if TYPE_CHECKING:
    from vcr.cassette import Cassette

_NO_RETRIES = RetryPolicy(attempts=1)
"""What is not recorded will not be there later."""


class ReplayEngine:
    """Plays the answers of one cassette, each once. It has no way to the network."""

    def __init__(
        self, folder: Path, model: str, strategy: str, *, played: dict[Path, set[int]]
    ) -> None:
        """An engine that plays `folder`'s cassette for `strategy`, from its start.

        Args:
            folder: the folder of recorded answers.
            model: the model that gave them.
            strategy: the strategy they were recorded for.
            played: is told which interactions of which cassette were played.

        Raises:
            InputError: the cassette is missing or cannot be read.
        """
        from summarizer.engines.cassette import load_cassette
        from summarizer.engines.playback import PlaybackTransport

        self._folder = folder
        path = cassette_path(folder, strategy)
        self._cassette: Cassette = load_cassette(path)
        self._played = played.setdefault(path, set())
        self._chat = Chat(
            model=model,
            base_url="http://recorded.invalid/v1",
            api_key=None,
            policy=_NO_RETRIES,
            transport=PlaybackTransport(self._cassette),
        )

    @property
    def kind(self) -> EngineKind:
        """It is the replay engine."""
        return "replay"

    @property
    def model(self) -> str:
        """The model that gave the recorded answers."""
        return self._chat.model

    @property
    def concurrency(self) -> int:
        """As many as a remote engine takes; answers are found by question, not by order."""
        return 4

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        """Play the recorded answer; see `Engine.ask`."""
        try:
            return await self._chat.ask(request, answer)
        except UnrecordedRequestError as miss:
            start = shorten(request.messages[-1].content, 80, placeholder="…")
            raise UnrecordedRequestError(
                f"The recorded answers in {self._folder} have none to the '{request.task}' "
                f"question “{start}”: {miss}; record them anew."
            ) from None
        finally:
            self._played.update(self._cassette.play_counts)

    async def aclose(self) -> None:
        """Nothing is held."""
        await self._chat.aclose()


class Replay:
    """What `replay()` hands out: which recorded answers nobody has asked for so far."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape

    @property
    def unused(self) -> Sequence[str]:
        """The last message of each recorded request that no engine was asked, in recorded order.

        Only cassettes that were opened count: one a strategy that was used.
        """
        from summarizer.engines.cassette import last_message, load_cassette

        return [
            last_message(request)
            for path, played in self._tape.played.items()
            for index, request in enumerate(load_cassette(path).requests)
            if index not in played
        ]


@contextmanager
def replay(
    folder: str | Path, strategy: Literal["passage", "article"] | None = None
) -> Generator[Replay]:
    """Answer from the recordings in `folder` inside the block; no model and no network is used.

    Every run inside the block plays the recording from its start, and each answer in it once a
    run. The block holds for the whole process: threads started inside play as well.

    Args:
        folder: recorded answers, as `record` made them.
        strategy: the strategy to play, or None for the settings' or the recording's own.

    Raises:
        InputError: `folder` holds no recorded answers.
        UnrecordedRequestError: inside the block, when something is asked that was not recorded.
    """
    path = Path(folder)
    load_manifest(path)
    with inserted(Tape(path, strategy)) as tape:
        yield Replay(tape)


@contextmanager
def record(
    folder: str | Path, model: str, strategy: Literal["passage", "article"]
) -> Generator[None]:
    """Record what is asked and answered inside the block to `folder`, replacing what was there.

    The answer cache is left aside, so that every question reaches the model. Nothing is written
    if the block fails.

    Args:
        folder: where the manifest and the cassettes are, or will be.
        model: name of the model that answers, as requests carry it.
        strategy: the strategy that is followed inside the block.
    """
    from summarizer.engines.cassette import recorded_to

    path = Path(folder)
    with (
        inserted(Tape(path, strategy, recording=True)),
        recorded_to(cassette_path(path, strategy)),
    ):
        yield
    save_manifest(path, _manifest(path, model, strategy))


def cassette_path(folder: Path, strategy: str) -> Path:
    """The cassette in `folder` for `strategy`."""
    return folder / f"{strategy}.yaml"


def _manifest(folder: Path, model: str, strategy: Literal["passage", "article"]) -> Manifest:
    try:
        before = load_manifest(folder)
    except InputError:
        return Manifest(model=model, strategy=strategy, strategies=(strategy,))
    if before.model != model:
        return Manifest(model=model, strategy=strategy, strategies=(strategy,))
    return before.with_strategy(strategy)
