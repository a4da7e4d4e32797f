from __future__ import annotations

import pytest

from lettertrans.errors import InputError
from lettertrans.source.importing.kinds import Kind, kind_of


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"words", "letter.txt", Kind.TEXT),
        (b"words", "letter", Kind.TEXT),
        (b"words", "LETTER.TXT", Kind.TEXT),
        (b"words", "letter.htm", Kind.HTML),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "letter.txt", Kind.HTML),
        (b"<!-- saved -->\n<html>", "letter", Kind.HTML),
        (b"<b> is a sign", "letter.txt", Kind.TEXT),
        (b"PK\x03\x04", "letter", Kind.WORD),
    ],
)
def test_content_goes_before_the_name(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(data, name) is kind


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "letter.txt", "empty"),
        (b" \r\n\t", "letter.txt", "empty"),
        (b"\xff\xfe", "letter.txt", "empty"),
        (b"%PDF-1.7", "letter.pdf", "a PDF"),
        (b"{\\rtf1 words}", "letter.txt", "an RTF file"),
        (b"\x89PNG\r\n", "letter.png", "a picture"),
        (b"words", "letter.docx", "no zip archive"),
        (b"words", "letter.md", "Markdown already"),
        (b"words", "letter.csv", r"\.csv"),
        (b"x" * (20 * 2**20 + 1), "letter.txt", "more than 20 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "letter.doc", "old kind"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "letter.docx",
            "protected by a password",
        ),
    ],
)
def test_what_nobody_reads_is_refused_with_a_way_out(data: bytes, name: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        kind_of(data, name)
    assert refused.value.hint
