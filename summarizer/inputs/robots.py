"""What a site's robots.txt says to this program, read as RFC 9309 has it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.exceptions import InputError, UnreachableError
from summarizer.inputs.addresses import Target

if TYPE_CHECKING:
    from protego import Protego

PRODUCT = "summarizer"
"""The name that a robots.txt calls this program by."""

ROBOTS_BYTES = 500 * 1024
"""How much of a robots.txt counts; RFC 9309, section 2.5."""


@dataclass(frozen=True)
class Robots:
    """The rules of one origin.

    Attributes:
        rules: None where there are none, or none could be read.
        fault: why none could be read; then nothing there may be visited.
    """

    rules: "Protego | None" = None
    fault: InputError | UnreachableError | None = None

    def admit(self, target: Target) -> None:
        """Let a visit pass.

        Raises:
            InputError: the rules forbid it.
            UnreachableError: the rules could not be read.
        """
        if self.fault:
            raise type(self.fault)(str(self.fault)) from self.fault
        if self.rules and not self.rules.can_fetch(target.url, PRODUCT):
            raise InputError(
                f"The robots.txt of {target.host} asks programs not to read {target.url}: open it "
                "in a browser, save it as a file, and name that."
            )

    @property
    def delay(self) -> float:
        """Seconds asked for between one visit and the next."""
        return (self.rules and self.rules.crawl_delay(PRODUCT)) or 0


def robots_of(target: Target, status: int, content: bytes) -> Robots:
    """Read the answer to a request for a robots.txt, of which at most `ROBOTS_BYTES` are given.

    A missing file allows everything (section 2.3.1.3 of the RFC), a failing server nothing
    (2.3.1.4).
    """
    from protego import Protego

    if 200 <= status < 300:
        return Robots(rules=Protego.parse(content.decode("utf-8-sig", errors="replace")))
    if 400 <= status < 500:
        return Robots()
    return Robots(
        fault=UnreachableError(
            f"The robots.txt of {target.host} could not be read (status {status}), and without it "
            "no page there is: try again later, or save the page as a file and name that."
        )
    )
