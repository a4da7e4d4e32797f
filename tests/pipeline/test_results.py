from __future__ import annotations

from pathlib import Path

import pytest

from lettertrans.model import Finding, Severity, State
from lettertrans.pipeline.results import Result, ResultBook
from lettertrans.project import Project

RESULT = Result(
    letter="a",
    tag="mn-Mong",
    counts={State.DRAFT: 3, State.REVIEWED: 1},
    words={State.DRAFT: 30, State.REVIEWED: 9},
    findings=(
        Finding(code="markup.link", severity=Severity.ERROR, message="ᠮᠣᠩᠭᠣᠯ", path="p", line=3, hint="h"),
        Finding(code="complete.draft", severity=Severity.WARNING, message="m"),
    ),
    editions=("output/a.mn-Mong.draft.md",),
    draft=True,
)


@pytest.fixture
def project(campaign_folder: Path) -> Project:
    return Project.find(campaign_folder)


def test_a_result_comes_back_for_the_same_inputs_only(project: Project) -> None:
    book = ResultBook(project)
    book.record(RESULT, "digest")
    book.save([("a", "mn-Mong")])
    found = ResultBook(project).find("a", "mn-Mong", "digest")
    assert found is not None
    assert (found.counts, found.words, found.editions, found.draft) == (
        RESULT.counts,
        RESULT.words,
        RESULT.editions,
        RESULT.draft,
    )
    assert found.findings == RESULT.findings[:1]
    assert ResultBook(project).find("a", "mn-Mong", "another") is None
    assert ResultBook(project).find("a", "mn", "digest") is None


def test_results_of_letters_that_are_gone_are_forgotten(project: Project) -> None:
    book = ResultBook(project)
    book.record(RESULT, "digest")
    book.save([("b", "mn")])
    assert ResultBook(project).find("a", "mn-Mong", "digest") is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b'{"version": 99, "results": {}}',
        b'{"version": 1, "results": 3}',
        b'{"version": 1, "results": {"a/mn-Mong": {"came_from": "digest"}}}',
        b'{"version": 1, "results": {"a/mn-Mong": 7}}',
        b"[" * 100_000,
    ],
)
def test_a_broken_book_is_an_empty_one(project: Project, data: bytes) -> None:
    project.own.mkdir()
    (project.own / "results.json").write_bytes(data)
    assert ResultBook(project).find("a", "mn-Mong", "digest") is None
