"""Pseudo-translation: what a translator reads gets other letters, and what a good translator leaves alone stays."""

from __future__ import annotations

import re
import string
from collections.abc import Container
from html.entities import html5

from lettertrans.model import Key
from lettertrans.source.inline import Mark, MarkKind, scan
from lettertrans.source.slots import Document, Form, Slot
from lettertrans.source.translating import Target, Translated, translate

_OTHER = str.maketrans(string.ascii_letters, "абцдефгхийклмнопярстуввхузАБЦДЕФГХИЙКЛМНОПЯРСТУВВХУЗ")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_TAG = re.compile(r"<!--.*?-->|<[?!][^>]*>|</?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_READ_ATTRIBUTE = re.compile(r"\b(?:alt|title)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def pseudo_translated(document: Document) -> Translated:
    """The document with every slot that is no code in other letters."""
    translations: dict[Key, str] = {slot.segment.key: pseudo(slot, document.labels) for slot in document.slots}
    return translate(document, translations, Target())


def pseudo(slot: Slot, labels: Container[str]) -> str:
    """The msgid of a slot in other letters: code, addresses, labels, tags and character references stay."""
    msgid = slot.segment.msgid
    if slot.form is Form.CODE:
        return msgid
    kept = bytearray(len(msgid))
    if slot.form is not Form.FRONT_MATTER:
        found = (m for m in _ENTITY.finditer(msgid) if m[0][1] == "#" or m[0][1:] in html5)
        _keep(kept, *(entity.span() for entity in found))
    if slot.form is Form.HTML:
        for tag in _TAG.finditer(msgid):
            _keep_tag(kept, msgid, tag.start(), tag.end())
    elif slot.form in (Form.PARAGRAPH, Form.HEADING, Form.CELL):
        for mark in scan(msgid, labels):
            _keep_mark(kept, msgid, mark)
    return "".join(letter if keep else letter.translate(_OTHER) for letter, keep in zip(msgid, kept, strict=True))


def _keep_mark(kept: bytearray, msgid: str, mark: Mark) -> None:
    if mark.kind in (MarkKind.LINK, MarkKind.IMAGE):
        _keep(kept, (mark.inner[1], mark.end if mark.label else mark.destination[1]))
    elif mark.kind is MarkKind.HTML:
        _keep_tag(kept, msgid, mark.start, mark.end)
    else:
        _keep(kept, (mark.start, mark.end))


def _keep_tag(kept: bytearray, msgid: str, start: int, end: int) -> None:
    _keep(kept, (start, end))
    if msgid[start + 1 : start + 2].isalpha():
        for found in _READ_ATTRIBUTE.finditer(msgid, start, end):
            first, last = found.span(found.lastindex or 0)
            kept[first:last] = bytes(last - first)


def _keep(kept: bytearray, *spans: tuple[int, int]) -> None:
    for start, end in spans:
        kept[start:end] = b"\x01" * (end - start)
