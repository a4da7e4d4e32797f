from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.errors import InputError
from lettertrans.source.importing.decoding import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_told_by_its_mark(encoding: str) -> None:
    decoded = decode("Ой, “fog”".encode(encoding))
    assert (decoded.text, decoded.warnings) == ("Ой, “fog”", ())


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), min_size=1))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()).text == text


def test_windows_1252_is_guessed_and_said() -> None:
    decoded = decode("Señor Müller – “fog”".encode("cp1252"))
    assert decoded.text == "Señor Müller – “fog”"
    assert decoded.warnings == (
        "the text is not UTF-8 and was read as Windows-1252: look at words such as Señor, Müller",
    )


def test_a_declared_encoding_is_believed() -> None:
    assert decode("Маяк".encode("cp1251"), declared="windows-1251").text == "Маяк"
    assert decode("“fog”".encode("cp1252"), declared="ISO-8859-1").text == "“fog”"


@pytest.mark.parametrize("declared", ["utf-7", "unicode_escape", "nonsense", "rot13", "UTF-8"])
def test_a_declared_encoding_that_is_no_safe_one_is_not_used(declared: str) -> None:
    assert decode(b"+ADw-b+AD4- \\x3c", declared=declared).text == "+ADw-b+AD4- \\x3c"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x00\x01\x02binary", "not a text file"),
        (bytes(range(1, 32)) * 10, "not a text file"),
        ("text".encode("utf-16-le"), "UTF-16 without a byte order mark"),
        (b"\xff\xfet\x00e", "is UTF-16-LE, and is not"),
        (b"\xef\xbb\xbfa\x00b", "not a text file"),
        ("zwölf Boote, fünf Häfen\n".encode() + b"\xff", "not UTF-8"),
        (b"a \x81\x8d b", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        decode(data)
    assert refused.value.hint


def test_a_broken_byte_is_found_by_its_line() -> None:
    with pytest.raises(InputError) as refused:
        decode("ä\nö\nü\n".encode() + b"\xe4 b")
    assert refused.value.line == 4
