class Request:
    method: str
    body: bytes
    def __init__(
        self, method: str, uri: str, body: str | bytes, headers: dict[str, str]
    ) -> None: ...
    @property
    def path(self) -> str: ...
