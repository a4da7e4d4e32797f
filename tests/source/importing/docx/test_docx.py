from __future__ import annotations

import datetime
import io
import random
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from lettertrans.errors import InputError, LettertransError, SettingsError
from lettertrans.source.importing import import_letter

SAMPLE = Path(__file__).parent.parent / "letters" / "word-with-everything.docx"
MAIN = "word/document.xml"


def packed(changed: dict[str, bytes | None] | None = None) -> bytes:
    """The sample as a Word file, with parts changed, added, or (None) left out."""
    names = {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*") if path.is_file()}
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, data in {**names, **(changed or {})}.items():
            if data is not None:
                writer.writestr(name, data)
    return archive.getvalue()


def main_part() -> bytes:
    return (SAMPLE / MAIN).read_bytes()


def test_a_file_of_another_program_is_read() -> None:
    document = docx.Document()
    document.core_properties.author = "Ada Lens"
    document.core_properties.title = ""
    document.core_properties.created = datetime.datetime(2021, 5, 6)
    document.add_paragraph().add_run("An Open Letter to the Fog").bold = True
    document.add_paragraph("We write to you because you have been here for a year, and because nobody else would.")
    for name in ("Lamp Inc.", "Ada Lens", "SFN (Haven)", "Fog Band"):
        document.add_paragraph(name)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "a|b", "c"
    stream = io.BytesIO()
    document.save(stream)
    letter = import_letter(stream.getvalue(), name="letter.docx")
    assert letter.markdown == (
        "---\ntitle: An Open Letter to the Fog\ndate: 2021-05-06\nlang: en\nkind: open-letter\n"
        "attribution: Ada Lens\n---\n"
        "\n# An Open Letter to the Fog\n\n"
        "We write to you because you have been here for a year, and because nobody else would.\n\n"
        "- Lamp Inc.\n- Ada Lens\n- SFN (Haven)\n- Fog Band\n\n| a\\|b | c |\n| --- | --- |\n"
    )


def test_pictures_never_bring_files_along(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    blip = (
        '<w:p xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:r><w:drawing><wp:inline>'
        '<wp:docPr id="1" name="x" descr="A boat"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
        '<a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )
    relations = (SAMPLE / "word/_rels/document.xml.rels").read_text(encoding="utf-8")
    link = (
        '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        f'Target="{secret.as_uri()}" TargetMode="External"/></Relationships>'
    )
    letter = import_letter(
        packed(
            {
                MAIN: main_part().replace(b"</w:body>", blip.encode() + b"</w:body>"),
                "word/_rels/document.xml.rels": relations.replace("</Relationships>", link).encode(),
            }
        ),
        name="letter.docx",
    )
    assert "A boat" in letter.markdown
    assert "secret" not in letter.markdown
    assert "c2Vjc" not in letter.markdown


def test_a_file_cannot_hide_its_words_by_a_style_map() -> None:
    letter = import_letter(packed({"mammoth/style-map": b"p => !"}), name="letter.docx")
    assert "fog comes each night" in letter.markdown


def test_words_that_do_not_come_along_are_named() -> None:
    chart = b"<w:p><w:chart><w:t>Boats per month</w:t></w:chart></w:p></w:body>"
    letter = import_letter(packed({MAIN: main_part().replace(b"</w:body>", chart)}), name="letter.docx")
    assert "Boats" not in letter.markdown
    assert "words of the Word file that did not come along: 3, beginning: Boats per month" in letter.warnings


DECLARED = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({MAIN: None}, "no Word file"),
        ({MAIN: None, "mimetype": b"application/vnd.oasis.opendocument.text"}, "OpenDocument"),
        ({MAIN: None, "xl/workbook.xml": b"<x/>"}, "spreadsheet"),
        ({MAIN: DECLARED}, "declares entities"),
        ({"word/footnotes.xml": DECLARED}, "declares entities"),
        ({MAIN: DECLARED.decode().encode("utf-16")}, "declares entities"),
        ({MAIN: main_part()[:300]}, "is broken"),
        ({MAIN: b"<x>" * 300 + b"</x>" * 300}, "too deep"),
        ({MAIN: b"<x>" + b"<y/>" * 300_001 + b"</x>"}, "too many elements"),
        ({MAIN: b"<x>" + b" " * (21 * 2**20) + b"</x>"}, "unpacks to more"),
        ({"word/media/a.png": bytes(101 * 2**20)}, "unpacks to more"),
        ({f"word/{n}": b"" for n in range(5001)}, "unpacks to more"),
        ({"_rels/.rels": (SAMPLE / "_rels/.rels").read_bytes().replace(b"document.xml", b"doc.bin")}, "no XML"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_broken_or_an_attack_is_refused(changed: dict[str, bytes | None], message: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        import_letter(packed(changed), name="letter.docx")
    assert refused.value.path == "letter.docx"
    assert refused.value.hint


def test_a_size_that_lies_does_not_unpack_more() -> None:
    data = packed({MAIN: b"<x>" + b" " * 2**20 + b"</x>"})
    lying = data.replace((2**20 + 7).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(InputError, match="is broken"):
        import_letter(lying, name="letter.docx")


def test_a_protected_archive_is_named_as_such() -> None:
    data = bytearray(packed())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(InputError, match="password"):
        import_letter(bytes(data), name="letter.docx")


def test_damaged_files_are_errors_and_no_tracebacks() -> None:
    data = packed()
    chance = random.Random(7)
    for _ in range(150):
        damaged = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(4, len(damaged))] = chance.randrange(256)
        try:
            assert import_letter(bytes(damaged), name="letter.docx").markdown
        except LettertransError as error:
            refused = error
        else:
            continue
        assert refused.path == "letter.docx"


def test_a_missing_library_is_named_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    with pytest.raises(SettingsError, match="mammoth") as refused:
        import_letter(packed(), name="letter.docx")
    assert refused.value.hint == "pip install 'lettertrans[import]'"
