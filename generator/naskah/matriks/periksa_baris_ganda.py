"""The check on rows that stand twice in a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, deret, lipat, path_aksi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.matriks.baris import Baris
    from generator.naskah.matriks.model import Pengukuran


@MATRIKS.periksa("MTK023", Severity.PERINGATAN)
def baris_ganda(m: MatriksDibaca) -> Iterator[Temuan]:
    """Baris ganda.

    Aksi dengan ukuran yang sama muncul dua kali dalam satu kelompok. Bila angkanya berbeda, tidak jelas angka mana yang
    berlaku; bila sama dalam satu indikator, salah satunya berlebih. Baris yang sama di dua klaster boleh: itu
    rujukan silang.

    Salah:
        - {aksi: Gemar membaca, satuan: Orang, target: {2022: 2.500}}
        - {aksi: Gemar membaca, satuan: Orang, target: {2022: 25.000}}

    Benar:
        - {aksi: Gemar membaca, satuan: Orang, target: {2022: 25.000}}
    """
    first: dict[tuple[int, str, str], tuple[Baris, Pengukuran]] = {}
    for baris, ukuran in m.terukur:
        assert baris.aksi is not None
        key = (baris.kelompok, lipat(baris.aksi.aksi), lipat(ukuran.ukuran or ""))
        if key not in first:
            first[key] = (baris, ukuran)
            continue
        before, earlier = first[key]
        same = (earlier.satuan, earlier.data_dasar, earlier.target) == (ukuran.satuan, ukuran.data_dasar, ukuran.target)
        if same and before.indikator_path != baris.indikator_path:
            continue
        at = m.place((*path_aksi(baris), "aksi"))
        if same:
            yield Temuan(at, "aksi ini sudah ada dengan angka yang sama", "hapus salah satu")
            continue
        old, new = (" / ".join(format_bilangan(n) for _, n in deret(m, each)) for each in (earlier, ukuran))
        message = f"aksi ini sudah ada dalam kelompok yang sama dengan angka lain: {old or '-'} dan {new or '-'}"
        if _sepuluh_kali(m, earlier, ukuran):
            message += " (berbeda tepat sepuluh kali)"
        yield Temuan(at, message, "sisakan satu baris dengan angka yang benar, atau bedakan uraiannya")


def _sepuluh_kali(m: MatriksDibaca, one: Pengukuran, other: Pengukuran) -> bool:
    a, b = deret(m, one), deret(m, other)
    low, high = sorted(([n for _, n in a], [n for _, n in b]))
    return bool(low) and [n * 10 for n in low] == high
