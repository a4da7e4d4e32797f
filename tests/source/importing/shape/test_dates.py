from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.source.importing.shape.dates import date_line, machine_date

DAY = datetime.date(2024, 5, 20)


@pytest.mark.parametrize(
    "line",
    [
        "The 20th of May, 2024",
        "20 May 2024",
        "20th May 2024",
        "May 20, 2024",
        "MAY 20TH 2024",
        "Monday, 20 May 2024.",
        "Ulaanbaatar, 20 May 2024",
        "(Published on May 20, 2024)",
        "2024-05-20",
        "Date: 2024-05-20",
        "20.05.2024",
        "20. 5. 2024",
        "The 20th day of May, 2024",
    ],
)
def test_a_date_line_gives_its_day(line: str) -> None:
    assert date_line(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "On 20 May 2024 we wrote to you",
        "We wrote to you about this matter on 20 May 2024",
        "31 February 2024",
        "05/06/2024",
        "May 2024",
        "2024",
        "120 May 20240",
        "x" * 80 + " 20 May 2024",
        "",
    ],
)
def test_a_sentence_with_a_date_and_a_doubtful_date_give_none(line: str) -> None:
    assert date_line(line) is None


@settings(deadline=None)
@given(day=st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read(day: datetime.date) -> None:
    assert date_line(f"{day.day} {day:%B} {day.year}") == day
    assert date_line(f"{day:%b} {day.day}, {day.year}") == day
    assert machine_date(f"{day.isoformat()}T10:00:00+02:00") == day


@pytest.mark.parametrize("text", ["", "yesterday", "2024-13-01", "20240520x"])
def test_what_no_machine_writes_is_no_machine_date(text: str) -> None:
    assert machine_date(text) is None
