"""What every model of the package has in common."""

from pydantic import BaseModel, ConfigDict

SCHEMA_VERSION = "1.0"
"""Version of the stored documents: reports, comparisons and briefings.

The first part grows when a stored document of the version before can no longer be read.
"""


class Frozen(BaseModel):
    """A value: immutable, hashable by content, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
