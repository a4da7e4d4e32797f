"""Drafting by machine: plan what is to be drafted, ask the engines, verify every answer, and hand over drafts.

No draft is ever more than a proposal: it becomes a DRAFT, and only where no person has written anything.
"""

from __future__ import annotations
