"""What a matrix names must exist, what it holds must be printed, and counts must be whole."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.diagnostics.finding import Finding, Place, galat, peringatan
from generator.diagnostics.near import nearest
from generator.naskah.matriks.baris import flatten
from generator.naskah.matriks.nilai import angka, is_whole
from generator.naskah.umum.konteks import VersiKla

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.baris import Baris
    from generator.naskah.matriks.model import Matriks
    from generator.naskah.umum.konteks import Konteks

_MEASURED = ("ukuran", "satuan", "data_dasar", "target")


class MatriksChecker:
    """Checks one matrix; `tahun` are the years of the plan."""

    def __init__(self, matriks: Matriks, at: NodePath, tahun: Sequence[int], konteks: Konteks, file: str) -> None:
        self.matriks, self.at, self.tahun, self.konteks, self.file = matriks, at, tuple(tahun), konteks, file
        self._known = {*konteks.daerah.perangkat_daerah, *konteks.daerah.mitra}
        self._columns = set(matriks.kolom)
        self._unprinted = [name for name in _MEASURED if name not in self._columns]
        self._years = set(self.tahun)
        self._rows = tuple(flatten(matriks))

    def check(self) -> Iterator[Finding]:
        """Yield every finding of the matrix."""
        yield from self._check_groups()
        if "target" in self._columns and not self.tahun:
            message = "matriks memuat kolom `target`, tetapi naskah belum menyebut periodenya"
            yield galat(
                "MTK005",
                self._place(("kolom", "target")),
                message,
                "tambahkan `periode: {awal: ..., akhir: ...}` di naskah.yaml",
            )
        for baris in self._rows:
            if baris.pengukuran is not None:
                yield from self._check_row(baris)

    def _place(self, path: NodePath, *, key: bool = False) -> Place:
        return Place(self.file, (*self.at, *path), key=key)

    def _check_groups(self) -> Iterator[Finding]:
        versi = self.konteks.nasional.kla.untuk(self.tahun[0] if self.tahun else None)
        clusters = [each.id for each in versi.klaster]
        for k, group in enumerate(self.matriks.kelompok):
            if group.klaster is not None and group.klaster not in clusters:
                hint = _near(group.klaster, clusters)
                yield galat(
                    "MTK006", self._place(("kelompok", k, "klaster")), f"klaster `{group.klaster}` tidak dikenal", hint
                )
        yield from self._check_national(versi)

    def _check_national(self, versi: VersiKla) -> Iterator[Finding]:
        numbers = {each.nomor for klaster in versi.klaster for each in klaster.indikator}
        named: set[str] = set()
        for baris in self._rows:
            if not baris.awal_indikator:
                continue
            if baris.indikator.id in named:
                message = f"id `{baris.indikator.id}` dipakai dua indikator dalam matriks ini"
                at = self._place((*baris.indikator_path, "id"))
                yield galat("RUJ003", at, message, "beri nama lain pada salah satunya")
            if baris.indikator.id is not None:
                named.add(baris.indikator.id)
            for number in baris.indikator.nasional:
                if number not in numbers:
                    at = self._place((*baris.indikator_path, "nasional"))
                    yield galat(
                        "MTK007",
                        at,
                        f"indikator KLA nasional nomor {number} tidak ada",
                        f"nomornya 1 sampai {max(numbers)}",
                    )

    def _check_row(self, baris: Baris) -> Iterator[Finding]:
        assert baris.aksi is not None
        assert baris.pengukuran is not None
        if baris.awal_aksi:
            yield from self._check_agencies(baris)
        measure = baris.pengukuran
        for name in self._unprinted:
            if getattr(measure, name) in (None, {}):
                continue
            message = f"`{name}` terisi, tetapi matriks ini tidak berkolom `{name}` sehingga tidak akan tercetak"
            yield galat(
                "MTK008",
                self._place((*baris.path, name), key=True),
                message,
                f"tambahkan kolom `{name}`, atau hapus isian ini",
            )
        yield from self._check_years(baris)
        yield from self._check_counts(baris)
        if measure.akumulasi:
            yield from self._check_accumulation(baris)

    def _check_agencies(self, baris: Baris) -> Iterator[Finding]:
        assert baris.aksi is not None
        base = baris.path[: baris.path.index("aksi") + 2]
        seen: set[str] = set()
        for n, key in enumerate(baris.aksi.penanggung_jawab):
            if key in self._known and key not in seen:
                seen.add(key)
                continue
            at = self._place((*base, "penanggung_jawab", n))
            if key not in self._known:
                hint = self._agency_hint(key)
                yield galat("MTK009", at, f"perangkat daerah atau mitra `{key}` tidak ada di daerah.yaml", hint)
            if key in seen:
                yield galat("MTK010", at, f"`{key}` ditulis dua kali dalam satu aksi", "hapus salah satu")
            seen.add(key)

    def _agency_hint(self, key: str) -> str:
        folded = key.casefold().replace("-", " ")
        daerah = self.konteks.daerah
        for id_, agency in [*daerah.perangkat_daerah.items(), *daerah.mitra.items()]:
            if folded in {name.casefold() for name in (agency.nama, *agency.alias)}:
                return f"tulis idnya: `{id_}`"
        return _near(key, self._known) or "tambahkan di `perangkat_daerah:` atau `mitra:`"

    def _check_years(self, baris: Baris) -> Iterator[Finding]:
        assert baris.pengukuran is not None
        target = baris.pengukuran.target
        if "target" not in self._columns or not self.tahun or target.keys() == self._years:
            return
        for year in target:
            if year not in self.tahun:
                at = self._place((*baris.path, "target", str(year)), key=True)
                hint = (
                    f"periodenya {self.tahun[0]} sampai {self.tahun[-1]}; ubah tahunnya, atau `periode` di naskah.yaml"
                )
                yield galat("MTK011", at, f"tahun {year} di luar periode naskah sehingga tidak akan tercetak", hint)
        missing = [str(year) for year in self.tahun if year not in target]
        if missing:
            path = (*baris.path, "target") if target else baris.path
            hint = "isi bilangannya, atau `tidak berlaku` / `tidak tersedia`"
            yield peringatan(
                "MTK012", self._place(path), f"target tahun {', '.join(missing)} belum diisi; tercetak kosong", hint
            )

    def _check_counts(self, baris: Baris) -> Iterator[Finding]:
        """Refuse decimals of a unit that counts whole things; which units may have them is national data."""
        measure = baris.pengukuran
        assert measure is not None
        if measure.satuan is None or measure.satuan in self.konteks.nasional.satuan_pecahan:
            return
        if is_whole(measure.data_dasar) and all(map(is_whole, measure.target.values())):
            return
        values: list[tuple[NodePath, object]] = [
            (("data_dasar",), measure.data_dasar),
            *((("target", str(year)), value) for year, value in measure.target.items()),
        ]
        for path, value in values:
            number = angka(value)
            if number is not None and not is_whole(value):
                text = str(number).replace(".", ",")
                hint = "bila memang pecahan, tambahkan satuannya ke _nasional/satuan.yaml"
                if abs(number) >= 1:
                    hint = f"tulis {_grouped(text.replace(',', ''))} bila maksudnya ribuan; {hint}"
                message = f"{text} pecahan, padahal satuan `{measure.satuan}` menghitung barang utuh"
                yield galat("MTK013", self._place((*baris.path, *path)), message, hint)

    def _check_accumulation(self, baris: Baris) -> Iterator[Finding]:
        measure = baris.pengukuran
        assert measure is not None
        values: Iterable[object] = (measure.data_dasar, *(measure.target.get(year) for year in self.tahun))
        if any(angka(value) is None for value in values):
            message = "`akumulasi: ya` menjumlahkan data dasar dan target tiap tahun, tetapi tidak semuanya bilangan"
            yield galat(
                "MTK014", self._place((*baris.path, "akumulasi")), message, "isi bilangannya, atau hapus `akumulasi`"
            )


def _grouped(digits: str) -> str:
    return f"{Decimal(digits):,}".replace(",", ".")


def _near(word: str, known: Iterable[str]) -> str:
    found = nearest(word, sorted(known), 0.5)
    return f"maksudnya `{found}`?" if found else "yang dikenal: " + ", ".join(sorted(known)[:8])
