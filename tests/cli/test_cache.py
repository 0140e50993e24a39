from .conftest import QUESTIONS, LoopbackModel, Run


def test_kept_answers_are_counted_and_cleared(summarizer: Run, model: LoopbackModel):
    assert ": 0 answers, 0.0 MB" in summarizer("cache", "info").out
    summarizer("extract", "talks/wire.txt", *model.options)
    assert f": {QUESTIONS} answers" in summarizer("cache", "info").out
    cleared = summarizer("cache", "clear")
    assert (cleared.code, cleared.out) == (0, "")
    assert cleared.err.startswith(f"Forgot {QUESTIONS} answers")
    assert ": 0 answers" in summarizer("cache", "info").out
    summarizer("extract", "talks/wire.txt", *model.options)
    assert model.calls == 2 * QUESTIONS
