from summarizer.inputs.pdf_lines import Line
from summarizer.inputs.pdf_paragraphs import paragraphs_of

FULL = "A line that runs from margin to margin of the page"


def page(*lines: tuple[float, float, str], size: float = 10):
    """A page of 800 points; each line with its x, its y and its words."""
    return [Line(text, x, y, size, 800, is_seen=True) for x, y, text in lines]


def test_lines_right_below_each_other_are_one_paragraph():
    lines = page((50, 500, FULL), (50, 488, FULL), (50, 476, "ends."), (50, 452, "Another one."))
    assert paragraphs_of([lines]) == [f"{FULL} {FULL} ends.", "Another one."]


def test_an_indented_line_begins_a_paragraph():
    lines = page((50, 500, FULL), (50, 488, FULL), (62, 476, FULL), (50, 464, FULL))
    assert paragraphs_of([lines]) == [f"{FULL} {FULL}", f"{FULL} {FULL}"]


def test_the_line_below_a_short_one_begins_a_paragraph():
    lines = page((50, 500, FULL), (50, 488, "is here."), (50, 476, FULL), (50, 464, FULL))
    assert paragraphs_of([lines]) == [f"{FULL} is here.", f"{FULL} {FULL}"]


def test_each_item_of_a_list_is_a_paragraph_with_the_lines_that_hang_below_it():
    lines = page((50, 500, f"\u2022 {FULL}"), (62, 488, "goes on."), (50, 476, f"2. {FULL}"))
    assert paragraphs_of([lines]) == [f"\u2022 {FULL} goes on.", f"2. {FULL}"]


def test_divided_words_are_put_together():
    lines = page(
        (50, 524, "The talks about the long-term treaty on the river have"),
        (50, 512, "reached agree\u2010"),
        (50, 500, "ment on a date, and the long-"),
        (50, 488, "term sums are to be settled by nego-"),
        (50, 476, "tiators of the Upper-"),
        (50, 464, "Castelmar league."),
    )
    assert paragraphs_of([lines]) == [
        "The talks about the long-term treaty on the river have reached agreement on a date, and "
        "the long-term sums are to be settled by negotiators of the Upper-Castelmar league."
    ]


def test_a_sentence_goes_on_over_pages_and_columns():
    first = page((50, 200, FULL), (50, 188, FULL), (400, 600, "goes on in a column and"))
    second = page((50, 600, "over a page."), (50, 580, "The end."))
    assert paragraphs_of([first, second]) == [
        f"{FULL} {FULL} goes on in a column and over a page.",
        "The end.",
    ]


def test_headers_footers_and_page_numbers_are_left_out():
    pages = [
        page(
            (50, 780, f"Gazette of day {number}"),
            (50, 500, f"Story {number}."),
            (50, 40, f"Page {number} of 3"),
            (50, 20, f"3/12/25, 9:1{number} AM Talks stall"),
            (50, 10, f"https://gazette.example/talks {number}/3"),
        )
        for number in (1, 2, 3)
    ]
    assert paragraphs_of(pages) == ["Story 1.", "Story 2.", "Story 3."]


def test_a_number_within_the_page_is_text():
    assert paragraphs_of([page((50, 500, "1,400"))]) == ["1,400"]


def test_no_page_has_no_paragraphs():
    assert paragraphs_of([]) == paragraphs_of([[]]) == []


def test_a_hyphen_behind_a_number_is_kept_where_its_line_ends():
    lines = page((50, 500, f"{FULL} for a 30-"), (50, 488, "minute rest."))
    assert paragraphs_of([lines]) == [f"{FULL} for a 30-minute rest."]
