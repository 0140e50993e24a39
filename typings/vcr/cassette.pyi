from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from vcr.record_mode import RecordMode
from vcr.request import Request

class Persister(Protocol):
    @staticmethod
    def load_cassette(
        cassette_path: str | Path, serializer: object
    ) -> tuple[list[Request], list[dict[str, Any]]]: ...
    @staticmethod
    def save_cassette(
        cassette_path: str | Path, cassette_dict: Mapping[str, Sequence[Any]], serializer: object
    ) -> None: ...

class Cassette:
    play_counts: Counter[int]
    @classmethod
    def load(
        cls,
        *,
        path: Path,
        persister: type[Persister],
        record_mode: RecordMode,
        match_on: Sequence[Callable[[Request, Request], bool]],
        before_record_request: Callable[[Request], Request | None],
    ) -> Cassette: ...
    @property
    def requests(self) -> list[Request]: ...
    def play_response(self, request: Request) -> dict[str, Any]: ...
