"""What a translator has a check be silent about: `# lettertrans: ignore=numbers.changed reason="a year is spelt out"`.

Several codes have commas between them; a code without its second part stands for all of a check: `ignore=typography`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_IGNORE = re.compile(r"lettertrans: ?ignore=(?P<codes>[a-z][a-z.-]*(?:, ?[a-z][a-z.-]*)*)(?: .*)?", re.DOTALL)


def ignored_codes(comments: Iterable[str]) -> tuple[str, ...]:
    """The codes that translator comments (without their "# ") name, in order.

    >>> ignored_codes(['lettertrans: ignore=typography,numbers.changed reason="spelt out"', "a note"])
    ('typography', 'numbers.changed')
    """
    found = (_IGNORE.fullmatch(comment.strip()) for comment in comments)
    return tuple(code.strip() for match in found if match for code in match["codes"].split(","))
