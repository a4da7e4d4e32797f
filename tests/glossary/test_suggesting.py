from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import EMPTY, Glossary, Rendering, Term
from lettertrans.glossary.matching import Matcher
from lettertrans.glossary.suggesting import LONGEST, coverage, suggestions

NONE = Matcher(EMPTY, "en")


def suggested(*sentences: str, glossary: Matcher = NONE) -> list[tuple[str, int]]:
    return [(each.phrase, each.count) for each in suggestions(sentences, glossary)]


def test_phrases_that_come_back_the_longest_of_them() -> None:
    assert suggested("We defend the public sphere.", "A public sphere is needed.") == [("public sphere", 2)]
    assert suggested("The public sphere, the public.", "A public sphere.") == [("public", 3), ("public sphere", 2)]


def test_thousands_of_words_take_no_time() -> None:
    words = ["".join(chr(ord("a") + number // 17**digit % 17) for digit in range(4)) for number in range(20_000)]
    found = suggested(" ".join(words), " ".join(words))
    assert {len(phrase.split()) for phrase, _ in found} == {LONGEST}


def test_common_words_and_phrases_across_marks_are_none() -> None:
    assert suggested("They are here, because of them.", "They are here, because of them.") == []
    assert suggested("A public. Sphere", "A public; sphere") == [("public", 2), ("Sphere", 2)]


def test_names_are_suggested_the_first_time() -> None:
    assert suggested("A letter from Saran Bold to Tokyo.") == [("Saran Bold", 1), ("Tokyo", 1)]
    assert suggested("Condemn it.", "A Title Of Many Capitals") == []


def test_what_has_a_row_is_not_suggested() -> None:
    rows = Matcher(Glossary(terms=(Term(term="public sphere"),)), "en")
    assert suggested("The public sphere and the public spheres.", "A public sphere.", glossary=rows) == []


@given(st.lists(st.text(st.sampled_from("aB .,of the’-1\n")), max_size=4))
def test_no_text_makes_an_error(sentences: list[str]) -> None:
    for phrase, count in suggested(*sentences):
        assert count
        assert 0 < len(phrase.split()) <= LONGEST


def test_how_far_a_glossary_goes() -> None:
    terms = (
        Term(term="law", renderings={"mn": Rendering(approved=("хууль",), source="attested: X")}),
        Term(term="state", renderings={"mn": Rendering(approved=("төр",), source="proposed")}),
        Term(term="party", renderings={"mn": Rendering(forbidden=("партия",), source="attested: X")}),
        Term(term="right"),
    )
    (mn, de) = coverage(Glossary(terms=terms), ["mn", "de"], {"right": 3, "party": 1})
    assert (mn.confirmed, mn.proposed, [(each.phrase, each.count) for each in mn.missing]) == (
        *(1, 1),
        [("right", 3), ("party", 1)],
    )
    assert (de.tag, de.confirmed, de.proposed, len(de.missing)) == ("de", 0, 0, 4)
