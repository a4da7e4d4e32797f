"""Pseudo-translation: every letter of prose gets an accent, and what a good translator leaves alone is left alone."""

from __future__ import annotations

import re
import string
from collections.abc import Container
from html.entities import html5

from judge import ADDRESS, READ_BY_PEOPLE, normal

_ACCENTS = str.maketrans(string.ascii_letters, "áƀćđéƒǵĥíĵķĺḿńóṕɋŕśťúṽŵẋýź" + "ÁɃĆĐÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ")
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|" + "|".join(n[:-1] for n in html5 if n.endswith(";")) + ");"
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|(?P<comment><!--.*?-->|<[?!][^>]*>)"
    r"|(?P<autolink><[A-Za-z][A-Za-z0-9.+-]{1,31}:[^<>\s]*>|<[\w.+-]+@[\w.-]+>)"
    r"|(?P<tag></?[A-Za-z][\w-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*\s*/?>)"
    rf"|(?P<entity>{_ENTITY})"
    r"|(?P<definition>^ {0,3}\[[^\]]+\]:[ \t]*\n?[ \t]*[^\s]+)"
    r"|(?P<footnote>\[\^[^\]\s]+\]:?)"
    r"|(?P<task>\A(?:[-*+] )?\[[ xX]\](?= ))"
    rf"|(?P<address>{ADDRESS.pattern})"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])",
    re.DOTALL | re.MULTILINE,
)
_NESTED = r"(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*\))"
_DESTINATION = re.compile(
    rf"\(\s*(?:<(?:\\.|[^<>\n\\])*>|(?!<){_NESTED}*)"
    r"(?:\s+(?P<title>\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)",
    re.DOTALL,
)
_LABEL = re.compile(r"\[(?P<label>(?:[^\\\[\]]|\\.)*)\]", re.DOTALL)
_READ_ATTRIBUTE = re.compile(r"(\s(?:alt|title)\s*=\s*)(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_FRONT_MATTER_LINE = re.compile(r"^([\w.-]+)(:[ \t]+)(.*)$", re.MULTILINE)


def accented(text: str) -> str:
    """Every ASCII letter with an accent, entities untouched."""
    return re.sub(rf"{_ENTITY}|[A-Za-z]+", lambda m: m[0] if m[0][0] == "&" else m[0].translate(_ACCENTS), text)


def pseudo(msgid: str, labels: Container[str] = ()) -> str:
    """msgid pseudo-translated; labels are the document's reference labels, so that `[label]` keeps leading there."""
    if msgid.startswith("---\n"):
        return _FRONT_MATTER_LINE.sub(_front_matter_line, msgid)
    out: list[str] = []
    opened: list[int] = []  # where the text of each open bracket begins
    at = 0
    while found := _TOKEN.search(msgid, at):
        out.append(accented(msgid[at : found.start()]))
        at = found.end()
        kind = found.lastgroup
        if kind == "code":
            at = _code_end(msgid, found)
            out.append(msgid[found.start() : at])
        elif kind == "tag":
            out.append(_READ_ATTRIBUTE.sub(lambda m: m[1] + accented(m[2]), found[0]))
        elif kind == "open":
            opened.append(at)
            out.append(found[0])
        elif kind == "close" and opened:
            tail, at = _tail(msgid, opened.pop(), found.start(), at, labels)
            out.append(tail)
        else:
            out.append(found[0])
    return "".join(out) + accented(msgid[at:])


def _code_end(msgid: str, opening: re.Match[str]) -> int:
    closing = re.search(rf"(?<!`){opening[0]}(?!`)", msgid[opening.end() :])
    return opening.end() + closing.end() if closing else opening.end()


def _tail(msgid: str, start: int, close: int, at: int, labels: Container[str]) -> tuple[str, int]:
    """What follows the text of a bracket, from its `]` on, and where the text goes on after it."""
    own = msgid[start:close]
    if inline := _DESTINATION.match(msgid, at):
        title = inline["title"]
        span = inline.span("title")
        whole = inline[0] if not title else msgid[at : span[0]] + accented(title) + msgid[span[1] : inline.end()]
        return "]" + whole, inline.end()
    reference = _LABEL.match(msgid, at)
    if reference and normal(reference["label"]) in labels:
        return "]" + reference[0], reference.end()
    if reference and not reference["label"] and normal(own) in labels:
        return f"][{own}]", reference.end()
    return (
        f"][{own}]" if normal(own) in labels and not reference else "]"
    ), at  # a label after it makes it no shortcut


def _front_matter_line(line: re.Match[str]) -> str:
    return line[1] + line[2] + (accented(line[3]) if READ_BY_PEOPLE.match(line[1]) else line[3])
