from enum import Enum

class RecordMode(Enum):
    ALL = "all"
    NONE = "none"
