from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.conftest import Run

GLOSSARY = """\
term,match,note,mn,mn_forbidden,mn_source,sv,sv_source
rule of law,word,,хууль дээдлэх ёс,хуулийн засаглал,attested: X,rättsstatsprincipen,proposed
press,word,,хэвлэл,,proposed,press,attested: X
"""


@pytest.fixture
def folder(campaign_folder: Path) -> Path:
    (campaign_folder / "glossary.csv").write_text(GLOSSARY, encoding="utf-8")
    return campaign_folder


def translate(folder: Path, tag: str, msgid: str, msgstr: str, comment: str = "") -> None:
    path = folder / "locales" / tag / "letter.po"
    text = path.read_text(encoding="utf-8")
    entry = f'msgid "{msgid}"\nmsgstr ""'
    assert entry in text
    text = text.replace(entry, f'msgid "{msgid}"\nmsgstr "{msgstr}"')
    if comment:
        before, msg, after = text.partition(f'msgid "{msgid}"')
        head, blank, entry_head = before.rpartition("\n\n")
        text = f"{head}{blank}# {comment}\n{entry_head}{msg}{after}"
    path.write_text(text, encoding="utf-8")


def codes(out: str) -> list[str]:
    return [found["code"] for found in json.loads(out)["findings"] if not found["code"].startswith("complete.")]


def test_terms_stand_in_the_comments_of_each_catalog(folder: Path, lettertrans: Run) -> None:
    assert lettertrans("update", cwd=folder).code == 0
    mn = (folder / "locales" / "mn" / "letter.po").read_text(encoding="utf-8")
    assert "#. term: rule of law = хууль дээдлэх ёс\n#. term: rule of law, not хуулийн засаглал\n" in mn
    assert "term:" not in (folder / "locales" / "ja" / "letter.po").read_text(encoding="utf-8")
    assert "term:" not in (folder / "locales" / "templates" / "letter.pot").read_text(encoding="utf-8")
    (folder / "glossary.csv").unlink()
    lettertrans("update", cwd=folder)
    assert "term:" not in (folder / "locales" / "mn" / "letter.po").read_text(encoding="utf-8")


def test_check_enforces_the_glossary(folder: Path, lettertrans: Run) -> None:
    lettertrans("update", cwd=folder)
    translate(folder, "mn", "Respect the rule of law.", "Хуулийн засаглалыг хүндэтгэ.")
    translate(folder, "sv", "Protect the press.", "Skydda tidningarna.")
    ran = lettertrans("check", "-l", "mn", "-l", "sv", "--format", "json", cwd=folder)
    assert ran.code == 1
    assert codes(ran.out) == ["glossary.forbidden", "glossary.missing"]


def test_a_translator_answers_a_finding(folder: Path, lettertrans: Run) -> None:
    lettertrans("update", cwd=folder)
    answer = 'lettertrans: ignore=glossary.missing reason="newspapers are meant"'
    translate(folder, "sv", "Protect the press.", "Skydda tidningarna.", answer)
    assert codes(lettertrans("check", "-l", "sv", "--format", "json", cwd=folder).out) == []
    lettertrans("update", cwd=folder)
    assert answer in (folder / "locales" / "sv" / "letter.po").read_text(encoding="utf-8")


def test_settings_weigh_findings(folder: Path, lettertrans: Run) -> None:
    with (folder / "lettertrans.toml").open("a", encoding="utf-8") as settings:
        settings.write('[language.sv]\nseverity = {glossary = "off"}\n')
    lettertrans("update", cwd=folder)
    translate(folder, "sv", "Protect the press.", "Skydda tidningarna.")
    assert codes(lettertrans("check", "-l", "sv", "--format", "json", cwd=folder).out) == []


def test_a_severity_of_nothing_is_refused(folder: Path, lettertrans: Run) -> None:
    with (folder / "lettertrans.toml").open("a", encoding="utf-8") as settings:
        settings.write('[severity]\n"glosary" = "off"\n')
    ran = lettertrans("check", cwd=folder)
    assert ran.code == 2
    assert "did you mean 'glossary'?" in ran.err


@pytest.mark.parametrize("command", ["update", "check", "run", "status", "publish"])
def test_a_broken_glossary_is_an_error_with_its_line(folder: Path, lettertrans: Run, command: str) -> None:
    lettertrans("update", cwd=folder)
    (folder / "glossary.csv").write_text("term;mn\nlaw;хууль\n", encoding="utf-8")
    ran = lettertrans(command, cwd=folder)
    assert ran.code == 1
    assert "there are semicolons between the columns" in ran.err + ran.out
    assert "glossary.csv:1" in ran.err + ran.out


def test_lint(folder: Path, lettertrans: Run) -> None:
    ran = lettertrans("glossary", "lint", cwd=folder)
    assert ran.code == 0
    assert "has no form in ja" in ran.out
    with (folder / "glossary.csv").open("a", encoding="utf-8") as glossary:
        glossary.write("press,word,,vг,,,tidning,\n")
    ran = lettertrans("glossary", "lint", "--format", "json", cwd=folder)
    assert ran.code == 1
    assert {"glossary.conflict", "glossary.letters"} <= set(codes(ran.out))


def test_find_shows_where_a_term_stands(folder: Path, lettertrans: Run) -> None:
    lettertrans("update", cwd=folder)
    translate(folder, "mn", "Respect the rule of law.", "Хууль дээдлэх ёсыг хүндэтгэ.")
    translate(folder, "sv", "Respect the rule of law.", "Respektera lagen.")
    for wanted in ("rule of law", "RULE", "хууль дээдлэх ёс"):
        ran = lettertrans("glossary", "find", wanted, cwd=folder)
        assert ran.code == 0
        assert "Хууль дээдлэх ёсыг" in ran.out
        assert "missing" in ran.out
    ran = lettertrans("glossary", "find", "rule of law", "-l", "sv", "--format", "json", cwd=folder)
    (term,) = json.loads(ran.out)["terms"]
    assert [(use["path"], use["words"]) for use in term["uses"]] == [("locales/sv/letter.po", "")]
    ran = lettertrans("glossary", "find", "nothing", cwd=folder)
    assert ran.code == 2
    assert "the glossary has no 'nothing'" in ran.err


def test_suggest_and_coverage(folder: Path, lettertrans: Run) -> None:
    assert "open letter" in lettertrans("glossary", "suggest", "--at-least", "1", cwd=folder).out
    ran = lettertrans("glossary", "suggest", "--at-least", "9", "--format", "json", cwd=folder)
    assert json.loads(ran.out)["suggestions"] == []
    assert "2 terms" in lettertrans("glossary", "coverage", cwd=folder).out
    ran = lettertrans("glossary", "coverage", "-l", "de", cwd=folder)
    assert "de lacks" in ran.out


@pytest.mark.parametrize("words", [("lint",), ("find", "law"), ("coverage",)])
def test_without_a_glossary(campaign_folder: Path, lettertrans: Run, words: tuple[str, ...]) -> None:
    ran = lettertrans("glossary", *words, cwd=campaign_folder)
    assert ran.code == 2
    assert "there is no glossary" in ran.err


@pytest.mark.parametrize("term", ["", "  "])
def test_nothing_is_no_term_to_find(folder: Path, lettertrans: Run, term: str) -> None:
    ran = lettertrans("glossary", "find", term, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "a term to look for is needed" in ran.err
