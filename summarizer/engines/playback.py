"""The way of requests during a replay: to the cassette, and nowhere else."""

from httpx2 import AsyncBaseTransport, Request, Response
from vcr.cassette import Cassette
from vcr.errors import UnhandledHTTPRequestError
from vcr.request import Request as RecordedRequest

from summarizer.engines.cassette import last_message, same_question
from summarizer.exceptions import UnrecordedRequestError


class PlaybackTransport(AsyncBaseTransport):
    """Answers requests from a cassette.

    vcrpy would rather patch every HTTP library of the process. An app that replays keeps its own
    requests this way, several replays can run side by side, and starting one costs nothing.
    """

    def __init__(self, cassette: Cassette) -> None:
        self._cassette = cassette

    async def handle_async_request(self, request: Request) -> Response:
        """The recorded response to `request`.

        Raises:
            UnrecordedRequestError: there is none, or it was played already.
        """
        asked = RecordedRequest(request.method, str(request.url), await request.aread(), {})
        try:
            recorded = self._cassette.play_response(asked)
        except UnhandledHTTPRequestError:
            raise UnrecordedRequestError(self._reason(asked)) from None
        return Response(
            recorded["status"]["code"],
            headers=[
                (name, value) for name, values in recorded["headers"].items() for value in values
            ],
            content=recorded["body"]["string"],
        )

    def _reason(self, asked: RecordedRequest) -> str:
        """Why there is no answer, as far as the cassette can tell."""
        if any(same_question(asked, stored) for stored in self._cassette.requests):
            return "it was recorded, but is asked more often than it was"
        if last_message(asked) in map(last_message, self._cassette.requests):
            return "the prompt, the model or the answer's schema has changed since"
        return "it was not asked when they were recorded"
