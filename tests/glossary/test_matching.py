from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import Glossary, Match, Rendering, Term
from lettertrans.glossary.matching import Matcher, violations

TAG = "de"  # words as they stand: what is judged here is not inflection


def term(name: str, approved: str = "", forbidden: str = "", match: Match = Match.WORD, tag: str = TAG) -> Term:
    forms, bans = (tuple(cell.split("|")) if cell else () for cell in (approved, forbidden))
    return Term(term=name, match=match, renderings={tag: Rendering(approved=forms, forbidden=bans)})


def found(source: str, *terms: Term) -> list[tuple[str, bool]]:
    return [(each.term.term, each.inside) for each in Matcher(Glossary(terms=terms), "fr").terms_in(source)]


def judged(source: str, translation: str, *terms: Term) -> list[tuple[str, str]]:
    matcher = Matcher(Glossary(terms=terms), "fr")
    told = violations(matcher.terms_in(source), translation, TAG)
    return [(each.term.term, translation[slice(*each.span)] if each.span else "") for each in told]


LAW, RULE = term("law", "Gesetz"), term("rule of law", "Rechtsstaat", "Gesetzesherrschaft")


def test_the_longest_term_wins() -> None:
    assert found("The rule of law.", LAW, RULE) == [("rule of law", False), ("law", True)]
    assert judged("The rule of law.", "Der Rechtsstaat.", LAW, RULE) == []
    assert judged("The rule of law and a law.", "Der Rechtsstaat.", LAW, RULE) == [("law", "")]


def test_a_term_twice_in_the_source_may_stand_once() -> None:
    assert judged("The law is the law.", "Gesetz ist so.", LAW) == []
    assert judged("The law is the law.", "Ist so.", LAW) == [("law", "")]


def test_any_approved_form_will_do() -> None:
    state = term("state", "Staat|Land")
    assert judged("The state.", "Das Land.", state) == []
    assert judged("The state.", "Das Reich.", state) == [("state", "")]


def test_exact_terms_are_found_as_they_are_written() -> None:
    exact = term("State", "Bundesstaat", match=Match.EXACT)
    assert found("The State and the state.", exact) == [("State", False)]
    assert found("The state.", exact) == []
    assert found("THE LAW", LAW) == [("law", False)]


def test_a_ban_holds_where_its_term_stands() -> None:
    assert judged("The rule of law.", "Die Gesetzesherrschaft.", RULE) == [("rule of law", "Gesetzesherrschaft")]
    assert judged("No term.", "Die Gesetzesherrschaft.", RULE) == []


def test_a_ban_does_not_hold_where_another_term_approves_the_form() -> None:
    inner, southern = term("Inner Mongolia", "Innere", "Südliche"), term("Southern Mongolia", "Südliche", "Innere")
    both = "Inner Mongolia and Southern Mongolia."
    assert judged(both, "Die Innere und die Südliche.", inner, southern) == []
    assert judged("Inner Mongolia.", "Die Innere und die Südliche.", inner, southern) == [
        ("Inner Mongolia", "Südliche")
    ]


def test_a_forbidden_word_inside_an_approved_form_is_none() -> None:
    government = term("government", "Regierung des Landes", "Regierung")
    assert judged("The government.", "Die Regierung des Landes.", government) == []
    assert judged("The government.", "Die Regierung.", government) == [("government", "Regierung")]


def test_a_forbidden_form_is_told_once_and_not_missing_as_well() -> None:
    found = judged("The rule of law.", "Gesetzesherrschaft, Gesetzesherrschaft", RULE)
    assert found == [("rule of law", "Gesetzesherrschaft")]


def test_a_name_inside_a_longer_name_is_not_that_name() -> None:
    land = term("Mongolia", "Mongolei", match=Match.EXACT)
    inner = term("Inner Mongolia", "Innere Mongolei", match=Match.EXACT)
    assert judged("Mongolia.", "Die Innere Mongolei.", land, inner) == [("Mongolia", "")]
    assert judged("Mongolia and Inner Mongolia.", "Die Innere Mongolei.", land, inner) == [("Mongolia", "")]
    assert judged("Mongolia.", "Die Mongolei, nicht die Innere Mongolei.", land, inner) == []
    assert judged("Inner Mongolia.", "Die Innere Mongolei.", land, inner) == []


def test_a_word_inside_a_longer_term_is_that_word() -> None:
    freedom, press = term("freedom", "Freiheit"), term("freedom of the press", "Freiheit der Presse")
    assert judged("The press has freedom.", "Die Freiheit der Presse.", freedom, press) == []


def test_two_terms_may_share_a_head() -> None:
    civil, political = term("civil right", "bürgerliche Rechte"), term("political right", "politische Rechte")
    both = "The civil right and the political right."
    assert judged(both, "Bürgerliche und politische Rechte.", civil, political) == []
    assert judged(both, "Bürgerliche, politische Rechte.", civil, political) == []
    assert judged(both, "Bürgerliche. Politische Rechte.", civil, political) == [("civil right", "")]
    assert judged(both, "Kleinbürgerliche und politische Rechte.", civil, political) == [("civil right", "")]
    assert judged(both, "Politische Rechte.", civil, political) == [("civil right", "")]
    assert judged("A civil right.", "Bürgerliche und politische Rechte.", civil, political) == [("civil right", "")]


def test_terms_without_spaces_may_share_a_head() -> None:
    speech, assembly = term("speech", "言論の自由", tag="ja"), term("assembly", "集会の自由", tag="ja")
    found = Matcher(Glossary(terms=(speech, assembly)), "fr").terms_in("Speech and assembly.")
    assert list(violations(found, "言論と集会の自由が失われた。", "ja")) == []
    assert list(violations(found, "言論・集会の自由が失われた。", "ja")) == []
    assert [each.term for each in violations(found, "言論弾圧と集会の自由。", "ja")] == [speech]


def test_one_term_may_share_its_head_with_words_that_are_none() -> None:
    speech = term("speech", "言論の自由", tag="ja")
    found = Matcher(Glossary(terms=(speech,)), "fr").terms_in("Speech, religion and assembly.")
    assert list(violations(found, "言論、信教および集会の自由が失われた。", "ja")) == []
    assert [each.term for each in violations(found, "言論が、そして集会の自由が失われた。", "ja")] == [speech]
    assert [each.term for each in violations(found, "言論の統制と自由。", "ja")] == [speech]


def test_a_term_without_forms_in_the_language_rules_nothing() -> None:
    assert judged("The law.", "Nichts.", term("law", "lag", tag="sv")) == []
    assert judged("The law.", "Das Recht.", term("law", "", "Recht")) == [("law", "Recht")]


@given(st.lists(st.text(max_size=12).filter(str.strip), max_size=4), st.text(max_size=40), st.text(max_size=40))
def test_no_text_makes_an_error(names: list[str], source: str, translation: str) -> None:
    terms = [term(" ".join(name.split()), "ab|c.", "d") for name in names if name.split()]
    judged(source, translation, *terms)


@given(st.lists(st.sampled_from(["law", "rule of law", "state", "and", ",", "of"]), max_size=8))
def test_what_is_kept_as_the_source_has_it_violates_nothing(words: list[str]) -> None:
    terms = [term(name, name) for name in ("law", "rule of law", "state")]
    assert judged(" ".join(words), " ".join(words), *terms) == []


def test_thousands_of_approved_and_forbidden_forms_in_one_sentence() -> None:
    found = judged("The rule of law.", "Rechtsstaat Gesetzesherrschaft " * 5_000, RULE)
    assert found == [("rule of law", "Gesetzesherrschaft")]


def test_a_form_inside_of_one_that_is_approved_is_not_forbidden() -> None:
    state = term("state", "Staat|Staat im Staat", "im Staat")
    assert judged("The state.", "Der Staat im Staat.", state) == []
    assert judged("The state.", "Der Staat im Staat, im Staat.", state) == [("state", "im Staat")]


@pytest.mark.parametrize(
    ("match", "form", "translation", "missing"),
    [
        (Match.WORD, "v{}y Rechte", "v{}y und ", 500),
        (Match.WORD, "v{}y Rechte", "v{}y Rechte ", 400),
        (Match.WORD, "xx{}yrechte", "xx ", 500),
        (Match.EXACT, "v{}y Rechte", "v{}y Rechte ", 400),
        (Match.EXACT, "a v{}y", "a v{}y ", 400),
    ],
)
def test_hundreds_of_terms_in_a_long_sentence_take_no_time(
    match: Match, form: str, translation: str, missing: int
) -> None:
    terms = [term(f"w{number}x", form.format(number), match=match) for number in range(500)]
    found = Matcher(Glossary(terms=tuple(terms)), "fr").terms_in(" ".join(each.term for each in terms))
    text = "".join(translation.format(number) for number in range(100)) * (1_000 // len(translation))
    start = perf_counter()
    assert len(list(violations(found, text, TAG))) == missing
    assert perf_counter() - start < 2


def test_a_head_is_shared_with_any_of_many_terms() -> None:
    terms = [term(f"w{number}x", f"v{number}y Rechte") for number in range(20)]
    source = " ".join(each.term for each in terms)
    text = " und ".join(f"v{number}y" for number in range(20)) + " Rechte"
    assert [name for name, _ in judged(source, text, *terms)] == [f"w{number}x" for number in range(18)]
