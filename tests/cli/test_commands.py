from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lettertrans import read_po, write_po

Run = Callable[..., Any]
SWEDISH = {
    "An open letter": "Ett öppet brev",
    "We write to you with **grave concern**.": "Vi skriver till er med **djup oro**.",
    "Read [the report](https://example.org/report) first.": "Läs först [rapporten](https://example.org/report).",
    "Protect the press.": "Skydda pressen.",
    "Respect the rule of law.": "Respektera rättsstaten.",
    "Thank you.": "Tack.",
}


@pytest.fixture
def here(campaign_folder: Path) -> Path:
    return campaign_folder


def catalog(here: Path, tag: str) -> Path:
    return here / "locales" / tag / "letter.po"


def translate_as_a_person(path: Path, msgstrs: dict[str, str]) -> None:
    po = read_po(path.read_bytes())
    entries = tuple(
        entry.changed(msgstr=msgstrs[entry.msgid], flags=()) if entry.msgid in msgstrs else entry
        for entry in po.entries
    )
    path.write_bytes(write_po(replace(po, entries=entries)))


def stamps(here: Path) -> dict[str, int]:
    return {str(path.relative_to(here)): path.stat().st_mtime_ns for path in sorted(here.rglob("*")) if path.is_file()}


def swedish_drafts(here: Path) -> Path:
    path = here / "sv.json"
    path.write_text(json.dumps({"engine": "someone's model", "drafts": SWEDISH}), encoding="utf-8")
    return path


def test_run_makes_templates_and_catalogs_and_says_what_is_missing(here: Path, lettertrans: Run) -> None:
    ran = lettertrans("run")
    assert ran.code == 0
    assert (here / "locales/templates/letter.pot").is_file()
    assert all(catalog(here, tag).is_file() for tag in ("mn", "ja", "sv"))
    assert "letter: no page in mn, ja, sv" in ran.err
    assert "18 units could not be drafted" in ran.err
    assert not (here / "output").exists()


def test_a_second_run_touches_nothing(here: Path, lettertrans: Run) -> None:
    lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here))
    lettertrans("run")
    before = stamps(here)
    ran = lettertrans("run")
    assert ran.code == 0
    assert "letter sv: 6 draft" in ran.err
    assert stamps(here) == before


def test_a_page_that_somebody_deleted_or_changed_is_built_again(here: Path, lettertrans: Run) -> None:
    lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here))
    lettertrans("run")
    pages = sorted((here / "output").iterdir())
    good = [page.read_bytes() for page in pages]
    pages[0].unlink()
    pages[1].write_text("scribble", encoding="utf-8")
    lettertrans("run")
    assert [page.read_bytes() for page in pages] == good


def test_drafts_are_marked_on_the_page_and_in_the_file_name(here: Path, lettertrans: Run) -> None:
    ran = lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here))
    assert ran.code == 0
    assert "6 drafts" in ran.err
    text = catalog(here, "sv").read_text(encoding="utf-8")
    assert text.count("#, fuzzy") == 6
    assert '# lettertrans: draft engine="someone\'s model"' in text
    assert lettertrans("run").code == 0
    assert sorted(path.name for path in (here / "output").iterdir()) == ["letter.sv.draft.html", "letter.sv.draft.md"]
    page = (here / "output/letter.sv.draft.html").read_text(encoding="utf-8")
    from lettertrans import find

    assert find("sv").draft_notice in page
    assert 'lang="sv"' in page


def test_a_reviewed_letter_is_published_and_its_draft_edition_goes(here: Path, lettertrans: Run) -> None:
    lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here))
    lettertrans("run")
    translate_as_a_person(catalog(here, "sv"), SWEDISH)
    ran = lettertrans("run")
    assert ran.code == 0
    assert sorted(path.name for path in (here / "output").iterdir()) == ["letter.sv.html", "letter.sv.md"]
    page = (here / "output/letter.sv.html").read_text(encoding="utf-8")
    from lettertrans import find

    assert find("sv").draft_notice not in page


def test_a_draft_that_breaks_a_rule_is_refused(here: Path, lettertrans: Run) -> None:
    drafts = here / "drafts.tsv"
    drafts.write_text(
        "# engine: some engine\nThank you.\t<script>alert(1)</script>\nProtect the press.\tSkydda pressen.\n",
        encoding="utf-8",
    )
    ran = lettertrans("draft", "-l", "sv", "--from", drafts)
    assert ran.code == 1
    assert "refused from some engine" in ran.err
    po = read_po(catalog(here, "sv").read_bytes())
    assert {entry.msgid: entry.msgstr for entry in po.entries if entry.msgstr} == {
        "Protect the press.": "Skydda pressen."
    }


def test_a_machine_never_writes_over_a_person(here: Path, lettertrans: Run) -> None:
    lettertrans("update")
    translate_as_a_person(catalog(here, "sv"), {"Thank you.": "Tack så mycket."})
    lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here), "--redo")
    po = read_po(catalog(here, "sv").read_bytes())
    assert next(entry.msgstr for entry in po.entries if entry.msgid == "Thank you.") == "Tack så mycket."


def test_memory_serves_the_next_letter(here: Path, lettertrans: Run) -> None:
    lettertrans("update")
    translate_as_a_person(catalog(here, "sv"), SWEDISH)
    (here / "source/second.md").write_text("Thank you.\n\nSomething else.\n", encoding="utf-8")
    assert lettertrans("run").code == 0
    text = (here / "locales/sv/second.po").read_text(encoding="utf-8")
    assert '# lettertrans: draft engine="memory"' in text
    assert 'msgstr "Tack."' in text
    assert "#, fuzzy" in text


def test_check_holds_a_language_to_its_bar(here: Path, lettertrans: Run) -> None:
    lettertrans("update")
    assert lettertrans("check", "-l", "sv").code == 1
    assert lettertrans("check", "-l", "ja").code == 0, "ja is work in progress"
    translate_as_a_person(catalog(here, "sv"), SWEDISH)
    assert lettertrans("check", "-l", "sv").code == 0


def test_check_gives_json_with_file_and_line(here: Path, lettertrans: Run) -> None:
    lettertrans("update")
    ran = lettertrans("check", "-l", "sv", "--format", "json")
    told = json.loads(ran.out)
    assert told["version"] == 1
    assert {finding["code"] for finding in told["findings"]} == {"complete.untranslated"}
    assert all(f["path"] == "locales/sv/letter.po" and f["line"] > 0 for f in told["findings"])


def test_a_broken_catalog_is_a_finding_and_the_rest_goes_on(here: Path, lettertrans: Run) -> None:
    lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here))
    lettertrans("run")
    broken = catalog(here, "mn")
    broken.write_text('msgid "a\n', encoding="utf-8")
    page = (here / "output/letter.sv.draft.html").read_bytes()
    ran = lettertrans("run")
    assert ran.code == 1
    assert "locales/mn/letter.po:1" in ran.err
    assert broken.read_text(encoding="utf-8") == 'msgid "a\n'
    assert (here / "output/letter.sv.draft.html").read_bytes() == page
    ran = lettertrans("check", "-l", "mn")
    assert ran.code == 1
    assert "locales/mn/letter.po:1" in ran.out


def test_a_broken_translation_is_not_published_and_the_last_page_stays(here: Path, lettertrans: Run) -> None:
    lettertrans("update")
    translate_as_a_person(catalog(here, "sv"), SWEDISH)
    lettertrans("run")
    page = (here / "output/letter.sv.html").read_bytes()
    translate_as_a_person(catalog(here, "sv"), {"Thank you.": "Tack <script>alert(1)</script>"})
    ran = lettertrans("run")
    assert ran.code == 1
    assert "safety.html" in ran.err
    assert (here / "output/letter.sv.html").read_bytes() == page
    assert lettertrans("run").code == 1, "the same on a run that has nothing new to do"
    assert lettertrans("publish", "-l", "sv").code == 1


def test_publish_refuses_below_the_bar_unless_drafts_are_asked_for(here: Path, lettertrans: Run) -> None:
    lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here))
    ran = lettertrans("publish", "-l", "sv")
    assert ran.code == 1
    assert "6 units are not translated yet" in ran.err
    assert not (here / "output").exists()
    assert lettertrans("publish", "-l", "sv", "--drafts").code == 0
    assert (here / "output/letter.sv.draft.md").is_file()


def test_approve_signs_and_an_edit_voids_it(here: Path, lettertrans: Run) -> None:
    lettertrans("update")
    translate_as_a_person(catalog(here, "sv"), SWEDISH)
    ran = lettertrans("approve", "-l", "sv", "--by", "Åsa Öberg")
    assert ran.code == 0
    assert "6 units signed by Åsa Öberg" in ran.err
    assert "6 reviewed" in lettertrans("run").err
    translate_as_a_person(catalog(here, "sv"), {"Thank you.": "Tack ska ni ha."})
    assert "5 reviewed" in lettertrans("run").err
    assert '# lettertrans: was reviewed by="Åsa Öberg"' in catalog(here, "sv").read_text(encoding="utf-8")


def test_approve_leaves_drafts_alone_unless_named_and_agreed(here: Path, lettertrans: Run) -> None:
    lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here))
    assert "0 units signed" in lettertrans("approve", "-l", "sv", "--by", "A").err
    assert lettertrans("approve", "-l", "sv", "--by", "A", "--include-drafts").code == 2
    assert lettertrans("approve", "-l", "sv", "--by", "A\nB", "letter").code != 0
    ran = lettertrans("approve", "-l", "sv", "--by", "A", "--include-drafts", "--yes", "letter")
    assert ran.code == 0
    assert "6 units signed" in ran.err


def test_dry_run_writes_nothing(here: Path, lettertrans: Run) -> None:
    before = stamps(here)
    ran = lettertrans("run", "--dry-run")
    assert ran.code == 0
    assert "would write locales/sv/letter.po" in ran.err
    assert stamps(here) == before


def test_status_in_every_format(here: Path, lettertrans: Run) -> None:
    lettertrans("draft", "-l", "sv", "--from", swedish_drafts(here))
    lettertrans("update")
    assert "letter" in lettertrans("status").out
    told = json.loads(lettertrans("status", "--format", "json").out)
    assert told["version"] == 1
    assert "| letter" in lettertrans("status", "--format", "markdown").out


def test_init_makes_a_campaign_that_runs(tmp_path: Path, lettertrans: Run) -> None:
    assert lettertrans("init", "-l", "de", "-l", "mn-Mong", "new").code == 0
    new = tmp_path / "new"
    (new / "source/hello.md").write_text("# Hello\n\nGood day.\n", encoding="utf-8")
    assert lettertrans("run", cwd=new).code == 0
    assert (new / "locales/de/hello.po").is_file()
    assert "Language: mn_Mong" in (new / "locales/mn-Mong/hello.po").read_text(encoding="utf-8")
    assert lettertrans("init", cwd=new).code == 2


def test_import_puts_a_letter_into_the_campaign(here: Path, lettertrans: Run) -> None:
    text = here / "My Letter.txt"
    text.write_text("A Plea\n\n20 May 2024\n\nWe ask you to act. Now.\n", encoding="utf-8")
    assert lettertrans("import", text).code == 0
    made = here / "source/my-letter.md"
    assert "We ask you to act. Now." in made.read_text(encoding="utf-8")
    ran = lettertrans("import", text)
    assert ran.code == 1
    assert "is there already" in ran.err


def test_plugins_are_listed(lettertrans: Run) -> None:
    out = lettertrans("plugins").out
    assert all(name in out for name in ("memory", "complete", "glossary", "html", "markdown"))


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["run", "nobody"], 2, "no letter is called 'nobody'"),
        (["run", "-l", "de"], 2, "not a language of this campaign"),
        (["run", "-l", "zz-nope"], 2, "zz"),
        (["bogus"], 2, "No such command"),
        (["draft", "--from", "gone.json", "-l", "sv"], 1, "no such file"),
        (["publish", "-f", "bogus"], 2, "bogus"),
    ],
)
def test_usage_errors(here: Path, lettertrans: Run, words: list[str], code: int, said: str) -> None:
    ran = lettertrans(*words)
    assert ran.code == code
    assert said in ran.err


def test_no_project_is_said(tmp_path: Path, lettertrans: Run) -> None:
    ran = lettertrans("run")
    assert ran.code == 2
    assert "lettertrans init" in ran.err


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys; sys.argv = ['lettertrans', '--help']\n"
        "from lettertrans.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = {'mistune', 'polib', 'rich', 'babel', 'importlib.metadata', 'yaml', 'sentencex', 'rapidfuzz'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_it_runs_as_a_module() -> None:
    ran = subprocess.run([sys.executable, "-m", "lettertrans", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("lettertrans ")
