from __future__ import annotations

import pytest

from lettertrans.model import JOINED
from lettertrans.source.reading import read_document
from lettertrans.source.translating import Target, Translated, translate

JAPANESE = Target(tag="ja", joiner="")


def translated(source: str, msgstrs: dict[str, str], target: Target | None = None) -> Translated:
    document = read_document(source)
    assert set(msgstrs) <= {segment.msgid for segment in document.segments}
    return translate(document, {(None, msgid): msgstr for msgid, msgstr in msgstrs.items()}, target)


def test_what_is_not_translated_stays_as_the_author_wrote_it() -> None:
    source = "*  One\n   word.   Two.\n\n[r]:   /url\n"
    found = translated(source, {"Two.": "Хоёр.", "One word.": "  "})
    assert found.text == "*  One\n   word.   Хоёр.\n\n[r]:   /url\n"
    assert found.english == {(None, "One word.")}
    assert found.problems == ()


def test_a_msgstr_like_its_msgid_is_a_translation() -> None:
    found = translated("Ulaanbaatar\n", {"Ulaanbaatar": "Ulaanbaatar"})
    assert (found.text, found.english) == ("Ulaanbaatar\n", frozenset())


def test_every_place_of_a_unit_is_translated() -> None:
    assert translated("- Yes\n- Yes\n", {"Yes": "Тийм"}).text == "- Тийм\n- Тийм\n"


def test_a_context_has_its_own_translation() -> None:
    document = read_document('Sign\n\n<!-- lettertrans: context="noun" -->\n\nSign\n')
    found = translate(document, {(None, "Sign"): "Зур", ("noun", "Sign"): "Тэмдэг"})
    assert found.text == 'Зур\n\n<!-- lettertrans: context="noun" -->\n\nТэмдэг\n'


def test_nothing_joins_sentences_in_japanese() -> None:
    assert (
        translated("One.\nTwo. Three.\n", {"One.": "一。", "Two.": "二。", "Three.": "三。"}, JAPANESE).text
        == "一。二。三。\n"
    )


def test_a_space_parts_english_from_japanese() -> None:
    assert translated("One. Two. Three.\n", {"One.": "一。", "Three.": "三。"}, JAPANESE).text == "一。 Two. 三。\n"


def test_japanese_paragraphs_and_hard_breaks_stay_apart() -> None:
    source = "One.\n\nTwo\\\nThree\n"
    found = translated(source, {"One.": "一。", "Two": "二", "Three": "三"}, JAPANESE)
    assert found.text == "一。\n\n二\\\n三\n"


def test_sentences_written_without_a_space_get_one() -> None:
    found = translated("一。二。\n", {"一。": "One.", "二。": "Two."}, Target(tag="en"))
    assert found.text == "One. Two.\n"


def test_a_joined_sentence_takes_its_links_and_notes_along() -> None:
    source = "One[^1] *word*. See [two](/b).\nThree.\n\n[^1]: Note.\n"
    msgstrs = {"One[^1] *word*.": "[Хоёр](/b) *нэг*[^1].", "See [two](/b).": JOINED, "Three.": "Гурав."}
    found = translated(source, msgstrs)
    assert found.text == "[Хоёр](/b) *нэг*[^1].\nГурав.\n\n[^1]: Note.\n"
    assert found.problems == ()


def test_a_refused_host_leaves_its_guest_in_the_source_language() -> None:
    found = translated("One. Two.\n", {"One.": "<b>Нэг", "Two.": JOINED})
    assert found.text == "One. Two.\n"
    assert found.english == {(None, "One."), (None, "Two.")}


@pytest.mark.parametrize("written", ["en", "'en'", '"en"', "!!str en", "no"])
def test_front_matter_names_the_language_of_the_text(written: str) -> None:
    found = translated(f"---\nlang: {written} # tag\nlanguage: en\n---\nOne.\n", {}, Target(tag="mn-Mong"))
    assert found.text.endswith("\nlanguage: mn-Mong\n---\nOne.\n")
    assert found.text.split("\n")[1].replace("'", "").replace('"', "").replace("!!str ", "") == "lang: mn-Mong # tag"


def test_a_tag_that_yaml_takes_for_false_is_quoted() -> None:
    assert translated("---\nlang: en\n---\n", {}, Target(tag="no")).text == '---\nlang: "no"\n---\n'


def test_front_matter_without_a_language_gets_none() -> None:
    assert translated("---\ntitle: A\n---\n", {}, Target(tag="mn")).text == "---\ntitle: A\n---\n"


def test_line_ends_and_byte_order_mark_stay() -> None:
    source = "\ufeff---\r\ntitle: One\r\n---\r\n\r\n**Two  \r\nthree**"
    found = translated(source, {"One": "Нэг", "**Two\\\nthree**": "**Хоёр\\\nгурав**"})
    assert found.text == "\ufeff---\r\ntitle: Нэг\r\n---\r\n\r\n**Хоёр\\\r\nгурав**"


@pytest.mark.parametrize(
    ("source", "msgstrs", "written"),
    [
        ("One.\nTwo.\n", {"One.": "[r", "Two.": "]: /evil"}, "[r\nTwo.\n"),
        ("One. Two.\n", {"One.": "Нэг <b", "Two.": "title=x>"}, "Нэг <b Two.\n"),
        ("One. Two.\n", {"One.": "Нэг <!--", "Two.": "-->"}, "Нэг <!-- Two.\n"),
        ("One. Two. Three.\n", {"One.": "Нэг <b", "Two.": "a=x>", "Three.": JOINED}, "Нэг <b Two. Three.\n"),
    ],
)
def test_the_unit_that_makes_a_link_or_a_tag_of_the_ones_before_is_refused(
    source: str, msgstrs: dict[str, str], written: str
) -> None:
    found = translated(source, msgstrs)
    assert found.text == written
    assert [(key[1], problem.code) for key, problem in found.problems] == [("Two.", "structure.block")]
    assert (None, "Two.") in found.english


def test_half_a_link_is_refused_before_it_finds_its_other_half() -> None:
    found = translated("One. Two.\n", {"One.": "Нэг [а", "Two.": "б](/evil)"})
    assert found.text == "Нэг [а Two.\n"
    assert [(key[1], problem.code) for key, problem in found.problems] == [("Two.", "markup.emphasis")]
