"""Commands that a script starts: what they print, what they cost, and how a script ends that found something wrong."""

import pathlib
import re
import resource
import subprocess
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What a compiler may have of memory, in bytes.
MEMORY = 8_000_000 * 1024

Command = Sequence[str | pathlib.Path]


class Log:
    """The file that has what the last command printed, and the lines of it that are shown when a script fails."""

    def __init__(self, path: pathlib.Path, shown: int, title: str = "FAILED") -> None:
        self.path, self.shown, self.title = path, shown, title

    def run(self, command: Command, folder: pathlib.Path | None = None) -> int:
        """A command's status; minus its number for a signal."""
        with self.path.open("wb") as output:
            return subprocess.run(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT).returncode

    def lines(self) -> list[str]:
        return self.path.read_text(errors="replace").splitlines() if self.path.exists() else []

    def fail(self, text: str) -> NoReturn:
        """Ends the script."""
        sys.stdout.flush()
        print(f"{self.title}: {text}", *self.lines()[-self.shown:], sep="\n", file=sys.stderr)
        sys.exit(1)

    def demand(self, holds: bool, text: str) -> None:
        if not holds:
            self.fail(text)

    def first(self, pattern: str) -> str | None:
        """What stands first in a line."""
        return next((match[0] for line in self.lines() if (match := re.search(pattern, line))), None)


def run(command: Command, folder: pathlib.Path = ROOT) -> None:
    """A command that has to pass and prints for itself."""
    sys.stdout.flush()
    status = subprocess.run(command, cwd=folder).returncode
    if status != 0:
        sys.exit(status if status > 0 else 128 - status)


def output(command: Command, folder: pathlib.Path = ROOT) -> str:
    return subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout


def release_build(product: str) -> pathlib.Path:
    """The executable, made of what is here."""
    run(["swift", "build", "-c", "release", "--product", product])
    return pathlib.Path(output(["swift", "build", "-c", "release", "--show-bin-path"]).strip()) / product


def measured(command: Command, folder: pathlib.Path | None = None, **options: Any) -> tuple[subprocess.CompletedProcess, float]:
    """A command that has ended, and the processor seconds of all its processes."""
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.run(command, cwd=folder, **options)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process, end.ru_utime - start.ru_utime + end.ru_stime - start.ru_stime


def limit_memory() -> None:
    """What a child process does before it becomes a compiler."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
