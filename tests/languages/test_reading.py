from __future__ import annotations

import re
from pathlib import Path

import pytest

from lettertrans.errors import SettingsError
from lettertrans.languages import find

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.toml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_says_where_what_and_what_to_do(path: Path, tmp_path: Path) -> None:
    """The first two lines of a fixture say what is expected: "# LINE: message" and "# hint"; … is tomllib's."""
    data = path.read_bytes()
    expected, hint = data.decode("utf-8", "replace").split("\n")[:2]
    line, message = re.fullmatch(r"# (\d+): (.*)", expected).groups()  # type: ignore[union-attr]
    copy = tmp_path / "languages" / "xx.toml"
    copy.parent.mkdir()
    copy.write_bytes(data)
    with pytest.raises(SettingsError) as caught:
        find("xx", tmp_path)
    error = caught.value
    assert (error.path, error.line, error.hint) == (str(copy), int(line), hint.removeprefix("# "))
    assert error.message == message or (message.endswith("…") and error.message.startswith(message[:-1]))


def test_there_are_broken_files_to_try() -> None:
    assert len(BROKEN) >= 12
