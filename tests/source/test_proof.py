from __future__ import annotations

import pytest

from lettertrans.source.proof import culprit, skeleton_of

SOURCE = '---\ntitle: A\n---\n\n# One\n\n- [two](/a)\n- <b>three</b>[^1]\n\n[^1]: Four\n\n[r]: /b "Five"\n'


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("# One", "# Нэг"),
        ("title: A", 'title: "Нэг: хоёр"'),
        ("[two](/a)", '**[хоёр](/a "Гарчиг")**'),
        ('"Five"', "'Тав'"),
    ],
)
def test_words_are_no_bones(source: str, translated: str) -> None:
    assert source in SOURCE
    assert skeleton_of(SOURCE.replace(source, translated)) == skeleton_of(SOURCE)


@pytest.mark.parametrize(
    ("source", "broken"),
    [
        ("# One", "## One"),
        ("# One", "One"),
        ("- [two]", "-\n\n- [two]"),
        ("- [two](/a)\n", "- [two](/a)\n\n"),
        ("(/a)", "(/evil)"),
        ("<b>three</b>", "<i>three</i>"),
        ("three</b>[^1]", "three</b>"),
        ("[r]: /b", "[r]: /evil"),
        ("[r]:", "[s]:"),
        ("title: A", "title: A\ndescription: B"),
        ("title: A", "title: 'A"),
    ],
)
def test_other_bones(source: str, broken: str) -> None:
    assert source in SOURCE
    assert skeleton_of(SOURCE.replace(source, broken)) != skeleton_of(SOURCE)


@pytest.mark.parametrize("guilty", range(9))
def test_finds_the_first_change_that_breaks(guilty: int) -> None:
    tried: list[int] = []

    def breaks(count: int) -> bool:
        tried.append(count)
        return count > guilty

    assert culprit(9, breaks) == guilty
    assert len(tried) <= 4
