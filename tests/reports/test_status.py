from __future__ import annotations

import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from lettertrans.model import State
from lettertrans.reports.progress import Progress
from lettertrans.reports.safety import printable, width_of
from lettertrans.reports.status import status_json, status_markdown, status_text

SGR = re.compile(r"\x1b\[\d+m")
HOSTILE = "a|b \x1b[2J\n\\| <b> [x](y) `c` *d* \u202e\udcff"


def row(letter: str, language: str, *, wip: bool = False, percent: float = 100, **counts: int) -> Progress:
    amounts = {State[name.upper()]: amount for name, amount in counts.items()}
    words = {state: 20 * amount for state, amount in amounts.items()}
    return Progress(
        letter=letter, language=language, counts=amounts, words=words, bar=State.REVIEWED, percent=percent, wip=wip
    )


ROWS = (
    row("open-letter", "sv", reviewed=80, stale=3),
    row("open-letter", "mn-Mong", wip=True, untranslated=83),
    row("open-letter", "ja", reviewed=83),
    row("article", "mn", wip=True, percent=90, draft=1_234, translated=66),
)

TEXT = """\
           untranslated  draft  stale  translated  reviewed   to do  bar
article
  mn                  -  1,234      -          66         -  26,000  0 %, wip
open-letter
  ja                  -      -      -           -        83       -  met
  mn-Mong            83      -      -           -         -   1,660  0 %, wip
  sv                  -      -      3           -        80      60  96 %

1 of 4 meet the bar (reviewed 90 %, reviewed 100 %); 2 in progress (wip)
to do: words of the source below the bar
"""


def test_the_table() -> None:
    assert status_text(ROWS) == TEXT


def test_it_fits_where_people_read_it() -> None:
    assert max(map(width_of, TEXT.splitlines())) <= 80
    narrow = status_text(ROWS, width=66)
    assert max(map(width_of, narrow.splitlines()[:-3])) <= 66
    assert "untr." in narrow


def test_colour_changes_nothing_but_colour() -> None:
    coloured = status_text(ROWS, colour=True)
    assert SGR.sub("", coloured) == TEXT
    assert "\x1b[32mmet\x1b[0m" in coloured
    assert "\x1b[31m96 %\x1b[0m" in coloured


def test_columns_are_lined_up_by_what_is_seen() -> None:
    text = status_text([row("手紙", "sv", draft=1), row("手紙", "日本", draft=22)])
    lines = [line for line in text.splitlines() if line.endswith("0 %")]
    assert len({width_of(line) for line in lines}) == 1


def test_nothing_to_tell() -> None:
    assert status_text([]) == ""
    assert json.loads(status_json([])) == {"version": 1, "progress": []}
    assert status_markdown([]).count("\n") == 2


def test_json_tells_everything() -> None:
    told = json.loads(status_json(ROWS))
    assert told["version"] == 1
    assert [(entry["letter"], entry["language"]) for entry in told["progress"]] == [
        ("article", "mn"), ("open-letter", "ja"), ("open-letter", "mn-Mong"), ("open-letter", "sv"),
    ]  # fmt: skip
    assert told["progress"][3] == {
        "letter": "open-letter",
        "language": "sv",
        "units": {"untranslated": 0, "draft": 0, "stale": 3, "translated": 0, "reviewed": 80},
        "words": {"untranslated": 0, "draft": 0, "stale": 60, "translated": 0, "reviewed": 1600},
        "total": 83,
        "words_to_do": 60,
        "bar": {"state": "reviewed", "percent": 100, "wip": False},
        "share": 96.39,
        "meets_bar": False,
    }


SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schema/status-1.schema.json").read_text(encoding="utf-8"))


def test_json_fits_its_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for rows in ((), ROWS, [row(HOSTILE, HOSTILE, stale=1)]):
        Draft202012Validator(SCHEMA).validate(json.loads(status_json(rows)))


def cells_of(markdown: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(markdown)
    inside = [tokens[index + 1] for index, token in enumerate(tokens) if token.type == "td_open"]
    assert all({child.type for child in token.children or ()} <= {"text", "text_special"} for token in inside)
    return ["".join(child.content for child in token.children or ()) for token in inside]


def test_markdown_is_one_table() -> None:
    assert cells_of(status_markdown(ROWS))[:9] == [
        "article",
        "mn",
        "-",
        "1,234",
        "-",
        "66",
        "-",
        "26,000",
        "🚧 0 %, wip",
    ]
    assert status_markdown(ROWS).startswith(
        "**lettertrans status:** 1 of 4 meet the bar (reviewed 90 %, reviewed 100 %)"
    )
    assert "✅ met" in status_markdown(ROWS)
    assert "❌ 96 %" in status_markdown(ROWS)


def test_a_long_table_has_room_in_a_comment() -> None:
    text = status_markdown([row(f"letter-{number}", "sv", draft=1) for number in range(5000)])
    assert len(text.encode()) < 62_000
    assert re.search(r"… and \d,\d\d\d more", text)


@given(name=st.text(min_size=1) | st.just(HOSTILE))
def test_a_name_is_only_a_name(name: str) -> None:
    rows = [row(name, "sv", draft=1)]
    assert json.loads(status_json(rows))["progress"][0]["letter"] == name
    seen = status_text(rows) + status_markdown(rows) + status_json(rows)
    assert printable(seen.replace("\n", "")) == seen.replace("\n", "")
    assert cells_of(status_markdown(rows))[0].replace("\u200b", "").strip() == (
        printable(name).replace("\u200b", "").strip()
    )
    assert status_text(rows).count("\n") == 6


def test_a_letter_is_no_command_to_a_ci_system() -> None:
    lines = status_text([row("##[error]no", "sv"), row("::error::no", "sv")]).splitlines()
    assert not [line for line in lines if "##[" in line or line.lstrip().startswith("::")]
