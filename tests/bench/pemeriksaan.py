"""What the reviewer costs beyond loading: time spent in `check` and `review` of the rooms, in one process."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import Any

from generator.cli import COLLECT
from generator.kinds import KINDS
from generator.pipeline import Folders, Pipeline
from generator.source.discover import discover


def reviewing_seconds(project: Path, repeat: int = 3) -> float:
    """Return the best time that all checks of a project's documents take, loading and composing left out."""
    gc.set_threshold(*COLLECT)  # as the program does
    return min(_once(project) for _ in range(repeat))


def _once(project: Path) -> float:
    spent = 0.0

    def timed(function: Any) -> Any:
        def run(*arguments: Any) -> list[Any]:
            nonlocal spent
            start = time.process_time()
            found = list(function(*arguments))
            spent += time.process_time() - start
            return found

        return run

    rooms = {kind.room() for kind in KINDS.values()}
    kept = [(room, room.check, room.review) for room in rooms]
    try:
        for room, check, review in kept:
            room.check, room.review = timed(check), timed(review)  # type: ignore[method-assign]
        folders = Folders(project / "content", project / "templates", project / "output")
        Pipeline(folders).run(discover(project / "content"), write=False)
    finally:
        for room, check, review in kept:
            room.check, room.review = check, review  # type: ignore[method-assign]
    return spent
