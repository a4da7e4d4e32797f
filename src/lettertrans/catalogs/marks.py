"""Our marks in translator comments: where a translation comes from, and who signed it.

GNU gettext drops flags that it does not know and keeps translator comments; so the marks stand there, one a line:

    # lettertrans: draft engine="google" date=2026-11-21 digest=4c1e0f32a9d87b65
    # lettertrans: reviewed by="Saran Bold" date=2026-11-21 digest=90ab5512cd34ef78

Anything else that begins with "lettertrans:" is a comment like any other: it is kept, and says nothing about a state.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from lettertrans.errors import SettingsError

_PREFIX = "lettertrans:"
_MARK = re.compile(
    rf"{_PREFIX} (?P<kind>draft|reviewed|post-edited|was reviewed|stale)"
    r'(?P<fields>(?: [a-z][a-z-]*=(?:"(?:[^"\\]|\\["\\])*"|[\w.-]+))+)'
)
_FIELD = re.compile(r' (?P<name>[a-z][a-z-]*)=(?:"(?P<quoted>(?:[^"\\]|\\["\\])*)"|(?P<bare>[\w.-]+))')
_DIGEST = re.compile(r"[0-9a-f]{16}")
_LINES = 4
_BARE = frozenset({"date", "digest", "made-from", "was"})
# Controls, line and paragraph separators, halves of surrogate pairs; and what turns the direction of the text after it.
_REFUSED = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]"
)


class MarkKind(StrEnum):
    """What a mark says about its translation.

    DRAFT: a machine wrote it (engine, date, digest of it; made-from, the digest of the text in another language that it
    was converted from; guessed, words that it is not sure of). POST_EDITED: a machine's draft that a person took over
    (from, made-from). REVIEWED: a person signed it (by, date, digest). WAS_REVIEWED: so it was, before something
    changed. STALE: it was fit for use until its source changed (was, digest of what it was fit for).
    """

    DRAFT = "draft"
    POST_EDITED = "post-edited"
    REVIEWED = "reviewed"
    WAS_REVIEWED = "was reviewed"
    STALE = "stale"


_REQUIRED: dict[MarkKind, tuple[str, ...]] = {
    MarkKind.DRAFT: ("engine", "date", "digest"),
    MarkKind.POST_EDITED: ("from",),
    MarkKind.REVIEWED: ("by", "date", "digest"),
    MarkKind.WAS_REVIEWED: ("by", "date", "digest"),
    MarkKind.STALE: ("was", "digest"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark; fields are (name, value) in the order in which they are written."""

    kind: MarkKind
    fields: tuple[tuple[str, str], ...]

    def field(self, name: str) -> str:
        """The value of a field, "" when the mark has none of that name."""
        return dict(self.fields).get(name, "")

    @property
    def digest(self) -> str:
        """What the mark was made for, as 16 hexadecimal digits."""
        return self.field("digest")

    def text(self) -> str:
        """The mark as a translator comment, without its "# "."""
        return " ".join([_PREFIX, self.kind.value, *(_written(name, value) for name, value in self.fields)])


def _written(name: str, value: str) -> str:
    if name in _BARE:
        return f"{name}={value}"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{name}="{escaped}"'


def draft_mark(engine: str, day: date, digest: str, *, made_from: str = "", guessed: Iterable[str] = ()) -> Mark:
    """A machine called engine wrote the text with this digest, from another with the digest made_from."""
    facts = [("engine", checked_name(engine)), ("date", day.isoformat()), ("digest", digest)]
    facts += [("made-from", made_from)] if made_from else []
    words = ", ".join(word for word in guessed if not _REFUSED.search(word))
    facts += [("guessed", words)] if words else []
    return Mark(kind=MarkKind.DRAFT, fields=tuple(facts))


def reviewed_mark(by: str, day: date, digest: str) -> Mark:
    """A person signed the unit with this digest."""
    fields = (("by", checked_name(by)), ("date", day.isoformat()), ("digest", digest))
    return Mark(kind=MarkKind.REVIEWED, fields=fields)


def stale_mark(digest: str) -> Mark:
    """The translation was fit for use in the unit with this digest."""
    return Mark(kind=MarkKind.STALE, fields=(("was", "translated"), ("digest", digest)))


def post_edited(draft: Mark) -> Mark:
    """What becomes of a draft's mark when a person has taken the draft over."""
    made_from = draft.field("made-from")
    kept = (("made-from", made_from),) if made_from else ()
    return Mark(kind=MarkKind.POST_EDITED, fields=(("from", draft.field("engine")), *kept))


def was_reviewed(reviewed: Mark) -> Mark:
    """What becomes of a signature that no longer holds."""
    return Mark(kind=MarkKind.WAS_REVIEWED, fields=reviewed.fields)


def with_digest(mark: Mark, digest: str) -> Mark:
    """The same mark for another text."""
    fields = tuple((name, digest if name == "digest" else value) for name, value in mark.fields)
    return Mark(kind=mark.kind, fields=fields)


@lru_cache(maxsize=1024)
def parse_mark(comment: str) -> Mark | None:
    """The mark that a translator comment is, None for every other comment and for a mark that is not whole.

    >>> parse_mark('lettertrans: post-edited from="google"').field("from")
    'google'
    """
    text = comment.strip()
    if not text.startswith(_PREFIX):
        return None
    found = _MARK.fullmatch(text)
    if found is None:
        return None
    fields = tuple(_read_field(field) for field in _FIELD.finditer(found["fields"]))
    mark = Mark(kind=MarkKind(found["kind"]), fields=fields)
    return mark if _is_whole(mark) else None


def _read_field(found: re.Match[str]) -> tuple[str, str]:
    if found["bare"] is not None:
        return found["name"], found["bare"]
    return found["name"], re.sub(r"\\(.)", r"\1", found["quoted"])


def _is_whole(mark: Mark) -> bool:
    values = dict(mark.fields)
    if len(values) < len(mark.fields) or not all(values.get(name) for name in _REQUIRED[mark.kind]):
        return False
    if any(map(_REFUSED.search, values.values())):
        return False
    return _DIGEST.fullmatch(values.get("digest", "0" * 16)) is not None and _is_date(values.get("date", "2026-01-01"))


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def unwrapped(comments: Iterable[str]) -> tuple[str, ...]:
    """Translator comments with every mark on one line again: some programs wrap comments, at blanks and hyphens.

    >>> unwrapped(['lettertrans: post-', 'edited', 'from="google"', 'a note'])
    ('lettertrans: post-edited from="google"', 'a note')
    """
    lines = tuple(comments)
    whole: list[str] = []
    at = 0
    while at < len(lines):
        ends = range(at + 1, min(at + _LINES, len(lines)) + 1) if lines[at].startswith(_PREFIX) else ()
        joined = ((_joined(lines[at:end]), end) for end in ends)
        text, at = next(((text, end) for text, end in joined if parse_mark(text)), (lines[at], at + 1))
        whole.append(text)
    return tuple(whole)


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines).replace("-\n", "-").replace("\n", " ")


def parsed_marks(comments: Iterable[str], kind: MarkKind) -> tuple[Mark, ...]:
    """The marks of one kind among translator comments, in their order."""
    found = (parse_mark(comment) for comment in unwrapped(comments))
    return tuple(mark for mark in found if mark is not None and mark.kind is kind)


def without_marks(comments: Iterable[str], *kinds: MarkKind) -> tuple[str, ...]:
    """Translator comments without our marks of these kinds."""
    found = ((comment, parse_mark(comment)) for comment in unwrapped(comments))
    return tuple([comment for comment, mark in found if mark is None or mark.kind not in kinds])


def checked_name(name: str) -> str:
    """A person's or an engine's name as it may stand in a mark; SettingsError for one that may not."""
    bare = name.strip()
    if not bare:
        raise SettingsError("the name is empty", hint='say who, as in --by "Saran Bold"')
    refused = _REFUSED.search(bare)
    if refused:
        raise SettingsError(
            f"the name {bare!r} holds U+{ord(refused[0]):04X}, which cannot stand in a mark",
            hint="write the name on one line, without control characters",
        )
    return bare
