"""A composed regulation as it reads on paper, every paragraph with the YAML place that it comes from.

The wording of the shell (heading, closing) belongs to the template; here it stands as drafting rules have it, since
the checks ask what the content makes of it, not how a template sets it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.bahasa.teks import kapital
from generator.blocks.composition import Slot
from generator.blocks.model import TableBlock, TextBlock, block_text, cell_text
from generator.diagnostics.finding import Place
from generator.naskah.telaah.bentuk import Paragraf, TabelCetak
from generator.naskah.telaah.kenali import kenali

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.blocks.composition import Composition
    from generator.blocks.model import NodePath, Row
    from generator.diagnostics.finding import Finding
    from generator.naskah.peraturan.model import Peraturan
    from generator.naskah.telaah.bentuk import Cetak, Telaah
    from generator.naskah.umum.konteks import Konteks


def telaah_naskah(naskah: Peraturan, konteks: Konteks, composition: Composition, file: str) -> Telaah:
    """Return the regulation as its printed paragraphs read."""
    agencies = konteks.daerah.sebutan_instansi()
    read = kenali(_Pencetak(konteks, composition, file).cetak(naskah), file, konteks.hukum, agencies)
    return replace(read, ejaan=konteks.nasional.ejaan)


def review(naskah: Peraturan, konteks: Konteks, composition: Composition, file: str) -> Iterator[Finding]:
    """Yield what the drafting rules find in the regulation as it reads."""
    from generator.naskah.telaah.semua import TELAAH  # all checks; read only when there is something to check

    yield from TELAAH.jalankan(telaah_naskah(naskah, konteks, composition, file))


class _Pencetak:
    """Prints one document as paragraphs, in order."""

    def __init__(self, konteks: Konteks, composition: Composition, file: str) -> None:
        self.konteks = konteks
        self.values: dict[str, Any] = dict(composition.values)
        self.file = file

    def cetak(self, naskah: Peraturan) -> Iterator[Cetak]:
        values, daerah = self.values, self.konteks.daerah
        kepala_daerah = kapital(daerah.jabatan_kepala_daerah)
        jenis = kapital(str(values["jenis"]))
        nama = kapital(str(values["tentang"]))
        isi = values["isi"]
        yield self._line(kapital(str(values["jenis_lengkap"])), "jenis")
        yield self._line(f"NOMOR {values['nomor']} TAHUN {values['tahun']}", "nomor")
        yield self._line("TENTANG", "tentang")
        yield self._line(nama, "tentang")
        yield self._line("DENGAN RAHMAT TUHAN YANG MAHA ESA", "jenis")
        yield self._line(f"{kepala_daerah},", "jenis")
        yield from self._blocks(isi["menimbang"])
        yield from self._blocks(isi["mengingat"])
        yield self._line("MEMUTUSKAN:", "tentang")
        yield self._line(f"Menetapkan\t:\t{jenis} TENTANG {nama}.", "tentang")
        yield from self._blocks(isi["batang_tubuh"])
        yield from self._closing()
        for index, each in enumerate(values["lampiran"]):
            head = (
                kapital(each["sebutan"]),
                kapital(str(values["jenis_lengkap"])),
                f"NOMOR {values['nomor']} TAHUN {values['tahun']}",
                "TENTANG",
                nama,
            )
            yield self._line("\n".join(head), "lampiran", index)
            yield from self._blocks(each["isi"])
            yield self._line(f"{kepala_daerah},", "penetapan", "oleh")

    def _closing(self) -> Iterator[Paragraf]:
        values, daerah = self.values, self.konteks.daerah
        yield self._line(
            f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {values['jenis']} ini dengan penempatannya "
            f"dalam Berita Daerah {daerah.sebutan}.",
            "pengundangan",
        )
        for name, event in (("penetapan", "Ditetapkan"), ("pengundangan", "Diundangkan")):
            data = values[name]
            yield self._line(f"{event} di {data['tempat']}", name, "tempat")
            yield self._line(f"pada tanggal {data['tanggal']}", name, "tanggal")
            yield self._line(f"{kapital(data['jabatan'])},", name, "oleh")
            yield self._line("ttd", name, "oleh")
            yield self._line(kapital(data["nama"]), name, "oleh")
        gazette = values["berita_daerah"]
        text = f"BERITA DAERAH {kapital(daerah.sebutan)} TAHUN {gazette['tahun']} NOMOR {gazette['nomor']}"
        yield self._line(text, "berita_daerah")
        yield from self._copy()

    def _copy(self) -> Iterator[Paragraf]:
        copy = self.values["salinan"]
        if not copy["ada"]:
            return
        rest = (copy["pangkat"], f"NIP {copy['nip']}" if copy["nip"] else "")
        for text in ("Salinan sesuai dengan aslinya", f"{kapital(copy['jabatan'])},", "ttd", copy["nama"], *rest):
            if text:
                yield self._line(text, "salinan")

    def _line(self, text: str, *path: str | int) -> Paragraf:
        return Paragraf(text, Place(self.file, path))

    def _blocks(self, slot: Slot) -> Iterator[Cetak]:
        for block in slot.blocks:
            if isinstance(block, TextBlock):
                yield Paragraf(block_text(block), Place(self.file, block.at))
            elif isinstance(block, TableBlock):
                yield self._table(block)

    def _table(self, block: TableBlock) -> TabelCetak:
        head = tuple(_grid(block.header))
        rows: list[tuple[str, ...]] = []
        places: list[Place] = []
        table: NodePath = block.at
        above: tuple[str, ...] = ()
        for row in block.rows:
            above = _texts(row, above)
            rows.append(above)
            places.append(Place(self.file, row.at or table))
        return TabelCetak(head, tuple(rows), Place(self.file, table), tuple(places))


def _grid(rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    above: tuple[str, ...] = ()
    for row in rows:
        above = _texts(row, above)
        yield above


def _texts(row: Row, above: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts of a row; a merged cell repeats its text in every column and row that it covers."""
    out: list[str] = []
    for cell in row.cells:
        text = above[len(out)] if cell.merge == "continue" and len(out) < len(above) else cell_text(cell)
        out += [text] * cell.span
    return tuple(out)
