"""Values that texts cannot quote: they have a name, but in this report there is nothing behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.naskah.laporan_kinerja.kutipan import indicator_values, row_names
from generator.templating.text import TextFault, TextRenderer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.naskah.laporan_kinerja.cetak import Pencetak
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator, Hitungan
    from generator.naskah.laporan_kinerja.hasil_tabel import HasilTabel

Kosong = tuple[str, str]
"""What is wrong with quoting a value, and what to do."""

_NAME = re.compile(r"[a-z]\w*(?:\.\w+)+", re.ASCII)
_HYPHEN = re.compile(r"\b(?:indikator|sasaran|unit|anggaran|tabel)\.\w+-[\w-]+(?:\.\w+)*", re.ASCII)
_HAPUS = "hapus kutipannya"


class PengisiLaporan(TextRenderer):
    """Fills texts of a report; a value that is not available is called that, not unknown."""

    def __init__(self, filters: Mapping[str, Callable[..., object]], kosong: Mapping[str, Kosong]) -> None:
        super().__init__(filters)
        self._kosong = kosong

    def render(self, text: str, values: Mapping[str, object]) -> str:
        """Return the text with its tags filled."""
        try:
            return super().render(text, values)
        except TextFault as fault:
            cause = fault.__context__
            if isinstance(cause, TypeError) and str(cause).startswith("saringan"):
                raise TextFault(str(cause), "hapus saringannya bila nilainya sudah siap cetak") from fault
            hyphen = _HYPHEN.search(text)
            if hyphen:
                hint = f"tulis garis bawah: {_word(hyphen[0])}"
                raise TextFault(f"nama `{hyphen[0]}` memuat tanda hubung", hint) from fault
            for name in _NAME.findall(text):
                table_row = ".".join(name.split(".")[:3])
                found = self._kosong.get(name) or self._kosong.get(table_row)
                if found:
                    raise TextFault(*found) from fault
            raise


def empty_values(hasil: Hitungan, cetak: Pencetak) -> dict[str, Kosong]:
    """Return every name that has no value in this report, with why."""
    found: dict[str, Kosong] = {}
    for key, each in hasil.indikator.items():
        present = indicator_values(each, cetak)
        for name, hint in indicator_hints(each).items():
            if name not in present:
                found |= [_none(f"indikator.{_word(key)}.{name}", hint)]
    groups = {f"sasaran.{_word(key)}": each for key, each in hasil.sasaran.items()}
    groups |= {f"unit.{_word(key)}": each for key, each in hasil.unit.items()} | {"ringkasan": hasil.ringkasan}
    for path, group in groups.items():
        if group.rata_rata is None:
            hint = f"{_HAPUS}: tidak ada capaian yang dihitung"
            found |= [_none(f"{path}.{name}", hint) for name in ("rata_rata", "kategori")]
    budgets = {_word(key): row.pagu for key, row in hasil.anggaran.by_id.items()} | {"jumlah": hasil.anggaran.pagu}
    for key in hasil.sasaran:
        budgets[f"sasaran_{_word(key)}"] = sum(each.pagu for each in hasil.anggaran.pendukung(key))
    found |= [_none(f"anggaran.{name}.serapan", f"{_HAPUS}: pagunya nol") for name, pagu in budgets.items() if not pagu]
    for key, tabel in hasil.tabel.items():
        found |= _cells(f"tabel.{_word(key)}", tabel)
    return found


def indicator_hints(each: HasilIndikator) -> dict[str, str]:
    """Return every value that an indicator may lack, with what to do when it is lacking."""
    uncounted = f"{_HAPUS}: capaiannya tidak dihitung ({each.capaian.alasan})"
    last = f"isi `riwayat` dan `renstra` tahun lalu, atau {_HAPUS}"
    end = f"isi `renstra` tahun akhir, atau {_HAPUS}"
    return {
        "target": f"isi targetnya, atau {_HAPUS}",
        "realisasi": f"isi realisasinya, atau {_HAPUS}",
        "capaian": uncounted,
        "kategori": uncounted,
        "target_lalu": f"isi `renstra` tahun lalu, atau {_HAPUS}",
        "realisasi_lalu": f"isi `riwayat` tahun lalu, atau {_HAPUS}",
        "capaian_lalu": last,
        "selisih_realisasi": f"perlu realisasi tahun ini dan tahun lalu; isi keduanya, atau {_HAPUS}",
        "selisih_capaian": f"perlu capaian tahun ini dan tahun lalu; {last}",
        "target_akhir": end,
        "capaian_akhir": end,
    }


def _cells(path: str, tabel: HasilTabel) -> Iterator[tuple[str, Kosong]]:
    names = row_names(tabel)
    for name, row in zip(names, tabel.baris, strict=True):
        if names.count(name) > 1:
            message = f"`{path}.{name}` menunjuk beberapa baris, jangan dikutip"
            yield f"{path}.{name}", (message, "beri nama berbeda pada sel pertama baris-baris itu")
            continue
        for column, cell in row.items():
            if cell is None:
                yield _none(f"{path}.{name}.{column}", f"isi selnya, atau {_HAPUS}")
    for column, total in tabel.jumlah.items():
        if total is None:
            yield _none(f"{path}.jumlah.{column}", f"isi semua sel kolom itu, atau {_HAPUS}")
    for kolom in tabel.tabel.kolom:
        if kolom.id not in tabel.jumlah:
            yield _none(f"{path}.jumlah.{kolom.id}", f"sebut kolom itu di `jumlah:` tabelnya, atau {_HAPUS}")


def _none(path: str, hint: str) -> tuple[str, Kosong]:
    return path, (f"nilai `{path}` tidak tersedia, jangan dikutip", hint)


def _word(key: str) -> str:
    return key.replace("-", "_")
