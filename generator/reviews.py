"""Every code with its explanation: input errors from their lists, checks from the registries they stand in."""

from __future__ import annotations

import textwrap
from importlib import import_module
from typing import TYPE_CHECKING, Any

from generator.diagnostics.codes import KODE
from generator.diagnostics.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.checking.registry import Daftar, Pemeriksaan
    from generator.diagnostics.kode.bentuk import Penjelasan

REGISTRIES = (
    ("generator.naskah.telaah.semua", "TELAAH"),
    ("generator.naskah.matriks.periksa", "MATRIKS"),
    ("generator.naskah.laporan_kinerja.periksa", "LAPORAN"),
)
FAMILIES = {
    "JUD": "Judul",
    "KON": "Konsiderans",
    "DAS": "Dasar hukum",
    "BTG": "Batang tubuh",
    "RUJ": "Rujukan",
    "DEF": "Definisi",
    "PEN": "Penutup",
    "LAM": "Lampiran",
    "MTK": "Matriks",
    "KIN": "Kinerja",
    "ANG": "Anggaran",
    "NAR": "Narasi",
    "FMT": "Format",
    "PGC": "Pengecualian",
    "ISI": "Isi berkas",
    "SUM": "Berkas sumber",
    "TPL": "Templat",
    "KLR": "Keluaran",
    "DOK": "Berkas Word",
}


def registries() -> Iterator[Daftar[Any]]:
    """Yield the registries of checks; their modules are read only now."""
    for module, name in REGISTRIES:
        yield getattr(import_module(module), name)


def checks() -> dict[str, Pemeriksaan[Any]]:
    """Return every registered check by code."""
    return {code: each for registry in registries() for code, each in registry.pemeriksaan.items()}


def explanation(code: str) -> Penjelasan | None:
    """Return what a code means, None when there is no such code."""
    if code in KODE:
        return KODE[code]
    found = checks().get(code)
    return found.penjelasan if found else None


def all_codes() -> list[str]:
    """Return every code, by family as in FAMILIES, then by number."""
    order = list(FAMILIES)
    return sorted({*KODE, *checks()}, key=lambda code: (order.index(code[:3]), code))


def explain(code: str) -> str | None:
    """Return the explanation of a code over several lines, or None when there is no such code."""
    found = explanation(code)
    if found is None:
        return None
    lines = [f"{code}: {found.judul}", "", *textwrap.wrap(found.uraian, 100)]
    for title, example in (("Salah", found.salah), ("Benar", found.benar)):
        if example:
            lines += ["", f"{title}:", textwrap.indent(example, "    ")]
    if found.sumber:
        lines += ["", f"Sumber: {found.sumber}"]
    return "\n".join(lines)


def near_code(code: str) -> str | None:
    """Return the known code that looks most like this one."""
    return nearest(code, all_codes(), 0.5) or None


def handbook() -> str:
    """Return the page of all checks in Markdown, which `docs/pemeriksaan.md` holds."""
    known = checks()
    lines = [
        "# Pemeriksaan",
        "",
        "Halaman ini disusun dari program (`python -m generator.reviews`); jangan disunting.",
        "*Galat* menghentikan dokumennya, *peringatan* dan *catatan* tidak.",
        "`build.py explain KODE` mencetak penjelasan yang sama.",
    ]
    family = ""
    for code in all_codes():
        if code[:3] != family:
            family = code[:3]
            lines += ["", f"## {family}: {FAMILIES[family]}"]
        lines += _entry(code, known)
    return "\n".join(lines) + "\n"


def _entry(code: str, known: dict[str, Pemeriksaan[Any]]) -> list[str]:
    found = explanation(code)
    if found is None:
        return []
    grade = f" ({known[code].derajat.value})" if code in known else ""
    lines = ["", f"### {code}{grade}", f"**{found.judul}.** {found.uraian}".strip()]
    for title, example in (("Salah", found.salah), ("Benar", found.benar)):
        if example:
            lines += ["", f"{title}:", "```", example, "```"]
    return [*lines, "", f"Sumber: {found.sumber}"] if found.sumber else lines


def main() -> None:
    """Write the page of all checks."""
    from pathlib import Path

    path = Path(__file__).resolve().parent.parent / "docs" / "pemeriksaan.md"
    path.write_text(handbook(), encoding="utf-8")


if __name__ == "__main__":
    main()
