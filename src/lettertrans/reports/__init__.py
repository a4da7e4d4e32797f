"""Reports: what is found and how far the letters are, as text for people, JSON for programs, Markdown for web pages.

Every function takes values and gives a text; who prints it is not known here. Text of translators and file names are
untrusted: nothing in them reaches a terminal as a command, or a table as markup.
"""

from __future__ import annotations
