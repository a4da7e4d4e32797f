"""What is wrong with a PO file, said so that a person can mend it."""

from __future__ import annotations

import re

from lettertrans.errors import InputError

_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?=[ \r\n])")
_QUOTE = re.compile(r'[^"]*+("[^"\\\n]*+(?:\\.[^"\\\n]*+)*")?')
_LINE_LIKE = {"\r": "CR", "\u2028": "U+2028", "\u2029": "U+2029", "\x85": "U+0085", "\x1e": "U+001E", "\x1c": "U+001C"}
_EXPECTED = "a line here begins with #, msgctxt, msgid, msgstr or a quotation mark"


def unreadable(text: str, line: int) -> InputError:
    """The error for a line that is nothing that may stand in a catalog."""
    if _CONFLICT.match(text):
        return InputError(
            f"an unresolved merge: {text[:7]} marks where two versions of this file meet",
            line=line,
            hint="choose between the two versions, remove the lines <<<<<<<, ======= and >>>>>>>, and try again",
        )
    words = text.strip().lstrip("#~| ")
    if words.startswith(("msg", '"')):
        return _malformed(text, line)
    shown = text.strip()[:40]
    if shown.startswith("domain"):
        return InputError(
            "domain lines are not supported", line=line, hint="keep one domain a file (msgcat --use-first)"
        )
    return InputError(f"not a line of a PO file: {shown!r}", line=line, hint=_EXPECTED)


def _malformed(text: str, line: int) -> InputError:
    """The error for a line that begins as a keyword or a quoted text should."""
    separators = [name for character, name in _LINE_LIKE.items() if character in text.rstrip("\r\n")]
    note = f" ({', '.join(separators)} in it does not end the line)" if separators else ""
    if '"' not in text:
        return InputError(
            f"no quoted text after {text.split()[0]!r}", line=line, hint='write msgid "text", on one line'
        )
    quoted = _QUOTE.match(text)
    if quoted is None or quoted[1] is None:
        hint = f'close it with " on the same line{note}; a quotation mark inside the text is written \\"'
        return InputError("the quoted text is not closed", line=line, hint=hint)
    rest = text[quoted.end() :].strip()
    if rest:
        hint = f'a quotation mark inside the text is written \\", and each quoted text has a line of its own{note}'
        return InputError(f"text after the closing quotation mark: {rest[:40]!r}", line=line, hint=hint)
    return InputError(f"unknown keyword {text.strip().split(chr(34))[0].strip()!r}", line=line, hint=_EXPECTED)


def bad_escape(escape: str, line: int) -> InputError:
    r"""The error for an escape that PO does not know: "\q"."""
    hint = r"PO knows \n \t \r \a \b \f \v \" \\ and bytes in octal or hexadecimal; a backslash itself is written \\"
    return InputError(f"invalid escape: {escape[:60]}", line=line, hint=hint)


def incomplete(keyword: str, line: int) -> InputError:
    """The error for an entry that breaks off after the keyword on this line."""
    missing = "msgid" if keyword == "msgctxt" else "msgstr"
    hint = (
        "an entry is msgid, then msgstr, with all its comments before them; write what is missing, or remove the rest"
    )
    return InputError(f"{keyword} without {missing}", line=line, hint=hint)


def out_of_place(keyword: str, line: int) -> InputError:
    """The error for a keyword, or a quoted text ("" for the keyword), that has nothing to follow."""
    if not keyword:
        return InputError("a quoted text that continues nothing", line=line, hint="put msgid or msgstr before it")
    hint = "an entry is msgid, then msgstr (msgid_plural and msgstr[0], msgstr[1]... in a plural one)"
    return InputError(f"{keyword} out of place: no msgid before it that it belongs to", line=line, hint=hint)


def half_obsolete(line: int) -> InputError:
    """The error for an entry of which some lines are obsolete and others not."""
    hint = "put #~ before every line of msgid and msgstr, or before none"
    return InputError("inconsistent use of #~: part of this entry is obsolete", line=line, hint=hint)


def duplicate(msgid: str, first: int, line: int) -> InputError:
    """The error for a second living entry with the same msgctxt and msgid."""
    hint = "keep the better translation and remove the other entry (msguniq does it for a whole file)"
    what = f"entry for {msgid[:40]!r}" if msgid else "header"
    return InputError(f"duplicate {what}, first on line {first}", line=line, hint=hint)


def no_entries(text: str) -> InputError:
    """The error for a file that holds nothing, or nothing but comments."""
    what = "only comments, no entry" if text.strip() else "the file is empty"
    return InputError(f"not a catalog: {what}", line=1, hint="restore it from the repository, or make it anew")


def no_header() -> InputError:
    """The error for a file without the entry that says charset and language."""
    hint = 'put `msgid ""` and its msgstr with "Content-Type: text/plain; charset=UTF-8\\n" first; '
    return InputError("no header entry", line=1, hint=hint + "editors do when they save, and msginit does")
