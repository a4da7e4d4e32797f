from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.errors import SettingsError
from lettertrans.languages import shipped_tags
from lettertrans.model import State
from lettertrans.settings import LanguageSettings, Settings, default_toml, load

BROKEN = sorted((Path(__file__).parent / "fixtures" / "settings" / "broken").glob("*.toml"))


def write(folder: Path, text: str, name: str = "lettertrans.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_without_settings_has_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path, {}) == Settings()
    assert Settings().languages == ()
    assert Settings().require is State.REVIEWED


FULL = """
source_language = "en_GB"
languages = ["khk", "mn_Mong", "ja"]
segmentation = "paragraph"
front_matter = ["title", "author.name"]
code_blocks = false
abbreviations = ["Sec."]
engines = ["memory", "google"]
allow_remote = true
require = "translated"
bugs_to = "letters@example.org"
team = "Team <team@example.org>"

[severity]
"numbers.changed" = "warning"
glossary.missing = "note"

[folders]
source = "letters"
output = "public/pages/"

[language.mn-MN]
require = "reviewed"
percent = 95.5
severity.spelling = "off"

[language.mn-Mong]
wip = true
engines = ["memory", "script"]
"""


WEIGHED = {"numbers.changed": "warning", "glossary.missing": "note"}


def test_every_setting_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, FULL)
    assert load(tmp_path, {}) == Settings(
        path=str(path),
        source_language="en-GB",
        languages=("mn", "mn-Mong", "ja"),
        segmentation="paragraph",
        front_matter=("title", "author.name"),
        code_blocks=False,
        abbreviations=("Sec.",),
        engines=("memory", "google"),
        allow_remote=True,
        require=State.TRANSLATED,
        bugs_to="letters@example.org",
        team="Team <team@example.org>",
        source="letters",
        locales="locales",
        output="public/pages",
        severities=WEIGHED,
        by_language={
            "mn": LanguageSettings(
                require=State.REVIEWED,
                percent=95.5,
                engines=("memory", "google"),
                severities=WEIGHED | {"spelling": "off"},
            ),
            "mn-Mong": LanguageSettings(
                require=State.TRANSLATED, wip=True, engines=("memory", "script"), severities=WEIGHED
            ),
        },
    )


def test_a_language_without_settings_of_its_own_has_the_common_ones(tmp_path: Path) -> None:
    write(tmp_path, FULL)
    expected = LanguageSettings(require=State.TRANSLATED, engines=("memory", "google"), severities=WEIGHED)
    assert load(tmp_path, {}).for_language("ja") == expected


def test_a_script_that_can_be_converted_is_converted(tmp_path: Path) -> None:
    write(tmp_path, 'languages = ["mn", "mn-Mong"]\n')
    settings = load(tmp_path, {})
    assert settings.for_language("mn").engines == ("memory",)
    assert settings.for_language("mn-Mong").engines == ("memory", "script")
    write(tmp_path, 'languages = ["mn-Mong"]\n')
    assert load(tmp_path, {}).for_language("mn-Mong").engines == ("memory",)
    write(tmp_path, 'languages = ["mn", "mn-Mong"]\n[language.mn-Mong]\nengines = ["google"]\n')
    assert load(tmp_path, {}).for_language("mn-Mong").engines == ("google",)


def test_settings_may_stand_in_pyproject(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '[tool.lettertrans]\nlanguages = ["sv"]\n[tool.lettertrans.language.sv]\nwip = true\n',
        "pyproject.toml",
    )
    settings = load(tmp_path, {})
    assert (settings.path, settings.languages, settings.for_language("sv").wip) == (str(path), ("sv",), True)


def test_a_fault_in_pyproject_has_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, '[tool.other]\nrequire = 1\n[tool.lettertrans]\nrequire = "good"\n', "pyproject.toml")
    with pytest.raises(SettingsError, match=r"'require' in \[tool.lettertrans\] cannot be 'good'") as caught:
        load(tmp_path, {})
    assert (caught.value.path, caught.value.line) == (str(path), 4)


@pytest.mark.parametrize("text", ["[project]\nname = 'x'\n", "[tool.other]\nx = 'lettertrans'\n", "broken ["])
def test_a_pyproject_that_settles_nothing_is_left_alone(tmp_path: Path, text: str) -> None:
    write(tmp_path, text, "pyproject.toml")
    assert load(tmp_path, {}) == Settings()
    write(tmp_path, 'languages = ["sv"]\n')
    assert load(tmp_path, {}).languages == ("sv",)


def test_settings_in_two_places_are_refused(tmp_path: Path) -> None:
    own = write(tmp_path, "")
    project = write(tmp_path, "[project]\n[tool.lettertrans]\n", "pyproject.toml")
    with pytest.raises(SettingsError, match=re.escape(f"there are settings here and in {own}")) as caught:
        load(tmp_path, {})
    assert (caught.value.path, caught.value.line) == (str(project), 2)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_broken_settings_say_where_what_and_what_to_do(path: Path, tmp_path: Path) -> None:
    """The first two lines of a fixture say what is expected: "# LINE: message" and "# hint"; … is tomllib's."""
    data = path.read_bytes()
    expected, hint = data.decode("utf-8", "replace").split("\n")[:2]
    line, message = re.fullmatch(r"# (\d+): (.*)", expected).groups()  # type: ignore[union-attr]
    copy = tmp_path / "lettertrans.toml"
    copy.write_bytes(data)
    with pytest.raises(SettingsError) as caught:
        load(tmp_path, {})
    error = caught.value
    assert (error.path, error.line, error.hint) == (str(copy), int(line), hint.removeprefix("# "))
    assert error.message == message or (message.endswith("…") and error.message.startswith(message[:-1]))
    assert error.exit_code == 2


def test_there_are_broken_settings_to_try() -> None:
    assert len(BROKEN) >= 15


def test_a_fault_in_a_language_of_the_campaign_names_that_file(tmp_path: Path) -> None:
    write(tmp_path, 'languages = ["tyv"]\n')
    (tmp_path / "languages").mkdir()
    path = write(tmp_path / "languages", 'name = "Tuvan"\nautonym = 1\nscript = "Cyrl"\n', "tyv.toml")
    with pytest.raises(SettingsError) as caught:
        load(tmp_path, {})
    assert (caught.value.path, caught.value.line) == (str(path), 2)


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "lettertrans.toml").mkdir()
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path, {})


def test_a_file_saved_on_windows_is_read(tmp_path: Path) -> None:
    (tmp_path / "lettertrans.toml").write_bytes(b'\xef\xbb\xbflanguages = [\r\n  "sv",\r\n  "ja"]\r\n')
    assert load(tmp_path, {}).languages == ("sv", "ja")


@pytest.mark.parametrize(("value", "colour"), [(None, True), ("", True), ("1", False), ("0", False)])
def test_no_color(tmp_path: Path, value: str | None, colour: bool) -> None:
    environ = {} if value is None else {"NO_COLOR": value}
    assert load(tmp_path, environ).colour is colour


@pytest.mark.parametrize(("value", "epoch"), [("", None), ("0", 0), (" 1716163200 ", 1716163200)])
def test_source_date_epoch(tmp_path: Path, value: str, epoch: int | None) -> None:
    assert load(tmp_path, {"SOURCE_DATE_EPOCH": value}).source_date_epoch == epoch


@pytest.mark.parametrize("value", ["yesterday", "-1", "1.5", "٣", "9" * 40])
def test_a_source_date_epoch_that_is_no_time(tmp_path: Path, value: str) -> None:
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH cannot be") as caught:
        load(tmp_path, {"SOURCE_DATE_EPOCH": value})
    assert caught.value.hint


@given(st.lists(st.sampled_from([tag for tag in shipped_tags() if tag != "en"]), unique=True))
def test_the_file_of_a_new_campaign_says_the_defaults(
    tmp_path_factory: pytest.TempPathFactory, tags: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("campaign")
    path = write(folder, default_toml(tags))
    settings = load(folder, {})
    assert replace(settings, by_language={}) == Settings(path=str(path), languages=tuple(tags))
    assert settings.by_language.keys() <= {"mn-Mong"}


def test_the_file_of_a_new_campaign_explains_every_setting_by_its_default(tmp_path: Path) -> None:
    said = re.sub(r"(?m)^# (?=[\w.-]+ = |\[)", "", default_toml(["mn"]))
    path = write(tmp_path, said)
    values = tomllib.loads(said)
    assert set(values) == {
        *("source_language", "languages", "segmentation", "front_matter", "code_blocks", "abbreviations", "engines"),
        *("allow_remote", "require", "bugs_to", "team", "folders", "severity", "language"),
    }
    settings = load(tmp_path, {})
    examples = {"abbreviations", "bugs_to", "team", "by_language", "path", "languages"}
    for name in Settings.__dataclass_fields__.keys() - examples:
        assert getattr(settings, name) == getattr(Settings(), name)
    assert settings.path == str(path)
    assert set(values["language"]["mn"]) == LanguageSettings.__dataclass_fields__.keys() - {"severities"}


@given(st.binary(max_size=200))
def test_no_bytes_make_a_traceback(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("campaign")
    (folder / "lettertrans.toml").write_bytes(data)
    try:
        load(folder, {})
    except SettingsError as error:
        assert error.path  # noqa: PT017


def test_lists_without_end_are_an_error_too(tmp_path: Path) -> None:
    write(tmp_path, "languages = " + "[" * 20_000)
    with pytest.raises(SettingsError):
        load(tmp_path, {})


def test_reading_settings_loads_nothing_heavy(tmp_path: Path) -> None:
    write(tmp_path, 'languages = ["mn", "mn_Mong", "sv"]\n')
    heavy = "[m for m in ('babel', 'difflib', 'importlib.metadata', 'click', 'polib', 'mistune') if m in sys.modules]"
    code = f"import sys, pathlib, lettertrans.settings as s; s.load(pathlib.Path(sys.argv[1])); print({heavy})"
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
