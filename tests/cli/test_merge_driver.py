from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_commands import SWEDISH, translate_as_a_person

from lettertrans import read_po, write_po
from lettertrans.catalogs.states import units
from lettertrans.model import State

Run = Callable[..., Any]
PO = "locales/sv/letter.po"
BASE = """\
# Swedish translation.
msgid ""
msgstr ""
"PO-Revision-Date: 2026-11-01 10:00+0000\\n"
"Last-Translator: Åsa <asa@example.org>\\n"
"Language: sv\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#. paragraph
#: source/letter.md
msgid "One."
msgstr ""

#. paragraph
#: source/letter.md
msgid "Two."
msgstr "Två."

#. paragraph
#: source/letter.md
#, fuzzy
msgid "Three."
msgstr "Tri."
"""
ÅSA, BO = "Åsa <asa@example.org>", "Bo <bo@example.org>"


class Repository:
    """A real git repository with one catalog and our driver."""

    def __init__(self, folder: Path, base: str = BASE) -> None:
        self.folder = folder
        self.catalog = folder / PO
        self.git("init", "-q", "-b", "main")
        self.catalog.parent.mkdir(parents=True, exist_ok=True)
        self.commit(base, "base")

    def git(self, *words: str, code: int = 0) -> str:
        person = {
            "GIT_AUTHOR_NAME": "a",
            "GIT_AUTHOR_EMAIL": "a@b",
            "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@b",
        }
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_EDITOR": "true"}
        ran = subprocess.run(
            ["git", *words], cwd=self.folder, env={**os.environ, **person, **quiet}, capture_output=True, text=True
        )
        assert ran.returncode == code, ran.stdout + ran.stderr
        return ran.stdout + ran.stderr

    def commit(self, text: str, message: str) -> None:
        self.catalog.write_bytes(text.encode())
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def branches(self, ours: str, theirs: str) -> None:
        """Two branches from main, the second one called other, the first one checked out."""
        self.git("checkout", "-q", "-b", "other")
        self.commit(theirs, "theirs")
        self.git("checkout", "-q", "main")
        self.commit(ours, "ours")

    @property
    def text(self) -> str:
        return self.catalog.read_bytes().decode()

    @property
    def msgstrs(self) -> dict[str, str]:
        return {entry.msgid: entry.msgstr for entry in read_po(self.catalog.read_bytes()).entries}

    @property
    def in_conflict(self) -> bool:
        return bool(self.git("ls-files", "--unmerged"))


@pytest.fixture
def repository(tmp_path: Path, lettertrans: Run) -> Repository:
    made = Repository(tmp_path)
    assert lettertrans("merge-driver", "--install").code == 0
    made.git("add", "-A")
    made.git("commit", "-q", "-m", "attributes")
    return made


def edited(text: str, msgid: str, msgstr: str, *, by: str = ÅSA, day: int = 2) -> str:
    """The catalog as Poedit saves it after a person has translated one sentence."""
    before, found, after = text.partition(f'msgid "{msgid}"\n')
    assert found
    _, _, rest = after.partition("\n")
    before = before.removesuffix("#, fuzzy\n")
    header = before.replace("2026-11-01", f"2026-11-{day:02}").replace(ÅSA, by)
    return f'{header}{found}msgstr "{msgstr}"\n{rest}'


def test_two_translators_different_units_no_conflict(repository: Repository) -> None:
    ours, theirs = edited(BASE, "One.", "Ett."), edited(BASE, "Three.", "Tre.", by=BO, day=5)
    repository.branches(ours, theirs)
    repository.git("merge", "other", "-m", "merge")
    assert repository.msgstrs == {"One.": "Ett.", "Two.": "Två.", "Three.": "Tre."}
    assert "2026-11-05" in repository.text, "the later revision"
    assert BO in repository.text
    assert repository.text.count("#, fuzzy") == 0


def test_without_the_driver_git_cannot_merge_the_same(tmp_path: Path) -> None:
    plain = Repository(tmp_path)
    plain.branches(edited(BASE, "One.", "Ett."), edited(BASE, "Three.", "Tre.", by=BO, day=5))
    plain.git("merge", "other", "-m", "merge", code=1)


def test_neighbours_and_what_did_not_change_keep_their_bytes(repository: Repository) -> None:
    odd = BASE.replace('msgstr "Två."', 'msgstr ""\n"Tv"\n"å."')
    repository.commit(odd, "wrapped by hand")
    repository.branches(edited(odd, "One.", "Ett."), edited(odd, "Three.", "Tre.", by=BO, day=5))
    repository.git("merge", "other", "-m", "merge")
    assert 'msgstr ""\n"Tv"\n"å."\n' in repository.text


def test_the_same_unit_is_a_conflict_with_both_versions_in_the_file(repository: Repository) -> None:
    repository.branches(edited(BASE, "One.", "Ett."), edited(BASE, "One.", "En.", by=BO, day=5))
    said = repository.git("merge", "other", "-m", "merge", code=1)
    assert f"CONFLICT (content): Merge conflict in {PO}" in said
    assert f"{PO}:" in said
    assert repository.in_conflict
    unit = units(read_po(repository.catalog.read_bytes()))[0]
    assert unit.msgstr == f"#-#-#-#-#  ours: {ÅSA}  #-#-#-#-#\nEtt.\n#-#-#-#-#  theirs: {BO}  #-#-#-#-#\nEn."
    assert unit.state is State.STALE
    compiled = subprocess.run(["msgfmt", "-c", "-o", os.devnull, PO], cwd=repository.folder, capture_output=True)
    assert compiled.returncode == 0, compiled.stderr
    repository.commit(edited(BASE, "One.", "Ett eller en."), "resolved")
    assert not repository.in_conflict


def test_one_side_updates_the_source_the_other_translates(repository: Repository) -> None:
    updated = (
        BASE.replace(
            '#. paragraph\n#: source/letter.md\nmsgid "One."', '#. heading 1\n#: source/letter.md\nmsgid "One."'
        )
        + '\n#. paragraph\n#: source/letter.md\nmsgid "Four."\nmsgstr ""\n'
    )
    repository.branches(updated, edited(BASE, "One.", "Ett.", by=BO))
    repository.git("merge", "other", "-m", "merge")
    assert repository.msgstrs == {"One.": "Ett.", "Two.": "Två.", "Three.": "Tri.", "Four.": ""}
    assert "#. heading 1\n" in repository.text
    repository.git("reset", "-q", "--hard", "HEAD~1")
    repository.git("checkout", "-q", "other")
    repository.git("merge", "main", "-m", "merge the other way round")
    assert repository.msgstrs == {"One.": "Ett.", "Two.": "Två.", "Three.": "Tri.", "Four.": ""}
    assert "#. heading 1\n" in repository.text


@pytest.mark.parametrize("turned", [False, True])
def test_a_sentence_that_became_obsolete_keeps_what_the_other_side_made_of_it(
    repository: Repository, turned: bool
) -> None:
    obsolete = (
        BASE.replace('\n#. paragraph\n#: source/letter.md\nmsgid "Two."\nmsgstr "Två."\n', "")
        + '\n#~ msgid "Two."\n#~ msgstr "Två."\n'
    )
    better = edited(BASE, "Two.", "Tvåan.", by=BO)
    repository.branches(*((better, obsolete) if turned else (obsolete, better)))
    repository.git("merge", "other", "-m", "merge")
    assert '#~ msgid "Two."\n#~ msgstr "Tvåan."\n' in repository.text


def test_crlf(repository: Repository) -> None:
    crlf = BASE.replace("\n", "\r\n")
    repository.commit(crlf, "by a Windows editor")
    ours, theirs = edited(BASE, "One.", "Ett."), edited(BASE, "Three.", "Tre.", by=BO, day=5)
    repository.branches(ours.replace("\n", "\r\n"), theirs.replace("\n", "\r\n"))
    repository.git("merge", "other", "-m", "merge")
    assert repository.msgstrs == {"One.": "Ett.", "Two.": "Två.", "Three.": "Tre."}
    assert repository.text.count("\n") == repository.text.count("\r\n")


def test_a_file_that_one_side_rewrote_with_other_line_ends_takes_them(repository: Repository) -> None:
    repository.branches(edited(BASE, "One.", "Ett.").replace("\n", "\r\n"), edited(BASE, "Three.", "Tre.", by=BO))
    repository.git("merge", "other", "-m", "merge")
    assert repository.msgstrs == {"One.": "Ett.", "Two.": "Två.", "Three.": "Tre."}
    assert repository.text.count("\n") == repository.text.count("\r\n")


def broken(text: str) -> str:
    return text.replace('msgid "Two."', 'msgid "Two.')


@pytest.mark.parametrize("make", [broken, lambda text: text + "\0", lambda text: text + "nonsense\n"])
def test_a_broken_file_is_left_as_git_would_leave_it(
    repository: Repository, tmp_path: Path, make: Callable[[str], str]
) -> None:
    ours, theirs = make(edited(BASE, "One.", "Ett.")), edited(BASE, "One.", "En.", by=BO, day=5)
    repository.branches(ours, theirs)
    said = repository.git("merge", "other", "-m", "merge", code=1)
    assert "cannot be merged unit by unit" in said
    left = repository.text
    repository.git("merge", "--abort")
    repository.git("config", "--remove-section", "merge.lettertrans")
    repository.git("merge", "other", "-m", "merge", code=1)
    assert left == repository.text.replace("<<<<<<< HEAD", "<<<<<<< ours").replace(">>>>>>> other", ">>>>>>> theirs")


def test_a_broken_file_that_git_can_merge_is_merged(repository: Repository) -> None:
    repository.commit(broken(BASE), "broken")
    far = broken(BASE)
    repository.branches(far.replace("# Swedish", "# The Swedish"), far.replace("Tri.", "Tre."))
    repository.git("merge", "other", "-m", "merge")
    assert "# The Swedish" in repository.text
    assert "Tre." in repository.text


def test_rebase_and_cherry_pick(repository: Repository) -> None:
    repository.branches(edited(BASE, "One.", "Ett."), edited(BASE, "Three.", "Tre.", by=BO, day=5))
    repository.git("checkout", "-q", "-b", "rebased", "other")
    repository.git("rebase", "-q", "main")
    assert repository.msgstrs == {"One.": "Ett.", "Two.": "Två.", "Three.": "Tre."}
    repository.git("checkout", "-q", "-b", "picked", "main")
    repository.git("cherry-pick", "other")
    assert repository.msgstrs == {"One.": "Ett.", "Two.": "Två.", "Three.": "Tre."}


def test_a_rebase_in_conflict_stops_and_goes_on(repository: Repository) -> None:
    repository.branches(edited(BASE, "One.", "Ett."), edited(BASE, "One.", "En.", by=BO, day=5))
    repository.git("checkout", "-q", "other")
    repository.git("rebase", "-q", "main", code=1)
    assert "Ett." in repository.msgstrs["One."]
    assert "En." in repository.msgstrs["One."]
    repository.catalog.write_bytes(edited(BASE, "One.", "Enan.").encode())
    repository.git("add", "-A")
    repository.git("rebase", "--continue")
    assert repository.msgstrs["One."] == "Enan."


def test_both_sides_added_the_file(repository: Repository) -> None:
    repository.git("rm", "-q", PO)
    repository.git("commit", "-q", "-m", "gone")
    repository.catalog.parent.mkdir(parents=True, exist_ok=True)
    repository.git("checkout", "-q", "-b", "other")
    repository.commit(edited(BASE, "One.", "Ett."), "theirs")
    repository.git("checkout", "-q", "main")
    repository.catalog.parent.mkdir(parents=True, exist_ok=True)
    repository.commit(edited(BASE, "Three.", "Tre.", by=BO), "ours")
    repository.git("merge", "other", "-m", "merge", code=1)
    assert repository.msgstrs["One."] == "Ett."
    assert "Tri." in repository.msgstrs["Three."], "nobody knows which is older"
    assert "Tre." in repository.msgstrs["Three."]


def test_plural_forms_that_both_changed_are_left_to_git(repository: Repository) -> None:
    plural = BASE + '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "x"\nmsgstr[1] "y"\n'
    repository.commit(plural, "plural")
    repository.branches(plural.replace('"x"', '"ours"'), plural.replace('"x"', '"theirs"'))
    assert "plural" in repository.git("merge", "other", "-m", "merge", code=1)
    assert "<<<<<<< ours" in repository.text


def test_install_says_what_it_does_and_does_it_once(tmp_path: Path, lettertrans: Run) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    attributes = tmp_path / ".gitattributes"
    attributes.write_text("*.png binary", encoding="utf-8")
    assert "would add" in lettertrans("merge-driver", "--install", "--dry-run").err
    assert attributes.read_text(encoding="utf-8") == "*.png binary"
    (tmp_path / "deep").mkdir()
    assert "commit it" in lettertrans("merge-driver", "--install", cwd=tmp_path / "deep").err
    said = "*.png binary\n*.po merge=lettertrans\n*.pot merge=lettertrans\n"
    assert attributes.read_text(encoding="utf-8") == said
    assert "already" in lettertrans("merge-driver", "--install").err
    assert attributes.read_text(encoding="utf-8") == said
    driver = subprocess.run(["git", "config", "merge.lettertrans.driver"], cwd=tmp_path, capture_output=True, text=True)
    assert driver.stdout == f"{sys.executable} -P -m lettertrans merge-driver -- %O %A %B %P\n"


def test_bad_usage(tmp_path: Path, lettertrans: Run) -> None:
    assert lettertrans("merge-driver").code == 2
    ran = lettertrans("merge-driver", "--install")
    assert ran.code == 2
    assert "git" in ran.err
    ran = lettertrans("merge-driver", "gone", "gone", "gone", "x.po")
    assert ran.code != 0


def test_the_file_keeps_its_mode(repository: Repository) -> None:
    assert shutil.which("git")
    before = repository.catalog.stat().st_mode
    repository.branches(edited(BASE, "One.", "Ett."), edited(BASE, "Three.", "Tre.", by=BO, day=5))
    repository.git("merge", "other", "-m", "merge")
    assert repository.catalog.stat().st_mode == before


def test_a_branch_cannot_bring_its_own_program(repository: Repository) -> None:
    for name in ("lettertrans", "click"):
        (repository.folder / f"{name}.py").write_text("raise SystemExit(99)", encoding="utf-8")
    repository.branches(edited(BASE, "One.", "Ett."), edited(BASE, "Three.", "Tre.", by=BO, day=5))
    repository.git("merge", "other", "-m", "merge")


def test_a_signature_and_an_edit_of_the_same_words(repository: Repository) -> None:
    po = read_po(BASE.encode())
    note = po.entries[1].changed(comments=("Bo: is this right?",))
    noted = write_po(replace(po, entries=(po.entries[0], note, po.entries[2]))).decode()
    repository.branches(noted, edited(BASE, "Two.", "Tvåan."))
    repository.git("merge", "other", "-m", "merge")
    assert '# Bo: is this right?\n#. paragraph\n#: source/letter.md\nmsgid "Two."\nmsgstr "Tvåan."' in repository.text


def test_a_letter_that_changed_on_one_side_while_the_other_translated_it(
    campaign_folder: Path, lettertrans: Run
) -> None:
    catalog, letter = campaign_folder / "locales/sv/letter.po", campaign_folder / "source/letter.md"
    lettertrans("update")
    translate_as_a_person(catalog, {"Thank you.": "Tack."})
    repository = Repository(campaign_folder, catalog.read_text(encoding="utf-8"))
    repository.catalog = catalog
    lettertrans("merge-driver", "--install")
    repository.git("add", "-A")
    repository.git("commit", "-q", "-m", "campaign")
    repository.git("checkout", "-q", "-b", "other")
    translate_as_a_person(catalog, SWEDISH | {"Thank you.": "Stort tack."})
    repository.git("commit", "-q", "-a", "-m", "translated")
    repository.git("checkout", "-q", "main")
    changed = (
        letter.read_text(encoding="utf-8").replace("Thank you.", "Thank you all.").replace("Protect the press.", "New.")
    )
    letter.write_text(changed, encoding="utf-8")
    assert lettertrans("update").code == 0
    repository.git("commit", "-q", "-a", "-m", "letter")

    repository.git("merge", "other", "-m", "merge")
    assert lettertrans("update").code == 0
    found = {unit.msgid: unit for unit in units(read_po(catalog.read_bytes()))}
    assert found["Respect the rule of law."].state is State.TRANSLATED
    assert (found["Thank you all."].msgstr, found["Thank you all."].state) == ("Stort tack.", State.STALE)
    assert found["Thank you all."].previous == "Thank you."
    text = catalog.read_text(encoding="utf-8")
    assert "Stort tack." in text
    assert "Skydda pressen." in text
    assert lettertrans("check", "-l", "sv").code == 1


def test_a_catalog_whose_name_looks_like_an_option(repository: Repository) -> None:
    repository.catalog = repository.folder / "-L.po"
    repository.commit(BASE, "base")
    repository.branches(edited(BASE, "One.", "Ett."), edited(BASE, "One.", "Etta."))
    repository.git("merge", "other", "-m", "merge", code=1)
    assert repository.msgstrs["One."] == "#-#-#-#-#  {}  #-#-#-#-#\nEtt.\n#-#-#-#-#  {}  #-#-#-#-#\nEtta.".format(
        f"ours: {ÅSA}", f"theirs: {ÅSA}"
    )


@pytest.mark.parametrize("name", [b"bad\xff", b"blank at its end "])
def test_install_in_a_folder_with_a_strange_name(tmp_path: Path, name: bytes, lettertrans: Run) -> None:
    folder = tmp_path / os.fsdecode(name)
    folder.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    assert lettertrans("merge-driver", "--install", cwd=folder).code == 0
    assert (folder / ".gitattributes").exists()
    assert list(tmp_path.iterdir()) == [folder]


def test_a_bug_of_ours_leaves_the_work_of_both_sides_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lettertrans.cli import merge_driver_command

    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(merge_driver_command, "_merge", broken)
    versions = [BASE, edited(BASE, "One.", "Ett."), edited(BASE, "One.", "Etta.")]
    paths = [tmp_path / name for name in ("base", "ours", "theirs")]
    for path, text in zip(paths, versions, strict=True):
        path.write_text(text, encoding="utf-8")
    with pytest.raises(ZeroDivisionError):
        merge_driver_command.command.main([*map(str, paths), PO], standalone_mode=False)
    assert all(f'msgstr "{words}"' in paths[1].read_text(encoding="utf-8") for words in ("Ett.", "Etta."))
