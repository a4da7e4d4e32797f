"""What a translator has a check be silent about: `# lettertrans: ignore=numbers.changed reason="a year is spelt out"`.

Several codes have commas or semicolons between them, and may have capitals; a code without its second part stands for
all of a check: `ignore=typography`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_IGNORE = re.compile(
    r"lettertrans: ?ignore=(?P<codes>[a-z][a-z.-]*(?:[,;] ?[a-z][a-z.-]*)*)(?: .*)?",
    re.DOTALL | re.IGNORECASE | re.ASCII,
)
_BETWEEN = re.compile("[,;] ?")


def ignored_codes(comments: Iterable[str]) -> tuple[str, ...]:
    """The codes that translator comments (without their "# ") name, in order.

    >>> ignored_codes(['lettertrans: ignore=typography,numbers.changed reason="spelt out"', "a note"])
    ('typography', 'numbers.changed')
    """
    found = (_IGNORE.fullmatch(comment.strip()) for comment in comments)
    return tuple(code for match in found if match for code in _BETWEEN.split(match["codes"].lower()))
