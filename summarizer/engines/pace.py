"""How long the questions of a run will still take, told from those that were really asked."""

from summarizer.progress import ArticleProgress, Event, SourceMissing, StageProgress

_LEAST = 4
"""Answers without which no pace is told; the first one is left out, as it loads the model."""


class Pace:
    """Counts what is asked and answered in a run, and tells what is left of it in seconds.

    Answers from the cache take no time and say nothing about the model's pace. Articles that are
    not begun yet are taken to need as many questions as those that are.
    """

    def __init__(self, *, at_a_time: int) -> None:
        """The pace of a run.

        Args:
            at_a_time: questions under way at a time: so many first answers come all at once.
        """
        self._least = max(_LEAST, at_a_time + 1)
        self._articles = 0
        self._by_article: dict[str, tuple[int, int]] = {}
        self._by_stage: dict[str, tuple[int, int]] = {}
        self._answers = 0
        self._asked = 0
        self._first = self._last = 0.0

    def note(self, event: Event) -> None:
        """Learn from an event what is planned and what is done."""
        match event:
            case StageProgress(stage="read"):
                self._articles = event.total
            case StageProgress(stage="judge" | "write" | "translate"):
                self._by_stage[event.stage] = (event.done, event.total)
            case ArticleProgress():
                self._by_article[event.article] = (event.done, event.planned)
            case SourceMissing(article=str(article)):
                done, _ = self._by_article.get(article, (0, 0))
                self._by_article[article] = (done, done)
            case _:
                pass

    def answered(self, now: float, *, asked: bool) -> None:
        """Count an answer.

        Args:
            now: seconds from any fixed point.
            asked: whether a model gave it just now, and not a cache or a recording.
        """
        self._answers += 1
        if asked:
            self._asked += 1
            self._first = self._first if self._asked > 1 else now
            self._last = now

    def seconds_left(self) -> float | None:
        """Seconds until the questions known so far are settled; None where nothing tells."""
        begun = (*self._by_article.values(), *self._by_stage.values())
        done = sum(settled for settled, _ in begun)
        if self._asked < self._least or not done:
            return None
        left = sum(planned - settled for settled, planned in begun) + self._not_begun()
        # A question whose answer is refused is asked twice.
        answers_left = left * max(1.0, self._answers / done)
        return answers_left * (self._last - self._first) / (self._asked - 1)

    def _not_begun(self) -> float:
        """Questions to expect about the articles that nobody has looked into yet."""
        if not self._by_article:
            return 0.0
        waiting = max(0, self._articles - len(self._by_article))
        planned = sum(planned for _, planned in self._by_article.values())
        return waiting * planned / len(self._by_article)
