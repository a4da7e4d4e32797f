"""Content as a reader sees it: white space collapsed, equal runs joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lettertrans.source.importing.blocks import Break, Inline, Run, Style


def tidy(content: Sequence[Inline]) -> tuple[Inline, ...]:
    """The content with each run of white space made one blank, none at the ends of lines, and equal runs made one."""
    tidied: list[Inline] = []
    for part in content:
        if isinstance(part, Break):
            _strip_end(tidied)
            tidied.append(part)
        elif isinstance(part, Run):
            text = re.sub(r"\s+", " ", part.text)
            _append_run(tidied, text.lstrip(" ") if _ends_blank(tidied) else text, part)
        else:
            tidied.append(part)
    _strip_end(tidied)
    return tuple(tidied)


def _ends_blank(tidied: list[Inline]) -> bool:
    if not tidied or isinstance(tidied[-1], Break):
        return True
    last = tidied[-1]
    return isinstance(last, Run) and last.text.endswith(" ")


def _append_run(tidied: list[Inline], text: str, run: Run) -> None:
    """Code gets no emphasis: some readers of Markdown look for the end of the emphasis inside the code."""
    styles = run.styles & {Style.CODE} or run.styles
    last = tidied[-1] if tidied else None
    if isinstance(last, Run) and (last.styles, last.link) == (styles, run.link):
        tidied[-1] = replace(last, text=last.text + text)
    elif text:
        tidied.append(Run(text=text, styles=styles, link=run.link))


def _strip_end(tidied: list[Inline]) -> None:
    while tidied and isinstance(last := tidied[-1], Run):
        stripped = last.text.rstrip(" ")
        if stripped:
            tidied[-1] = replace(last, text=stripped)
            return
        tidied.pop()
