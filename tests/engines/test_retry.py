import time
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest

from summarizer.engines.cache import LOCK_SECONDS
from summarizer.engines.chat import CONNECT_SECONDS, Chat
from summarizer.engines.hub import REACH_SECONDS
from summarizer.engines.retry import REASKS, RetryPolicy
from summarizer.engines.settings import Settings
from summarizer.exceptions import UnreachableError

from .conftest import LIMA, City, Reply, fails, request

HALF = Reply(body=LIMA.body[:40])
DROPPED = Reply(drop=True)


@pytest.mark.parametrize(
    "fault",
    [fails(429), fails(500), fails(503), fails(408), HALF, DROPPED],
    ids=["429", "500", "503", "408", "half JSON", "dropped"],
)
async def test_fault_of_transport_is_tried_again(chat, endpoint, sleeps, fault):
    endpoint.replies = [fault, fault, LIMA]
    given = await chat.ask(request(), City)
    assert given.value.city == "Lima"
    assert given.usage.calls == 1
    assert endpoint.calls == 3
    assert sleeps == [0.75, 1.5]


@pytest.mark.parametrize("fault", [fails(500), fails(429), HALF, DROPPED])
async def test_attempts_do_not_multiply(chat, endpoint, policy, fault):
    endpoint.replies = [fault]
    with pytest.raises(UnreachableError):
        await chat.ask(request(), City)
    assert endpoint.calls == policy.attempts


async def test_refused_connection_is_told_soon(endpoint, policy, sleeps):
    endpoint.close()
    chat = Chat(model="m", base_url=endpoint.url, api_key=None, policy=policy)
    with pytest.raises(UnreachableError, match="cannot be reached"):
        await chat.ask(request(), City)
    assert sleeps == [0.75, 1.5]
    await chat.aclose()


async def test_wait_is_what_the_endpoint_asks_and_jitter_on_top(chat, endpoint, sleeps):
    endpoint.replies = [fails(429, headers={"retry-after": "7"}), LIMA]
    await chat.ask(request(), City)
    assert sleeps == [7.25]


async def test_wait_may_be_asked_for_as_a_date(chat, endpoint, sleeps, monkeypatch):
    monkeypatch.setattr("summarizer.engines.faults.time", lambda: 1_700_000_000.0)
    date = formatdate(1_700_000_007, usegmt=True)
    endpoint.replies = [fails(503, headers={"retry-after": date}), LIMA]
    await chat.ask(request(), City)
    assert sleeps == [7.25]


@pytest.mark.parametrize("asked", ["soon", "nan", "-5", ""])
async def test_senseless_wish_to_wait_is_ignored(chat, endpoint, sleeps, asked):
    endpoint.replies = [fails(503, headers={"retry-after": asked}), LIMA]
    await chat.ask(request(), City)
    assert sleeps == [0.75]


async def test_no_attempt_is_begun_after_the_deadline(chat, endpoint, sleeps):
    endpoint.replies = [fails(429, headers={"retry-after": "50"})]
    with pytest.raises(UnreachableError, match="kept failing with 429"):
        await chat.ask(request(), City)
    assert endpoint.calls == 3
    assert sum(sleeps) < 120


async def test_wait_beyond_the_deadline_is_not_begun(chat, endpoint, sleeps):
    endpoint.replies = [fails(429, headers={"retry-after": "3600"})]
    with pytest.raises(UnreachableError):
        await chat.ask(request(), City)
    assert endpoint.calls == 1
    assert not sleeps


async def test_server_that_drips_is_given_up(endpoint, policy):
    endpoint.replies = [Reply(drip_seconds=3)]
    hasty = replace(policy, timeout=0.3, attempts=2)
    chat = Chat(model="m", base_url=endpoint.url, api_key=None, policy=hasty)
    begun = time.monotonic()
    with pytest.raises(UnreachableError, match="did not answer in time"):
        await chat.ask(request(), City)
    assert time.monotonic() - begun < 2
    assert endpoint.calls == 2
    await chat.aclose()


def test_documentation_tells_the_policy_in_force():
    told = (Path(__file__).parents[2] / "docs" / "retries.md").read_text(encoding="utf-8")
    in_force = RetryPolicy()
    for statement in (
        f"| {in_force.attempts} attempts a request |",
        f"| {in_force.connections} attempts a request |",
        f"{in_force.first_wait} seconds are waited",
        f"later than {in_force.deadline} seconds",
        f"may take {in_force.timeout} seconds, of which {CONNECT_SECONDS} for",
        f"| {REASKS} re-ask a question,",
        f"| {LOCK_SECONDS} seconds, then",
        f"| {REACH_SECONDS} seconds |",
    ):
        assert statement in told


def test_settings_are_as_patient_as_the_policy():
    settings, in_force = Settings(), RetryPolicy()
    assert (settings.timeout, settings.retry_deadline) == (in_force.timeout, in_force.deadline)
