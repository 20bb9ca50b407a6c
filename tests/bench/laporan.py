"""The real performance report, and copies of it with many times its indicators and budget rows."""

from __future__ import annotations

import shutil
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from tests.bench.proyek import ROOT

REAL = Path("kab-balangan") / "lkip-dinsos-pppa-pmd-2022"


def make_report(folder: Path, times: int) -> Path:
    """Lay out a project that holds only the report, every indicator and activity in it `times` over."""
    source = ROOT / "content"
    target = folder / "content"
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(source / "_nasional", target / "_nasional")
    shutil.copytree(source / REAL.parent, target / REAL.parent)
    for path in (target / REAL).glob("*.yaml"):
        if times > 1 and (path.name.startswith("bidang-") or path.name == "anggaran.yaml"):
            data: Any = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # texts only
            _multiply_unit(data, times) if "sasaran" in data else _multiply_budget(data, times)
            path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
    return folder


def _multiply_unit(unit: dict[str, Any], times: int) -> None:
    for sasaran in unit["sasaran"]:
        sasaran["indikator"] = _copies(sasaran["indikator"], times)
    for below in unit.get("bawahan", []):
        _multiply_unit(below, times)


def _multiply_budget(budget: dict[str, Any], times: int) -> None:
    budget.pop("kendali", None)
    for urusan in budget["urusan"]:
        for program in urusan["program"]:
            program.pop("pagu_dpa", None)
            program["kegiatan"] = _copies(program["kegiatan"], times)


def _copies(rows: list[dict[str, Any]], times: int) -> list[dict[str, Any]]:
    return [row if n == 0 else _renamed(row, n) for n in range(times) for row in rows]


def _renamed(row: dict[str, Any], n: int) -> dict[str, Any]:
    """Return a copy of a row with other ids, also in the rows below it."""
    copy = deepcopy({key: value for key, value in row.items() if key != "catatan"})  # no aliases in the YAML
    if "id" in copy:
        copy["id"] = f"{copy['id'][:50]}-k{n}"
    if "sub_kegiatan" in copy and isinstance(copy["sub_kegiatan"], list):
        copy["sub_kegiatan"] = [_renamed(each, n) for each in copy["sub_kegiatan"]]
    return copy
