"""The check on two lists of indicators that share no names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Place, Severity
from generator.naskah.matriks.periksa_dasar import MATRIKS, DaftarIndikator, MatriksDibaca, lipat

if TYPE_CHECKING:
    from collections.abc import Iterator


@MATRIKS.periksa("MTK037", Severity.PERINGATAN)
def dua_daftar_indikator(m: MatriksDibaca) -> Iterator[Temuan]:
    """Dua daftar indikator yang tidak terhubung.

    Uraian dalam lampiran menyebut indikator setiap klaster, sedangkan matriks memuat indikator klaster yang sama
    dengan nama lain. Pembaca tidak dapat mengetahui aksi mana yang menjawab indikator mana. Diperiksa bila uraian
    dan matriks sama-sama memuat paling sedikit tiga klaster dan tidak sampai separuh namanya sama.

    Salah:
        uraian: Persentase Sekolah Ramah Anak
        matriks: Meningkatnya Jumlah Sekolah Ramah Anak

    Benar:
        uraian dan matriks: Persentase Sekolah Ramah Anak
    """
    by_cluster = {each.id: each.nama for each in m.versi.klaster}
    lists: dict[str, DaftarIndikator] = {}
    for daftar in m.daftar_lain:
        id_ = next((id_ for id_, nama in by_cluster.items() if lipat(nama) in lipat(daftar.judul)), None)
        if id_ is not None:
            lists.setdefault(id_, daftar)
    rows = [baris for baris in m.indikator if m.matriks.kelompok[baris.kelompok].klaster in lists]
    groups = {m.matriks.kelompok[baris.kelompok].klaster for baris in rows}
    if len(groups) < 3:
        return
    told = [lipat(nama) for id_, daftar in lists.items() if id_ in groups for nama in daftar.nama]
    names = {lipat(baris.indikator.nama) for baris in rows}
    shared = sum(nama in names for nama in told)
    if shared * 2 < min(len(told), len(rows)):
        first = next(iter(lists.values()))
        message = (
            f"uraian memuat {len(told)} indikator, matriks memuat {len(rows)} indikator untuk klaster yang sama, "
            f"dan {f'hanya {shared} yang' if shared else 'tidak satu pun'} namanya sama"
        )
        yield Temuan(Place(m.berkas, first.at), message, "pakai satu daftar indikator, atau padankan nama keduanya")
