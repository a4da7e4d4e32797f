"""The whole job, composed of the rooms: this package decides what comes after what, and nothing else."""

from __future__ import annotations
