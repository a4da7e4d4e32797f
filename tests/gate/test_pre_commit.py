from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.cli.test_commands import SWEDISH, translate_as_a_person

CONFIG = """\
repos:
  - repo: {repository}
    rev: {rev}
    hooks:
      - id: lettertrans-update
      - id: lettertrans-check
        args: [-l, sv]
"""


def test_the_hooks_for_real(
    campaign_in_git: Path, checkout: Path, without_network: dict[str, str], git: Callable[..., str]
) -> None:
    git(checkout, "init", "-q")
    git(checkout, "add", "-A")
    git(checkout, "commit", "-q", "-m", "lettertrans")
    config = CONFIG.format(repository=checkout, rev=git(checkout, "rev-parse", "HEAD"))
    (campaign_in_git / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")

    def pre_commit() -> tuple[int, str]:
        git(campaign_in_git, "add", "-A")
        ran = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--color=never"],
            cwd=campaign_in_git,
            env=without_network,
            capture_output=True,
            text=True,
        )
        return ran.returncode, ran.stdout + ran.stderr

    catalog = campaign_in_git / "locales/sv/letter.po"
    translate_as_a_person(catalog, {**SWEDISH, "Thank you.": "Tack <script>alert(1)</script>"})
    code, said = pre_commit()
    assert code == 1, said
    assert "lettertrans update.......................................................Passed" in said
    assert "lettertrans check........................................................Failed" in said
    assert "[safety.html]" in said

    translate_as_a_person(catalog, SWEDISH)
    code, said = pre_commit()
    assert code == 0, said

    letter = campaign_in_git / "source/letter.md"
    letter.write_text(letter.read_text(encoding="utf-8").replace("Thank you.", "Thank you all."), encoding="utf-8")
    code, said = pre_commit()
    assert code == 1
    assert "files were modified by this hook" in said
    assert 'msgid "Thank you all."' in catalog.read_text(encoding="utf-8")
