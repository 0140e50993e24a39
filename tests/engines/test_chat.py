import json

import pytest

from summarizer.engines.chat import Chat
from summarizer.exceptions import ConfigurationError, InvalidAnswerError, UnreachableError
from summarizer.models import Usage

from .conftest import LIMA, City, Reply, answers, completion, fails, request


async def test_answer_comes_with_its_text_and_usage(chat, endpoint):
    given = await chat.ask(request(), City)
    assert given.value == City(city="Lima")
    assert type(given.value) is City
    assert given.text == '{"city": "Lima"}'
    assert given.usage == Usage(calls=1, prompt_tokens=10, completion_tokens=5)
    assert endpoint.calls == 1


async def test_messages_are_sent_as_they_are(chat, endpoint):
    article = "  {{ 7*7 }} {% raise %} <|im_start|>\n   indented\n"
    await chat.ask(request(article), City)
    assert endpoint.bodies[0]["messages"][-1]["content"] == article


async def test_schema_is_in_the_response_format_and_nowhere_else(chat, endpoint):
    await chat.ask(request(), City)
    body = endpoint.bodies[0]
    assert body["response_format"]["json_schema"]["schema"] == City.model_json_schema()
    assert [message["content"] for message in body["messages"]] == [
        message.content for message in request().messages
    ]


async def test_same_question_makes_the_same_bytes(chat, endpoint):
    await chat.ask(request(), City)
    await chat.ask(request(), City)
    assert endpoint.raw[0] == endpoint.raw[1]
    assert endpoint.bodies[0]["temperature"] == 0
    assert endpoint.bodies[0]["max_tokens"] == 50


async def test_invalid_answer_is_asked_for_once_more(chat, endpoint):
    endpoint.replies = [answers('{"town": "Lima"}'), LIMA]
    given = await chat.ask(request(), City)
    assert given.value.city == "Lima"
    assert given.usage == Usage(calls=2, prompt_tokens=20, completion_tokens=10)
    assert endpoint.calls == 2


async def test_objection_names_the_fault_and_no_version(chat, endpoint):
    endpoint.replies = [answers('{"town": "Lima"}'), LIMA]
    await chat.ask(request(), City)
    refused, objection = endpoint.bodies[1]["messages"][-2:]
    assert refused["content"] == '{"town": "Lima"}'
    assert "city" in objection["content"]
    assert "errors.pydantic.dev" not in objection["content"]


async def test_model_that_never_answers_validly_is_asked_twice(chat, endpoint):
    endpoint.replies = [answers("{}")]
    with pytest.raises(InvalidAnswerError, match=r"'capital' in 2 attempts \(city: Field required"):
        await chat.ask(request(), City)
    assert endpoint.calls == 2


async def test_reask_that_meets_a_failing_server_repeats_only_itself(chat, endpoint):
    endpoint.replies = [answers("{}"), fails(500), fails(503), LIMA]
    await chat.ask(request(), City)
    lengths = [len(body["messages"]) for body in endpoint.bodies]
    assert lengths == [4, 6, 6, 6]


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (answers(None, message={"refusal": "I can't."}), "m refused to answer 'capital'"),
        (answers('{"city": "Li', finish_reason="length"), "cut off at its token limit"),
        (answers("", finish_reason="content_filter"), "A content filter stopped"),
        (answers(""), "an empty answer"),
        (answers(None), "an empty answer"),
        (Reply(body=json.dumps(completion("x") | {"choices": []}).encode()), "without any choice"),
        (Reply(body=b"<html>Hi</html>", headers={"content-type": "text/html"}), "without any choi"),
    ],
    ids=["refusal", "length", "filter", "empty", "null", "no choices", "html"],
)
async def test_answer_not_worth_reading_is_not_asked_for_again(chat, endpoint, reply, sentence):
    endpoint.replies = [reply]
    with pytest.raises(InvalidAnswerError, match=sentence):
        await chat.ask(request(), City)
    assert endpoint.calls == 1


@pytest.mark.parametrize(
    ("reply", "error", "sentence"),
    [
        (fails(401), ConfigurationError, "refuses the key"),
        (fails(403), ConfigurationError, "refuses the key"),
        (fails(404, message="no model m"), ConfigurationError, "does not know the model m"),
        (fails(400, message="unknown response_format"), ConfigurationError, "JSON Schema"),
        (
            fails(400, message="context\x1b[2J too long"),
            InvalidAnswerError,
            r"400: context \[2J too",
        ),
        (fails(429, code="insufficient_quota"), UnreachableError, "quota"),
    ],
)
async def test_fault_that_waiting_does_not_mend_is_one_sentence(
    chat, endpoint, reply, error, sentence
):
    endpoint.replies = [reply]
    with pytest.raises(error, match=sentence):
        await chat.ask(request(), City)
    assert endpoint.calls == 1


async def test_redirect_is_not_followed(chat, endpoint):
    other = {"location": "http://127.0.0.1:9/v1/chat/completions"}
    endpoint.replies = [Reply(307, b"{}", other)]
    with pytest.raises(ConfigurationError, match=r"redirects to http://127\.0\.0\.1:9"):
        await chat.ask(request(), City)
    assert endpoint.calls == 1


async def test_parameter_a_model_refuses_is_spelled_its_way_from_then_on(chat, endpoint):
    def reasoning_model(body: dict) -> Reply:
        for name in ("max_tokens", "temperature", "seed"):
            if name in body:
                return fails(400, code="unsupported_parameter", param=name)
        return LIMA

    endpoint.replies = [reasoning_model]
    await chat.ask(request(), City)
    assert endpoint.calls == 4
    assert endpoint.bodies[3]["max_completion_tokens"] == 50
    await chat.ask(request(), City)
    assert endpoint.calls == 5


async def test_unreachable_server_is_one_sentence(policy, sleeps):
    chat = Chat(model="m", base_url="http://127.0.0.1:1/v1", api_key=None, policy=policy)
    with pytest.raises(UnreachableError, match=r"http://127\.0\.0\.1:1/v1 cannot be reached"):
        await chat.ask(request(), City)
    assert len(sleeps) == policy.connections - 1
    await chat.aclose()


async def test_failing_answers_do_not_reach_the_log_on_stderr(chat, endpoint, capfd):
    endpoint.replies = [answers('{"secret article": 1}')]
    with pytest.raises(InvalidAnswerError):
        await chat.ask(request(), City)
    assert capfd.readouterr().err == ""
