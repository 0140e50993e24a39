"""The chat completions protocol, spoken in one place through openai and instructor."""

import logging
from collections.abc import Mapping
from json import JSONDecodeError
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError

from summarizer.engines.base import Answer, AnswerT, Request
from summarizer.engines.faults import as_error
from summarizer.engines.retry import REASKS, RetryPolicy
from summarizer.engines.wire import OTHER_SPELLING, question_body, reproducible, spelled
from summarizer.exceptions import InvalidAnswerError, SummarizerError
from summarizer.models import Usage

if TYPE_CHECKING:
    from httpx2 import AsyncBaseTransport
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletion

CONNECT_SECONDS = 10
"""How long a server may take to accept a connection."""

_WAY_OUT = "choose another model"

# instructor logs each failure with the whole answer in it. Where an app has not set up logging,
# such records would land on stderr; this handler keeps them from there and nowhere else.
logging.getLogger("instructor").addHandler(logging.NullHandler())


class Chat:
    """A model behind an OpenAI-compatible endpoint.

    Requests are reproducible: the same question makes the same body, byte for byte. Messages are
    sent as they are. Redirects are not followed, so neither key nor article goes to another host.
    """

    def __init__(
        self,
        *,
        model: str,
        base_url: str | None,
        api_key: str | None,
        policy: RetryPolicy,
        transport: "AsyncBaseTransport | None" = None,
        trust_environment: bool = True,
    ) -> None:
        """A chat with `model` at `base_url`.

        Args:
            model: name of the model as requests carry it.
            base_url: address of the endpoint, or None for OpenAI's own.
            api_key: the key, or None for servers that want none.
            policy: how patiently requests are made.
            transport: what carries the requests, or None for the network.
            trust_environment: whether proxies named in the environment are used.
        """
        self.model = model
        self.endpoint = base_url or "https://api.openai.com/v1"
        self._api_key = api_key or "none"
        self._policy = policy
        self._transport = transport
        self._trust_environment = trust_environment
        self._refused_parameters: set[str] = set()
        self._client: AsyncOpenAI | None = None

    async def ask(self, request: Request, answer: type[AnswerT]) -> Answer[AnswerT]:
        """Ask, re-ask an answer that does not validate, and return the one that does.

        Raises:
            UnreachableError: the endpoint kept failing for the whole retry policy.
            InvalidAnswerError: no answer validated, the model refused, or it was cut off.
            ConfigurationError: the endpoint refuses the key, the model, or answers by schema.
        """
        import instructor
        from openai import OpenAIError

        usage = Usage()
        text = ""

        async def complete(**body: Any) -> "ChatCompletion":
            nonlocal usage, text
            try:
                completion = await self._policy.run(lambda: self._attempt(body))
            except (OpenAIError, TimeoutError, JSONDecodeError) as fault:
                # As an error of ours it cannot be taken for an answer that does not parse, which
                # instructor would re-ask.
                raise as_error(fault, model=self.model, endpoint=self.endpoint) from fault
            # Taken here because instructor overwrites it with the running total of all attempts.
            usage += _usage(completion)
            text = self._text(completion, request.task)
            return completion

        # The policy wraps each single request, under instructor's re-asks: a re-ask that meets a
        # failing server is tried again by itself, and no answered question is asked twice.
        create = instructor.patch(create=complete, mode=instructor.Mode.JSON_SCHEMA)
        try:
            await cast("Any", create)(
                response_model=answer,
                max_retries=REASKS,
                strict=False,
                **question_body(self.model, request),
            )
        except instructor.core.InstructorRetryException as failure:
            cause = failure.__cause__
            if isinstance(cause, InvalidAnswerError):
                raise InvalidAnswerError(str(cause), usage) from cause.__cause__
            if isinstance(cause, SummarizerError):
                raise cause from cause.__cause__
            raise self._never_valid(cause, request.task, usage) from cause
        # instructor hands out a class of its own making with the raw response attached.
        return Answer(answer.model_validate_json(text), text, usage)

    async def aclose(self) -> None:
        """Let go of the connections."""
        if self._client is not None:
            await self._client.close()
            self._client = None

    async def _attempt(self, body: Mapping[str, Any]) -> "ChatCompletion":
        from openai import BadRequestError

        asked = reproducible(body)
        while True:
            wire = spelled(asked, self._refused_parameters)
            try:
                create: Any = self._connection().chat.completions.create
                return await create(**wire)
            except BadRequestError as refused:
                if refused.param not in OTHER_SPELLING or refused.param not in wire:
                    raise
                self._refused_parameters.add(refused.param)

    def _connection(self) -> "AsyncOpenAI":
        if self._client is None:
            from httpx2 import Timeout
            from openai import AsyncOpenAI, DefaultAsyncHttpxClient

            timeout = Timeout(self._policy.timeout, connect=CONNECT_SECONDS)
            self._client = AsyncOpenAI(
                api_key=self._api_key,
                base_url=self.endpoint,
                max_retries=0,
                timeout=timeout,
                http_client=DefaultAsyncHttpxClient(
                    follow_redirects=False,
                    timeout=timeout,
                    transport=self._transport,
                    trust_env=self._trust_environment,
                ),
            )
        return self._client

    def _text(self, completion: "ChatCompletion", task: str) -> str:
        """The answer's text, where there is one that is worth reading."""
        # A server that does not speak the protocol may send anything with a 200.
        choices = getattr(completion, "choices", None)
        if not choices:
            raise InvalidAnswerError(
                f"{self.endpoint} answered '{task}' without any choice; "
                "see whether the base URL is that of an OpenAI-compatible server."
            )
        choice = choices[0]
        if choice.finish_reason == "content_filter":
            raise InvalidAnswerError(
                f"A content filter stopped {self.model}'s answer to '{task}'; {_WAY_OUT}."
            )
        if choice.finish_reason == "length":
            raise InvalidAnswerError(
                f"{self.model}'s answer to '{task}' was cut off at its token limit; {_WAY_OUT}."
            )
        if getattr(choice.message, "refusal", None):
            raise InvalidAnswerError(f"{self.model} refused to answer '{task}'; {_WAY_OUT}.")
        if not choice.message.content:
            raise InvalidAnswerError(f"{self.model} gave an empty answer to '{task}'; {_WAY_OUT}.")
        return choice.message.content

    def _never_valid(
        self, cause: BaseException | None, task: str, usage: Usage
    ) -> InvalidAnswerError:
        reason = ""
        if isinstance(cause, ValidationError):
            first = cause.errors(include_url=False, include_input=False)[0]
            place = ".".join(str(part) for part in first["loc"]) or "the answer"
            reason = f" in {REASKS + 1} attempts ({place}: {first['msg']})"
        return InvalidAnswerError(
            f"{self.model} gave no valid answer to '{task}'{reason}; {_WAY_OUT}.", usage
        )


def _usage(completion: "ChatCompletion") -> Usage:
    # A server that does not speak the protocol may send anything with a 200.
    counted = getattr(completion, "usage", None)
    return Usage(
        calls=1,
        prompt_tokens=(counted.prompt_tokens or 0) if counted else 0,
        completion_tokens=(counted.completion_tokens or 0) if counted else 0,
    )
