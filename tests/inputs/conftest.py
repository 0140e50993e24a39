"""Sites to read from."""

from collections.abc import Iterator

import pytest

from ..pages import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on loopback that ends with its test."""
    with serving() as served:
        yield served
