"""An edition as Markdown: the translated file as it is; a draft with a notice before its first block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lettertrans.publish.draft_key import with_draft_key
from lettertrans.publish.edition import Edition, notices_of
from lettertrans.source.front_matter import read_front_matter

_BOM = "\ufeff"
_MARKUP = re.compile(r"[\\`*_\[\]<>~&]")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownFormat:
    """The translated Markdown file."""

    name: str = "markdown"
    suffix: str = ".md"

    def render(self, edition: Edition) -> bytes:
        """The file as UTF-8, with the byte order mark and the line ends of the source."""
        return marked_markdown(edition).encode()


def marked_markdown(edition: Edition) -> str:
    """The Markdown with what its reader has to be told first; not a byte is changed where that is nothing.

    A draft also has `draft: true` in its front matter, which site generators know as "not to be published". InputError
    where that key cannot be put there.
    """
    notices = notices_of(edition)
    if not notices:
        return edition.markdown
    bom = _BOM if edition.markdown.startswith(_BOM) else ""
    text = edition.markdown.removeprefix(_BOM)
    newline = "\r\n" if "\r\n" in text else "\n"
    if edition.draft:
        text = with_draft_key(text, newline)
    front = read_front_matter(text)
    start = front.body_start if front else 0
    head = text[:start].rstrip("\r\n") + newline * 2 if front else ""
    blank = "" if text[start : start + 1] in ("\r", "\n", "") else newline
    return f"{bom}{head}{_quote(notices, newline)}{blank}{text[start:]}"


def _quote(notices: tuple[str, ...], newline: str) -> str:
    words = (_MARKUP.sub(r"\\\g<0>", notice) for notice in notices)
    return f">{newline}".join(f"> **{notice}**{newline}" for notice in words)
