from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from vcr.cassette import Cassette, Persister
from vcr.record_mode import RecordMode
from vcr.request import Request

class VCR:
    def __init__(
        self,
        *,
        record_mode: RecordMode,
        drop_unused_requests: bool,
        record_on_exception: bool,
        decode_compressed_response: bool,
        before_record_request: Callable[[Request], Request | None],
        before_record_response: Callable[[dict[str, Any]], dict[str, Any] | None],
    ) -> None: ...
    def register_matcher(self, name: str, matcher: Callable[[Request, Request], bool]) -> None: ...
    def register_persister(self, persister: type[Persister]) -> None: ...
    def use_cassette(
        self, path: Path, *, match_on: Sequence[str]
    ) -> AbstractContextManager[Cassette]: ...
