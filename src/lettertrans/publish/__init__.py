"""Publications: an edition (one letter in one language at one state) rendered in one format or another.

Every format renders from the edition, none from another format. Nothing here reads or writes a file of the project.
"""

from __future__ import annotations

from lettertrans.publish.edition import Edition, notices_of, title_of
from lettertrans.publish.formats import Format, find_format

__all__ = ["Edition", "Format", "find_format", "notices_of", "title_of"]
