from __future__ import annotations

from lettertrans.checks.glossary import CHECK
from lettertrans.checks.kept import CHECK as KEPT
from lettertrans.checks.view import View, wordings_of
from lettertrans.glossary import Glossary, Match, Rendering, Term
from lettertrans.glossary.matching import Matcher
from lettertrans.languages import find
from lettertrans.model import JOINED, Finding, Severity, Unit
from lettertrans.settings import LanguageSettings
from lettertrans.source.reading import read_document
from lettertrans.source.translating import translate

DEMOCRACY = Term(
    term="democracy",
    line=2,
    note="never the loan word",
    renderings={"mn": Rendering(approved=("ардчилал",), forbidden=("демократи",), source="attested: X")},
)
LAW = Term(term="law", line=3, renderings={"mn": Rendering(approved=("хууль",), source="proposed")})
NETWORK = Term(
    term="InterMongol Network",
    line=4,
    match=Match.EXACT,
    renderings={"mn": Rendering(approved=("InterMongol Network",), source="reviewed by S. Bold")},
)


def look(source: str, *translations: str) -> View:
    document = read_document(source + "\n", path="source/a.md")
    units = tuple(
        Unit(msgid=segment.msgid, msgstr=msgstr, line=10 * number)
        for number, (segment, msgstr) in enumerate(zip(document.segments, translations, strict=True), 1)
    )
    return View(
        letter="a",
        language=find("mn"),
        path="locales/mn/a.po",
        document=document,
        units=units,
        bar=LanguageSettings(),
        translated=translate(document, {unit.key: unit.msgstr for unit in units}),
        wordings=tuple(wordings_of(document, units)),
        glossary=Matcher(Glossary(terms=(DEMOCRACY, LAW, NETWORK), tags=("mn",), path="glossary.csv"), "en"),
    )


def told(view: View) -> list[tuple[str, int, Severity]]:
    return [(each.code, each.line, each.severity) for each in (*CHECK.find(view), *KEPT.find(view))]


def only(view: View) -> Finding:
    (finding,) = (*CHECK.find(view), *KEPT.find(view))
    return finding


def test_an_inflected_term_is_right() -> None:
    assert told(look("Democracy in Mongolia.", "Монголын **ардчиллын** тухай.")) == []


def test_a_missing_term_weighs_as_much_as_its_form_is_sure() -> None:
    assert told(look("Democracy.", "Эрх чөлөө.")) == [("glossary.missing", 10, Severity.ERROR)]
    assert told(look("The law.", "Эрх чөлөө.")) == [("glossary.missing", 10, Severity.WARNING)]


def test_it_says_what_is_wanted_and_where_that_stands() -> None:
    missing = only(look("Democracy.", "Эрх чөлөө."))
    assert missing.message == "“democracy” is to be “ардчилал”"
    assert missing.hint == "glossary.csv:2: never the loan word"
    forbidden = only(look("Democracy.", "Демократийг дэмжье."))
    assert forbidden.code == "glossary.forbidden"
    assert forbidden.message == "“Демократийг” must not stand for “democracy”; it is “ардчилал”"


def test_letters_that_only_look_right_are_told_as_such() -> None:
    finding = only(look("Democracy.", "Aрдчилaл."))
    assert (finding.code, finding.severity) == ("glossary.letters", Severity.ERROR)
    assert "“Aрдчилaл” has letters that only look the same" in finding.message


def test_a_joined_sentence_counts_with_its_host() -> None:
    source = "We stand for democracy. The law is ours."
    assert told(look(source, "Бид ардчилал, хуулийг дэмжинэ.", JOINED)) == []
    assert told(look(source, "Бид ардчиллыг дэмжинэ.", JOINED)) == [("glossary.missing", 10, Severity.WARNING)]


def test_code_and_addresses_are_no_place_for_a_term() -> None:
    assert told(look("See `law` and https://example.org/law", "`law` https://example.org/law үз")) == []


def test_what_has_no_translation_is_not_judged() -> None:
    assert told(look("Democracy.", "")) == []


def test_a_name_that_is_kept() -> None:
    assert told(look("The InterMongol Network.", "InterMongol Network-ийн.")) == []
    assert told(look("The InterMongol Network.", "ИнтерМонгол сүлжээ.")) == [("kept.missing", 10, Severity.ERROR)]
