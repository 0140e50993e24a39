import gc

import pytest

from summarizer.comparison.collection import LARGE, cycles_left_alone


@pytest.mark.parametrize(("reports", "paused"), [(1, False), (LARGE - 1, False), (LARGE, True)])
def test_the_search_for_cycles_pauses_for_large_collections_only(reports, paused):
    with cycles_left_alone(reports):
        assert gc.isenabled() is not paused
    assert gc.isenabled()


def test_the_search_goes_on_after_a_failure():
    with pytest.raises(LookupError), cycles_left_alone(LARGE):
        raise LookupError
    assert gc.isenabled()


def test_who_has_switched_it_off_finds_it_off():
    gc.disable()
    try:
        with cycles_left_alone(LARGE):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
