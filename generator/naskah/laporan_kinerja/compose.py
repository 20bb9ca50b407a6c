"""A performance report to blocks and template values: worked out, put in order, then set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import ContentsBlock
from generator.blocks.model import Orientation
from generator.diagnostics.finding import Place, galat
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.bab import susun_isi
from generator.naskah.laporan_kinerja.bahan import Bahan
from generator.naskah.laporan_kinerja.cetak import Pencetak
from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit, hitung
from generator.naskah.laporan_kinerja.kutipan import quoted_values
from generator.naskah.laporan_kinerja.kutipan_kosong import PengisiLaporan, empty_values
from generator.naskah.laporan_kinerja.penata import Penata
from generator.naskah.laporan_kinerja.pola import Pola
from generator.naskah.laporan_kinerja.sisipan_rencana import perjanjian_kinerja, rencana_anggaran
from generator.naskah.umum.isian import Isian
from generator.naskah.umum.kalimat import Penulis
from generator.naskah.umum.saringan import FILTERS
from generator.naskah.umum.skala import Kategori, Skala
from generator.naskah.umum.susunan import Pencatat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Finding, NodePath
    from generator.naskah.laporan_kinerja.isi import Foto
    from generator.naskah.laporan_kinerja.model import LaporanKinerja
    from generator.naskah.umum.daerah import Pejabat
    from generator.naskah.umum.konteks import Konteks
    from generator.source.pictures import Picture

DEPAN = ("kata_pengantar", "ringkasan_eksekutif")
BAB = {
    "pendahuluan": "Pendahuluan",
    "perencanaan_kinerja": "Perencanaan Kinerja",
    "akuntabilitas_kinerja": "Akuntabilitas Kinerja",
    "penutup": "Penutup",
}


_TANPA_SKALA = Skala(sumber="-", kategori=(Kategori(nama="-"),))  # for going on when the scale is not known


def compose(naskah: LaporanKinerja, konteks: Konteks, file: str) -> tuple[Composition, list[Finding]]:
    """Return the document before Word, and what was found wrong while it was put together."""
    return _Composer(naskah, konteks, file).compose()


class _Composer:
    def __init__(self, naskah: LaporanKinerja, konteks: Konteks, file: str) -> None:
        self.naskah, self.konteks, self.file = naskah, konteks, file
        self.skala = konteks.nasional.kinerja.skala.get(naskah.skala) or _TANPA_SKALA
        satuan = konteks.nasional.satuan
        self.cetak = Pencetak(naskah.kebijakan.desimal, frozenset(satuan.tanpa_sebutan), satuan.dengan_tanda)
        self.hasil, self.findings = hitung(naskah, self.skala, file)
        self.pola = Pola(konteks.nasional.kinerja.kalimat, naskah.kalimat, FILTERS, file)
        self.penata = Penata(Pencatat(file))
        self.isian = Isian(file)
        self.bahan = Bahan(
            naskah, self.hasil, konteks, self.skala, self.cetak, self.pola, self.penata,
            {sasaran.id: at for sasaran, at in each_sasaran(naskah)},
            {unit.id: at for unit, at in each_unit(naskah)},
            self._foto,
        )  # fmt: skip

    def compose(self) -> tuple[Composition, list[Finding]]:
        self._walk()
        values = quoted_values(self.naskah, self.hasil, self.konteks, self.cetak)
        renderer = PengisiLaporan(FILTERS, empty_values(self.hasil, self.cetak))
        penulis = Penulis(self.file, renderer, values, self.konteks.hukum, self.penata.pencatat.sasaran)
        parts: dict[str, object] = {
            name: Slot(self.penata.blocks(name, penulis)) for name in (*DEPAN, *BAB, "lampiran_perjanjian")
        }
        parts |= {name: Slot((block,)) for name, block in self._contents(penulis)}
        dinas = self.konteks.daerah.instansi(self.naskah.perangkat_daerah)
        everything: dict[str, object] = {
            **values,
            "isi": parts,
            "penandatangan": self._penandatangan(),
            "perjanjian": self._perjanjian(),
        }
        name = dinas.nama if dinas else ""
        title = f"Laporan Kinerja {name} {self.konteks.daerah.sebutan} Tahun {self.naskah.tahun}"
        registered = self.penata.pencatat.findings
        if any(each.code == "RUJ003" for each in self.findings):  # what an id names is twice there too
            registered = [each for each in registered if each.code != "RUJ003"]
        findings = [
            *self.findings, *registered, *self.pola.findings, *penulis.findings, *self.isian.findings
        ]  # fmt: skip
        return Composition(title, name, everything, Orientation.TEGAK), findings

    def _walk(self) -> None:
        """Settle every number of the report, in the order of the paper."""
        penata = self.penata
        penata.judul_templat("kata-pengantar", "Kata Pengantar")
        penata.judul_templat("ringkasan-eksekutif", "Ringkasan Eksekutif")
        for name in DEPAN:
            penata.mulai(name)
            susun_isi(self.bahan, getattr(self.naskah, name).isi, (name, "isi"))
        for name, judul in BAB.items():
            penata.bab(name, judul)
            susun_isi(self.bahan, getattr(self.naskah, name).isi, (name, "isi"))
        penata.judul_templat("lampiran", "Lampiran")
        penata.lampiran("lampiran_perjanjian")
        perjanjian_kinerja(self.bahan, "lampiran-perjanjian-kinerja", gaya.TABEL_RAPAT)
        rencana_anggaran(self.bahan, "lampiran-anggaran", gaya.TABEL_RAPAT)

    def _contents(self, penulis: Penulis) -> Iterator[tuple[str, ContentsBlock]]:
        penata = self.penata
        yield (
            "daftar_isi",
            ContentsBlock(gaya.DAFTAR_ISI, r'TOC \o "1-3" \h \z \u', penata.entries(penata.isi, penulis)),
        )
        for name, label, entries in (("tabel", "Tabel", penata.tabel), ("gambar", "Gambar", penata.gambar)):
            instruction = rf'TOC \h \z \c "{label}"'
            yield f"daftar_{name}", ContentsBlock(gaya.DAFTAR_GAMBAR, instruction, penata.entries(entries, penulis))

    def _foto(self, foto: Foto, at: NodePath) -> Picture | None:
        """Return a photo's file; None for one that is not there yet, and for one that is reported."""
        if foto.foto == "belum ada":
            return None
        from generator.source.pictures import PictureError, read_picture

        try:
            return read_picture(self.konteks.akar / self.file.rsplit("/", 1)[0], foto.foto)
        except PictureError as error:
            self.findings.append(galat("KIN006", Place(self.file, (*at, "foto")), error.message, error.hint))
            return None

    def _penandatangan(self) -> dict[str, object]:
        who = self.naskah.penandatangan
        pejabat = self.konteks.daerah.pejabat.get(who.oleh)
        return {
            "tempat": who.tempat or self.konteks.daerah.ibu_kota,
            "waktu": self.isian.text(who.waktu, "waktu penandatanganan laporan", ("penandatangan",)),
            **self._pejabat(pejabat, self.bahan.kepala, "nama penanda tangan laporan", ("penandatangan", "oleh")),
        }

    def _perjanjian(self) -> dict[str, object]:
        perjanjian = self.naskah.perjanjian
        at: NodePath = ("perjanjian",) if perjanjian else ("jenis",)
        first = self.konteks.daerah.pejabat.get(self.naskah.penandatangan.oleh)
        second = self.konteks.daerah.pejabat.get(perjanjian.pihak_kedua) if perjanjian else None
        title = self.konteks.daerah.jabatan_kepala_daerah
        return {
            "tempat": (perjanjian.tempat if perjanjian else None) or self.konteks.daerah.ibu_kota,
            "waktu": self.isian.text(perjanjian.waktu if perjanjian else None, "waktu Perjanjian Kinerja", at),
            "pihak_pertama": self._pejabat(first, self.bahan.kepala, "nama pihak pertama", ("penandatangan", "oleh")),
            "pihak_kedua": self._pejabat(second, title, "nama pihak kedua Perjanjian Kinerja", at),
        }

    def _pejabat(self, pejabat: Pejabat | None, jabatan: str, what: str, at: NodePath) -> dict[str, object]:
        name = pejabat.nama if pejabat else None
        if pejabat and name:
            name = f"{pejabat.gelar_depan} {name}" if pejabat.gelar_depan else name
            name = f"{name}, {pejabat.gelar}" if pejabat.gelar else name
        return {
            "jabatan": (pejabat.jabatan if pejabat else None) or jabatan,
            "nama": self.isian.text(name, what, at),
            "pangkat": (pejabat.pangkat if pejabat else None) or "",
            "nip": (pejabat.nip if pejabat else None) or "",
        }
