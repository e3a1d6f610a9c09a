"""Two lines set everything up, on any machine, with nothing that the lock does not name."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from factcheck.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SETUP_LINES = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
PINNED = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", LOCK, re.MULTILINE))


def test_readme_has_one_line_for_the_main_job_and_one_for_the_checks() -> None:
    main_job, checks = SETUP_LINES
    event = re.search(r"factcheck report (seeds/\S+)$", main_job)
    assert event
    assert (ROOT / event[1]).is_dir()
    assert checks.endswith(".venv/bin/pytest")


def test_ci_runs_the_readmes_second_line_as_it_stands() -> None:
    commands = (ROOT / ".ci/run").read_text("utf-8").splitlines()
    assert commands[-1] == SETUP_LINES[1]
    assert "set -euo pipefail" in commands


def test_both_lines_install_by_hash_and_from_the_lock_only() -> None:
    for line in SETUP_LINES:
        assert "pip install -q --require-hashes -r requirements.lock" in line
        assert "pip install -q --no-deps --no-build-isolation -e ." in line


def test_lock_names_no_registry() -> None:
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host", LOCK)


def test_lock_pins_and_hashes_every_requirement() -> None:
    requirements = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", LOCK, flags=re.MULTILINE).strip())
    for requirement in requirements:
        assert re.match(r"[a-z0-9.-]+==\S+ ", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement


def test_lock_serves_other_platforms_than_the_one_it_was_made_on() -> None:
    """A wheel for each platform means several hashes for what is compiled."""
    for name in ("pydantic-core", "rapidfuzz", "regex"):
        entry = re.search(rf"^{name}==.*?(?=\n\S|\Z)", LOCK, re.MULTILINE | re.DOTALL)
        assert entry
        assert entry[0].count("--hash") > 10


@pytest.mark.parametrize(
    "requirement", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
)
def test_lock_covers_what_the_project_asks_for(requirement: str) -> None:
    name = re.split(r"[<>=~!\[; ]", requirement)[0].lower().replace("_", "-")
    assert name in PINNED, f"renew the lock: {name} is missing"


@pytest.mark.parametrize("command", re.findall(r"`factcheck ([^`]+)`", README))
def test_every_command_in_the_readme_exists_with_its_options(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = re.sub(r"\\\|\S+|[\[\]]", "", command)
    assert main([*plain.split(), "--help"]) == 0, capsys.readouterr().err


def test_module_and_script_are_the_same_program() -> None:
    def version(*command: str) -> str:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    expected = f"factcheck {PROJECT['version']}\n"
    assert version(sys.executable, "-m", "factcheck", "--version") == expected
    assert version(str(Path(sys.executable).parent / "factcheck"), "--version") == expected
