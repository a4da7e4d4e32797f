"""Cyrillic text to the traditional script: sentences, with every word's candidates and where each comes from."""

from __future__ import annotations

import re

from lettertrans.mongolian.compounds import small, suffixed, written
from lettertrans.mongolian.contexts import Place, is_past, joined, preferred
from lettertrans.mongolian.cutting import Cut, Piece, cut
from lettertrans.mongolian.letters import MVS
from lettertrans.mongolian.norms import Norm
from lettertrans.mongolian.numerals import after_digits
from lettertrans.mongolian.tokens import Candidate, Conversion, Provenance, Token

_MARKS = {",": "\u1802", ".": "\u1803", ":": "\u1804", "\u2026": "\u1801", ";": "\u1802"}
_QUOTES = {"\u201c": "«", "\u201e": "«", "\u201d": "»", "\u201f": "«"}
_WITHIN = ",-\u2013\u2014"
"""Marks that no sentence begins after."""
_ENDS = ".!?\u2026"


def convert(text: str, *, connector: str = MVS, norm: Norm = Norm.HOUSE) -> Conversion:
    """Cyrillic Mongolian in the traditional script; any text is accepted, and Latin, digits and markup are kept.

    connector stands before separated endings (MVS, or U+202F for fonts of the old model); the final a/e that stands
    apart keeps MVS.
    """
    pieces = cut(text)
    tokens: list[Token] = []
    for number, piece in enumerate(pieces):
        if piece.piece is Piece.WORD:
            _add_word(tokens, pieces, number, norm)
        elif piece.piece is Piece.SUFFIXED:
            tokens.append(Token(source=piece.source, candidates=suffixed(piece.source, norm)))
        else:
            tokens.append(_kept(piece, _between_words(pieces, number)))
    if connector != MVS:
        tokens = [_with_connector(token, connector) for token in tokens]
    return Conversion(tokens=tuple(tokens))


def _kept(piece: Cut, inside: bool) -> Token:
    text = piece.source
    if piece.piece is Piece.MARK and not inside:
        text = _MARKS.get(text, _QUOTES.get(text, "\u1801" if text.startswith("...") else text))
    return Token(source=piece.source, candidates=(Candidate(text=text, provenance=Provenance.KEPT, stem=""),))


def _between_words(pieces: list[Cut], number: int) -> bool:
    """Whether a full stop or colon stands in something Latin and stays."""
    following = pieces[number + 1].piece if number + 1 < len(pieces) else Piece.SPACE
    return number > 0 and pieces[number - 1].piece is Piece.KEPT and following is not Piece.SPACE


def _add_word(tokens: list[Token], pieces: list[Cut], number: int, norm: Norm) -> None:
    source = pieces[number].source
    place, sentence_start = _place(tokens, pieces, number)
    particle = joined(place)
    if particle is not None:
        space = tokens.pop()
        tokens.append(Token(source=space.source, candidates=(_kept_as(MVS),)))
        closed = Candidate(text=particle, provenance=Provenance.CLOSED, stem=place.word)
        tokens.append(Token(source=source, candidates=(closed,)))
        return
    found = written(source, norm, start=sentence_start)
    found = tuple(sorted(found, key=lambda candidate: not is_past(place, candidate.text, candidate.stem)))
    wanted = preferred(place)
    if wanted is not None:
        best = Candidate(text=wanted, provenance=Provenance.CLOSED, stem=place.word, note="by context")
        found = (best, *(candidate for candidate in found if candidate.text != wanted))
    tokens.append(Token(source=source, candidates=found))


def _kept_as(text: str) -> Candidate:
    return Candidate(text=text, provenance=Provenance.KEPT, stem="")


def _place(tokens: list[Token], pieces: list[Cut], number: int) -> tuple[Place, bool]:
    """The word between its neighbours, and whether a sentence begins with it."""
    spaced = number > 1 and pieces[number - 1].piece is Piece.SPACE and "\n" not in pieces[number - 1].source
    left = pieces[number - 2] if spaced else None
    right = pieces[number + 2] if number + 2 < len(pieces) and pieces[number + 1].piece is Piece.SPACE else None
    is_word = left is not None and left.piece is Piece.WORD
    counted = left is not None and left.piece in (Piece.NUMBER, Piece.SUFFIXED)
    before = ""
    if left is not None and is_word:
        before = tokens[-2].text
    elif left is not None and counted:
        before = left.source if left.piece is Piece.SUFFIXED else _spoken(left.source)
    start = left is None or (left.piece is Piece.MARK and left.source not in _WITHIN)
    place = Place(
        word=small(pieces[number].source),
        previous=small(left.source) if left is not None and is_word else "",
        following=small(right.source) if right is not None and right.piece is Piece.WORD else "",
        before=before,
        number=counted,
        last=number + 1 == len(pieces) or pieces[number + 1].source in _ENDS,
    )
    return place, start


def _spoken(digits: str) -> str:
    """Something of the harmony of a number."""
    return after_digits(digits, "аас") or digits


_CHACHLAG = re.compile(f"{MVS}(?![\u1820\u1821](?![\u1820-\u1842]))")


def _with_connector(token: Token, connector: str) -> Token:
    """The token with MVS replaced, except before a final a/e that stands apart."""
    replaced = tuple(
        Candidate(text=_CHACHLAG.sub(connector, c.text), provenance=c.provenance, stem=c.stem, note=c.note)
        for c in token.candidates
    )
    return Token(source=token.source, candidates=replaced)
