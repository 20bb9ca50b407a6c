"""Values that texts and templates may name, besides the parts of the regulation itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.naskah.matriks.model import IndikatorTerbagi
from generator.naskah.peraturan.matriks_naskah import each_matriks

if TYPE_CHECKING:
    from generator.naskah.matriks.model import Indikator, Kelompok
    from generator.naskah.peraturan.model import Peraturan
    from generator.naskah.umum.konteks import Konteks


def text_values(naskah: Peraturan, konteks: Konteks, jenis: str) -> dict[str, object]:
    """Return what an author may name in a text."""
    ringkasan = ringkasan_matriks(naskah)
    values: dict[str, object] = {
        "daerah": konteks.daerah.values(),
        "jenis": jenis,
        "tahun": naskah.tahun or "",
        "jumlah": {
            "indikator": sum(each["indikator"] for each in ringkasan if isinstance(each["indikator"], int)),
            "aksi": sum(each["aksi"] for each in ringkasan if isinstance(each["aksi"], int)),
            "lampiran": len(naskah.lampiran),
        },
    }
    if naskah.periode:
        periode = naskah.periode
        values["periode"] = {
            "awal": periode.awal,
            "akhir": periode.akhir,
            "lama": len(periode.tahun),
            "tahun": list(periode.tahun),
        }
    return values


def table_values(naskah: Peraturan, konteks: Konteks) -> dict[str, object]:
    """Return lists for small tables of a template's own, made with `{%tr for ... %}`."""
    return {
        "ringkasan_matriks": ringkasan_matriks(naskah),
        "perangkat_daerah": perangkat_daerah(naskah, konteks),
        "data": naskah.data,
    }


def ringkasan_matriks(naskah: Peraturan) -> list[dict[str, object]]:
    """Return name, number of indicators and of actions of every group, in order."""
    rows: list[dict[str, object]] = []
    for matriks, _ in each_matriks(naskah):
        for group in matriks.kelompok:
            parts = _indicators(group)
            rows.append({"nama": group.nama, "indikator": len(parts), "aksi": sum(len(part.aksi) for part in parts)})
    return rows


def perangkat_daerah(naskah: Peraturan, konteks: Konteks) -> list[dict[str, object]]:
    """Return the region's agencies with the number of actions that each answers for."""
    counts: dict[str, int] = {}
    for matriks, _ in each_matriks(naskah):
        for group in matriks.kelompok:
            for indikator in _indicators(group):
                for aksi in indikator.aksi:
                    for key in aksi.penanggung_jawab:
                        counts[key] = counts.get(key, 0) + 1
    return [
        {"id": key, "nama": agency.nama, "aksi": counts.get(key, 0)}
        for key, agency in konteks.daerah.perangkat_daerah.items()
    ]


def _indicators(group: Kelompok) -> list[Indikator]:
    return [
        part for entry in group.indikator for part in (entry.sub if isinstance(entry, IndikatorTerbagi) else (entry,))
    ]
