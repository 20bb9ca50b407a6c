"""Compares our whole pipeline with python-docx-template's rendering alone, in one run: `make bench`.

Every figure is a whole process, best of several; what counts is the ratio, not the seconds. Seconds are those of the
processor, which on a machine with nothing else to do are those of the clock, and elsewhere hardly suffer.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bench.laporan import REAL, make_report
from tests.bench.pembanding import make_template
from tests.bench.pemeriksaan import reviewing_seconds
from tests.bench.proyek import ROOT, make_project

REPEAT = 5
PASAL_60_PAGES = 290


@dataclass(frozen=True)
class Cost:
    """Best processor time in seconds, of all children too, and highest peak memory in MiB of a process."""

    seconds: float
    mebibytes: float


def measure(command: list[str], cwd: Path, repeat: int = REPEAT, clear: Path | None = None) -> Cost:
    """Run a command several times and return its best time; `clear` is taken away before each, or all is up to date."""
    best, peak = float("inf"), 0.0
    for _ in range(repeat):
        if clear is not None:
            shutil.rmtree(clear, ignore_errors=True)
        bare = [sys.executable, "-I", "-S", str(ROOT / "tests" / "bench" / "ukur.py")]
        done = subprocess.run([*bare, *command], cwd=cwd, env=_environment(), stdout=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit(f"gagal: {' '.join(command)}")
        seconds, mebibytes = map(float, done.stdout.split())
        best, peak = min(best, seconds), max(peak, mebibytes)
    return Cost(best, peak)


def _environment() -> dict[str, str]:
    """Return what both engines start in: compiled modules may be kept, as on a person's own computer."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT)}


def ours(folder: Path, repeat: int = REPEAT) -> Cost:
    """Measure a build of the project in a folder."""
    return build(folder, folder / "output", [], repeat)


def theirs(folder: Path, kind: str, count: int, repeat: int = REPEAT) -> Cost:
    """Measure python-docx-template with the same rows or articles."""
    template = folder / f"{kind}.docx"
    make_template(template, kind)
    command = [
        sys.executable,
        "-m",
        "tests.bench.pembanding",
        kind,
        str(count),
        str(template),
        str(folder / "banding.docx"),
    ]
    return measure(command, folder, repeat)


def main() -> None:
    """Print the table."""
    print(f"| ukuran | rancang (YAML → .docx) | docxtpl (isi templat saja) | waktu | memori |\n|{'---|' * 5}")
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        costs: dict[int, Cost] = {}
        for rows in (100, 1_000, 10_000):
            repeat = 3 if rows == 10_000 else REPEAT
            folder = make_project(base / f"matriks-{rows}", rows, 3)
            costs[rows] = ours(folder, repeat)
            row(f"matriks {rows:,} baris".replace(",", "."), costs[rows], theirs(folder, "matriks", rows, repeat))
        folder = make_project(base / "naskah", 0, PASAL_60_PAGES)
        row("naskah 60 halaman", ours(folder), theirs(folder, "naskah", PASAL_60_PAGES))
        alone("kedua peraturan nyata", build(ROOT, base / "nyata", ["kab-hulu-sungai-selatan", "kota-serang"]))
        reports = {times: report(base, times) for times in (1, 5, 10)}
        layout = build(ROOT, base / "halaman", [REAL.as_posix()], repeat=1)
        alone("LKIP nyata dengan nomor halaman (LibreOffice)", layout)
        alone("tanpa perubahan, LKIP dan kedua peraturan", nothing_to_do(base / "tetap"))
        growth = (costs[10_000].seconds - costs[1_000].seconds) / (costs[1_000].seconds - costs[100].seconds)
        print(f"\nPertumbuhan: tambahan 9.000 baris berbanding tambahan 900 baris = {growth:.1f} kali (lurus = 10).")
        growth = (reports[10].seconds - reports[5].seconds) / (reports[5].seconds - reports[1].seconds)
        real = reviewing_seconds(ROOT)
        rows = {count: reviewing_seconds(base / f"matriks-{count}") for count in (1_000, 10_000)}
        print(f"Pemeriksaan di luar pembacaan: ketiga daerah nyata {real:.2f} s, ", end="")
        print(f"matriks 1.000 baris {rows[1_000]:.2f} s, 10.000 baris {rows[10_000]:.2f} s.")
        print(f"Pertumbuhan LKIP: tambahan 5x data berbanding tambahan 4x data = {growth:.2f} kali (lurus = 1,25).")


def build(project: Path, output: Path, options: list[str], repeat: int = REPEAT, *, again: bool = False) -> Cost:
    """Measure a build of some documents of a project; `again` measures one that has nothing to do."""
    command = [sys.executable, str(ROOT / "build.py"), "build", *options, "--out", str(output)]
    return measure(command, project, repeat, None if again else output)


def nothing_to_do(output: Path) -> Cost:
    """Measure a build of all content right after another."""
    build(ROOT, output, ["--tanpa-halaman"], repeat=1)
    return build(ROOT, output, ["--tanpa-halaman"], again=True)


def report(base: Path, times: int) -> Cost:
    """Measure the report with its indicators and activities so many times over, without page numbers."""
    project = make_report(base / f"laporan-{times}", times)
    cost = build(project, project / "output", ["--tanpa-halaman"], repeat=3)
    alone(f"LKIP nyata × {times}" if times > 1 else "LKIP nyata", cost)
    return cost


def alone(name: str, cost: Cost) -> None:
    """Print a cost that is compared with nothing."""
    print(f"| {name} | {cost.seconds:.2f} s, {cost.mebibytes:.0f} MiB | | | |")


def row(name: str, mine: Cost, other: Cost) -> None:
    """Print one comparison."""
    print(
        f"| {name} | {mine.seconds:.2f} s, {mine.mebibytes:.0f} MiB | {other.seconds:.2f} s, {other.mebibytes:.0f} MiB "
        f"| {mine.seconds / other.seconds:.2f}× | {mine.mebibytes / other.mebibytes:.2f}× |"
    )


if __name__ == "__main__":
    main()
