"""A regulation to blocks and template values: wording that rules fix is composed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.penomoran import huruf
from generator.bahasa.tanggal import format_tanggal
from generator.bahasa.teks import gabung, kapital
from generator.blocks.composition import Composition, Slot
from generator.blocks.model import Run, TextBlock
from generator.diagnostics.finding import Place, galat
from generator.naskah.peraturan import gaya
from generator.naskah.peraturan.batang_tubuh import compose_batang_tubuh
from generator.naskah.peraturan.lampiran import LampiranComposer
from generator.naskah.peraturan.nilai_templat import table_values, text_values
from generator.naskah.peraturan.susunan import susun
from generator.naskah.umum.isian import KOSONG, Isian
from generator.naskah.umum.kalimat import Penulis, emphasize
from generator.naskah.umum.rincian import tutup
from generator.naskah.umum.saringan import FILTERS
from generator.naskah.umum.sitasi import citation
from generator.templating.text import TextRenderer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Finding, NodePath
    from generator.naskah.peraturan.model import Peraturan
    from generator.naskah.umum.konteks import Konteks


def compose(naskah: Peraturan, konteks: Konteks, file: str) -> tuple[Composition, list[Finding]]:
    """Return the document before Word, and what was found wrong while its texts were put together."""
    return _Composer(naskah, konteks, file).compose()


class _Composer:
    def __init__(self, naskah: Peraturan, konteks: Konteks, file: str) -> None:
        self.naskah, self.konteks, self.file = naskah, konteks, file
        self.jenis = f"Peraturan {konteks.daerah.kepala_daerah}"
        self.isian = Isian(file)
        self.susunan = susun(naskah, file)
        values = text_values(naskah, konteks, self.jenis)
        self.penulis = Penulis(file, TextRenderer(FILTERS), values, konteks.hukum, self.susunan.sasaran)
        self.tentang = self.penulis.text(naskah.tentang, ("tentang",))
        values["tentang"] = self.tentang
        values["tahun"] = self._tahun() or KOSONG
        self.nama = "".join(run.text for run in emphasize(self.tentang))

    def compose(self) -> tuple[Composition, list[Finding]]:
        daerah = self.konteks.daerah
        lampiran = LampiranComposer(self.naskah, self.konteks, self.penulis).compose(self.susunan)
        values: dict[str, object] = {
            **self.penulis.values,
            **table_values(self.naskah, self.konteks),
            "jenis_lengkap": f"{self.jenis} {daerah.nama}",
            "tentang": self.nama,
            "nomor": self.isian.text(self.naskah.nomor, "nomor peraturan", ("nomor",)),
            "tahun": self.isian.text(self._tahun(), "tahun peraturan", ("tahun",)),
            "isi": {
                "menimbang": Slot(tuple(self._menimbang())),
                "mengingat": Slot(tuple(self._mengingat())),
                "batang_tubuh": Slot(tuple(compose_batang_tubuh(self.susunan.batang_tubuh, self.penulis, self.jenis))),
            },
            "penetapan": self._signature("penetapan", daerah.jabatan_kepala_daerah),
            "pengundangan": self._signature("pengundangan", f"Sekretaris Daerah {daerah.sebutan}"),
            "berita_daerah": self._berita_daerah(),
            "salinan": self._salinan(),
            "lampiran": [each.values for each in lampiran],
        }
        title = f"{self.jenis} {daerah.nama} tentang {self.nama}"
        last = lampiran[-1].last_orientation if lampiran else None
        author = f"Pemerintah {daerah.sebutan}"
        findings = [*self.susunan.findings, *self.penulis.findings, *self.isian.findings]
        return Composition(title, author, values, last), findings

    def _tahun(self) -> int | None:
        return self.naskah.tahun or (self.naskah.penetapan.tanggal.tahun if self.naskah.penetapan.tanggal else None)

    def _menimbang(self) -> Iterator[TextBlock]:
        butir: list[tuple[str, NodePath]] = [
            (each.teks, ("menimbang", n, "teks")) for n, each in enumerate(self.naskah.menimbang)
        ]
        if len(butir) == 1:
            text, at = butir[0]
            yield TextBlock(
                gaya.KONSIDERANS_TUNGGAL,
                self.penulis.runs(tutup(text, ";"), at),
                "Menimbang\t:",
                anchor="menimbang/1",
                at=at,
            )
            return
        letters = [f"huruf {huruf(n)}" for n in range(1, len(butir) + 1)]
        closing = (
            f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {gabung(letters)}, "
            f"perlu menetapkan {self.jenis} tentang {self.tentang}"
        )
        for n, (text, at) in enumerate([*butir, (closing, ("menimbang",))], 1):
            runs = self.penulis.runs(tutup(text, ";"), at)
            yield _konsiderans("Menimbang", f"{huruf(n)}.", n, runs, f"menimbang/{n}", at)

    def _mengingat(self) -> Iterator[TextBlock]:
        hukum = self.konteks.hukum
        known = []
        for n, each in enumerate(self.naskah.mengingat):
            at = ("mengingat", n)
            if each.peraturan in hukum.peraturan and self._amendment_known(n):
                known.append((hukum.rank(each.peraturan), n, each, at))
        ordered = [entry[1:] for entry in sorted(known)]
        for n, (_, each, at) in enumerate(ordered, 1):
            text = citation(hukum, each.peraturan, self._tahun(), each.perubahan_terakhir, each.bagian)
            runs = tuple(emphasize(f"{text};"))
            anchor = f"mengingat/{each.peraturan}" + (f"/{each.bagian}" if each.bagian else "")
            if len(ordered) == 1:
                yield TextBlock(gaya.KONSIDERANS_TUNGGAL, runs, "Mengingat\t:", anchor=anchor, at=at)
            else:
                yield _konsiderans("Mengingat", f"{n}.", n, runs, anchor, at)

    def _amendment_known(self, n: int) -> bool:
        each = self.naskah.mengingat[n]
        chain = self.konteks.hukum.peraturan[each.peraturan].diubah_oleh
        if each.perubahan_terakhir is None or each.perubahan_terakhir in chain:
            return True
        at = Place(self.file, ("mengingat", n, "perubahan_terakhir"))
        message = f"`{each.perubahan_terakhir}` tidak tercatat sebagai perubahan `{each.peraturan}`"
        hint = f"yang tercatat: {', '.join(chain)}" if chain else "peraturan itu tercatat belum pernah diubah"
        self.penulis.findings.append(galat("DAS004", at, message, hint))
        return False

    def _signature(self, name: str, jabatan: str) -> dict[str, object]:
        data = getattr(self.naskah, name)
        pejabat = self.konteks.daerah.pejabat.get(data.oleh) if data.oleh else None
        words = {"penetapan": "penetapan", "pengundangan": "pengundangan"}[name]
        tanggal = format_tanggal(data.tanggal) if data.tanggal else None
        return {
            "tempat": data.tempat or self.konteks.daerah.ibu_kota,
            "tanggal": self.isian.text(tanggal, f"tanggal {words}", (name,)),
            "jabatan": pejabat.jabatan if pejabat and pejabat.jabatan else jabatan,
            "nama": self.isian.text(pejabat.nama if pejabat else None, f"nama pejabat {words}", (name,)),
        }

    def _berita_daerah(self) -> dict[str, object]:
        tanggal = self.naskah.pengundangan.tanggal
        return {
            "tahun": self.isian.text(tanggal.tahun if tanggal else None, "tahun berita daerah", ("berita_daerah",)),
            "nomor": self.isian.text(self.naskah.berita_daerah.nomor, "nomor berita daerah", ("berita_daerah",)),
        }

    def _salinan(self) -> dict[str, object]:
        salinan = self.naskah.salinan
        pejabat = self.konteks.daerah.pejabat.get(salinan.oleh) if salinan else None
        if pejabat is None:
            return {"ada": False, "jabatan": "", "nama": "", "pangkat": "", "nip": ""}
        name = pejabat.nama and kapital(pejabat.nama)
        with_title = f"{name}, {pejabat.gelar}" if name and pejabat.gelar else name
        return {
            "ada": True,
            "jabatan": pejabat.jabatan or "Kepala Bagian Hukum",
            "nama": self.isian.text(with_title, "nama pejabat salinan", ("salinan",)),
            "pangkat": pejabat.pangkat or "",
            "nip": pejabat.nip or "",
        }


def _konsiderans(label: str, number: str, n: int, runs: tuple[Run, ...], anchor: str, at: NodePath) -> TextBlock:
    """Set one item; the label stands on the line of the first."""
    if n == 1:
        return TextBlock(gaya.KONSIDERANS_AWAL, runs, f"{label}\t:\t{number}", anchor=anchor, at=at)
    return TextBlock(gaya.KONSIDERANS_BUTIR, runs, number, anchor=anchor, at=at)
