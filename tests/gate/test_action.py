from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.cli.test_commands import SWEDISH, translate_as_a_person

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, CHECK = (step for step in ACTION["runs"]["steps"] if "run" in step)
GIVEN = {"FOLDER": "folder", "LANGUAGES": "languages", "ARGS": "args"}

RunAction = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", ".github/workflows/ci.yml"),
    ],
)
def test_the_files_are_what_github_reads(schema: str, file: str) -> None:
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / file)]
    ran = subprocess.run(words, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_no_input_is_part_of_a_script() -> None:
    """What stands in ${{ }} inside of a script is pasted into it before the shell sees it."""
    assert not [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")]
    assert {name: f"${{{{ inputs.{given} }}}}" for name, given in GIVEN.items()}.items() <= CHECK["env"].items()
    assert set(GIVEN.values()) == set(ACTION["inputs"])


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory, checkout: Path, without_network: dict[str, str]) -> Path:
    """RUNNER_TEMP after the step that installs lettertrans."""
    runner_temp = tmp_path_factory.mktemp("runner temp")
    given = {"PYTHON": sys.executable, "RUNNER_TEMP": str(runner_temp), "GITHUB_ACTION_PATH": str(checkout)}
    ran = bash(INSTALL["run"], {**without_network, **given})
    assert ran.returncode == 0, ran.stderr
    assert (runner_temp / "lettertrans/lettertrans/cli/__init__.py").is_file()
    return runner_temp


def bash(script: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """As GitHub runs a step with `shell: bash`."""
    words = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(words, env=environment, capture_output=True, text=True)


@pytest.fixture
def action(installed: Path, campaign_in_git: Path, without_network: dict[str, str]) -> RunAction:
    def run(workspace: Path = campaign_in_git, **inputs: str) -> tuple[int, str, str]:
        summary = installed / "summary.md"
        summary.write_text("", encoding="utf-8")
        values = {given: inputs.get(given, ACTION["inputs"][given]["default"]) for given in ACTION["inputs"]}
        environment = {
            **without_network,
            **{name: str(value) for name, value in CHECK["env"].items()},
            **{name: values[given] for name, given in GIVEN.items()},
            "PYTHON": sys.executable,
            "PYTHONPATH": str(installed / "lettertrans"),
            "RUNNER_TEMP": str(installed),
            "GITHUB_WORKSPACE": str(workspace),
            "GITHUB_STEP_SUMMARY": str(summary),
        }
        ran = bash(CHECK["run"], environment)
        return ran.returncode, ran.stdout + ran.stderr, summary.read_text(encoding="utf-8")

    return run


def test_a_run_that_fails_and_one_that_passes(action: RunAction, campaign_in_git: Path) -> None:
    code, log, summary = action(languages="sv, ja")
    assert code == 1
    annotations = [line for line in log.splitlines() if line.startswith("::")]
    assert [line.split(",")[0] for line in annotations] == [
        "::error file=locales/sv/letter.po", "::warning file=locales/ja/letter.po",
    ]  # fmt: skip
    assert "**lettertrans status:** 0 of 2 meet the bar" in summary
    assert "| ❌ error | locales/sv/letter.po | 6 units: not translated" in summary
    translate_as_a_person(campaign_in_git / "locales/sv/letter.po", SWEDISH)
    code, log, summary = action(languages="sv")
    assert code == 0, log
    assert "✅ met" in summary
    assert "no findings in 1 catalog" in summary


def test_a_campaign_in_a_folder_is_annotated_from_the_root(
    action: RunAction, campaign_in_git: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    workspace = tmp_path_factory.mktemp("workspace")
    (workspace / ".git").mkdir()
    shutil.rmtree(campaign_in_git / ".git")
    campaign_in_git.rename(workspace / "a campaign")
    code, log, summary = action(workspace, folder="a campaign", languages="sv", args="--verbose\nletter")
    assert code == 1
    assert "::error file=a campaign/locales/sv/letter.po,line=" in log
    assert "a campaign/locales/sv/letter.po" in summary


@pytest.mark.parametrize("given", GIVEN.values())
def test_inputs_are_words_and_never_commands(action: RunAction, campaign_in_git: Path, given: str) -> None:
    for hostile in ("$(touch pwned) `touch pwned` ; touch pwned \"' && touch pwned", "*", "--help\ntouch pwned"):
        code, log, _ = action(**{given: hostile})
        assert code == 2 or "Usage: lettertrans check" in log
    assert not list(campaign_in_git.rglob("pwned"))


def test_modules_of_the_workspace_are_not_ours(action: RunAction, campaign_in_git: Path) -> None:
    for name in ("lettertrans", "click", "json"):
        (campaign_in_git / f"{name}.py").write_text("raise SystemExit(99)", encoding="utf-8")
    assert action(languages="sv")[0] == 1


def test_settings_that_make_no_sense_fail_the_step(action: RunAction, campaign_in_git: Path) -> None:
    assert action(languages="sv")[0] == 1
    (campaign_in_git / "lettertrans.toml").write_text("languages = 3\n", encoding="utf-8")
    code, log, summary = action()
    assert code == 2
    assert "lettertrans.toml" in log
    assert summary == "", "nothing of an earlier step"
