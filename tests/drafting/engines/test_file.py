from __future__ import annotations

import json

import pytest

from lettertrans.drafting.engines.file import read_drafts
from lettertrans.errors import InputError
from lettertrans.model import Segment


def said(data: bytes, msgid: str, *, msgctxt: str | None = None, engine: str = "") -> str | None:
    found = read_drafts(data, engine=engine).draft([Segment(msgid=msgid, msgctxt=msgctxt)])[0]
    return found.msgstr if found else None


def test_json_as_an_object() -> None:
    data = json.dumps({"engine": "m", "language": "mn", "drafts": {"Thanks.": "Баярлалаа."}}).encode()
    engine = read_drafts(data)
    assert (engine.name, engine.language, len(engine)) == ("m", "mn", 1)
    assert said(data, "Thanks.") == "Баярлалаа."
    assert said(data, "Else.") is None


def test_json_as_a_list_knows_contexts() -> None:
    rows = [{"msgid": "Call", "msgstr": "Ring"}, {"msgid": "Call", "msgctxt": "noun", "msgstr": "Upprop"}]
    data = json.dumps({"engine": "m", "drafts": rows}).encode()
    assert said(data, "Call", msgctxt="noun") == "Upprop"
    assert said(data, "Call", msgctxt="verb") == "Ring"


def test_tsv_with_escapes_comments_and_windows_line_ends() -> None:
    data = b"\xef\xbb\xbf# engine: my model\r\n# a comment\r\nOne\\ntwo\tEtt\\ntv\xc3\xa5\r\n\r\na\\\\b\tc\\td\r\n"
    assert read_drafts(data).name == "my model"
    assert said(data, "One\ntwo") == "Ett\ntvå"
    assert said(data, "a\\b") == "c\td"


def test_the_user_may_name_the_engine() -> None:
    assert read_drafts(b"a\tb\n", engine="x").name == "x"


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        (b"\xff\xfe", "UTF-8", 1),
        (b'{"engine": "m",\n oops}', "not JSON", 2),
        (b"[]", '"drafts"', 0),
        (b'{"engine": 3, "drafts": {}}', '"engine"', 0),
        (b'{"engine": "m", "drafts": {"a": 1}}', "draft 1", 0),
        (b'{"drafts": {}}', "which engine", 0),
        (b"a\tb\n", "which engine", 0),
        (b"# engine: m\na\tb\tc\n", "3 columns", 2),
        (b"# engine: m\nno tab here\n", "1 columns", 2),
        (b"[" * 100_000, "not JSON", 0),
    ],
)
def test_a_broken_file_is_said_to_be(data: bytes, message: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        read_drafts(data, path="drafts.json")
    assert message in caught.value.message
    assert caught.value.path == "drafts.json"
    assert caught.value.line == line
    assert caught.value.hint
