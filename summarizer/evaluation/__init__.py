"""Reports scored against answers that a careful reader has given."""

from summarizer.evaluation.evaluate import evaluate, score_report, total_score
from summarizer.evaluation.gold import Gold, read_gold
from summarizer.evaluation.scores import ArticleScore, Counts, Rate, Score, Slip, Tally

__all__ = [
    "ArticleScore", "Counts", "Gold", "Rate", "Score", "Slip", "Tally", "evaluate", "read_gold",
    "score_report", "total_score",
]  # fmt: skip
