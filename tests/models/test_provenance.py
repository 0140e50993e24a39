"""What answering prompts took."""

from summarizer.models import Usage


def test_usages_add_up_and_seconds_do_where_they_were_measured():
    measured = Usage(calls=1, prompt_tokens=10, seconds=1.5)
    both = measured + measured
    assert (both.calls, both.prompt_tokens, both.seconds) == (2, 20, 3.0)
    assert (measured + Usage(cached_calls=1)).seconds == 1.5
    assert (Usage() + Usage()).seconds is None


def test_same_work_is_equal_in_however_many_seconds():
    slow, fast = Usage(calls=1, seconds=9), Usage(calls=1, seconds=1)
    assert slow == fast
    assert hash(slow) == hash(fast)
    assert Usage(calls=2, seconds=1) != fast
