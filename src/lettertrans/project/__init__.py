"""The project folder on disk: where things live, and the only place that writes files.

It knows bytes, digests and names; what is in a file (PO, Markdown, HTML) is the business of the rooms to its left.
"""

from __future__ import annotations

from lettertrans.project.files import ChangedMeanwhile, Snapshot, digest, read_file, remove_file, write_file
from lettertrans.project.folder import Project
from lettertrans.project.layout import Layout, Letter, find_root
from lettertrans.project.locking import ProjectBusy
from lettertrans.project.manifest import made_from

__all__ = [
    "ChangedMeanwhile",
    "Layout",
    "Letter",
    "Project",
    "ProjectBusy",
    "Snapshot",
    "digest",
    "find_root",
    "made_from",
    "read_file",
    "remove_file",
    "write_file",
]
