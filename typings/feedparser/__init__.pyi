from collections.abc import Mapping
from typing import Any, BinaryIO

class FeedParserDict(dict[str, Any]): ...

def parse(
    stream: BinaryIO,
    *,
    response_headers: Mapping[str, str],
    resolve_relative_uris: bool,
    sanitize_html: bool,
) -> FeedParserDict: ...
