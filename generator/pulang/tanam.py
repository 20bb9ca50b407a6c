"""Structure typed into a document: every run of new paragraphs becomes trees, each tree a change of YAML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.naskah.umum.rincian import deret
from generator.pulang.isi_baru import CHAPTERS, Penyusun, refuse_marks
from generator.pulang.segmen import CannotMapError
from generator.pulang.simpul import NAMA, pohon, refuse_restart, refuse_unread
from generator.pulang.tempat_baru import Letak, Tempat
from generator.pulang.usul import Lama, Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.naskah.umum.rincian import Penomoran
    from generator.ooxml.edited import Unit
    from generator.pulang.bentang import Bentang
    from generator.pulang.nama_baru import Penamaan
    from generator.pulang.rujukan_ketik import Perujuk
    from generator.pulang.simpul import Simpul
    from generator.pulang.sumber import Sumber
    from generator.pulang.terbaca import Terbaca

    Place = Callable[[Simpul, Letak, Sumber], Tempat]


@dataclass(slots=True)
class Baru:
    """A tree with the place that it gets in YAML."""

    simpul: Simpul
    tempat: Tempat
    letak: Letak


class Penanam:
    """Puts what is new in one part of a document into YAML: the body, or the attachments."""

    def __init__(
        self,
        new: Sequence[Unit],
        bentang: Bentang,
        read: Mapping[int, Terbaca],
        place: Place,
        sumber: Sumber,
        names: Penamaan,
    ) -> None:
        self._new, self._bentang, self._read, self._place, self._sumber = new, bentang, read, place, sumber
        self._names, self._penyusun = names, Penyusun(names)
        self._refused: list[Sisa] = []
        self.baru = list(self._placed())

    def all(self, perujuk: Perujuk, old_ids: Mapping[NodePath, str]) -> Iterator[Usul | Sisa]:
        """Yield what comes of every run; `old_ids` are given to old texts that become clauses."""
        for node in (node for each in self.baru for node in each.simpul.semua()):
            if node.jenis not in (*CHAPTERS, "pasal"):
                node.teks, node.perhatian = perujuk.write(node.teks, node.n)
        yield from self._refused
        for group in self._together():
            try:
                yield self._usul(group, old_ids)
            except CannotMapError as error:
                for each in group:
                    yield self._sisa(each.simpul, error)

    def _placed(self) -> Iterator[Baru]:
        for run in self._bentang.runs():
            before, after = self._bentang.before(run[0]), self._bentang.after(run[-1])
            above = self._new[before].text if before is not None else ""
            letak = Letak(self._bentang.path(before), self._bentang.path(after), above)
            roots = pohon(run, self._read, self._new)
            for root in roots:
                try:
                    self._refuse_bad(root, after if root is roots[-1] else None)
                    yield Baru(root, self._place(root, letak, self._sumber), letak)
                except CannotMapError as error:
                    self._refused.append(self._sisa(root, error))

    def _refuse_bad(self, root: Simpul, after: int | None) -> None:
        refuse_unread(root, self._new)
        refuse_restart([root], self._number_before(root))
        refuse_marks((each.teks for each in root.semua()), "paragraf baru")
        follows = self._read.get(after) if after is not None else None
        if after is not None and follows is not None and follows.rank > root.rank:
            raise CannotMapError(
                f"{NAMA[root.jenis]} memutus bagian yang sudah ada: yang sesudahnya "
                f"({self._new[after].text[:50]} …) menjadi isinya",
                "pull tidak memindahkan isi YAML; pindahkan di YAML, atau sisipkan sesudah bagian itu",
            )

    def _number_before(self, root: Simpul) -> str:
        """Return the number of the unit of the same rank in front of a new one; empty where a larger one is."""
        for n in reversed([n for n in self._bentang.anggota if n < root.n]):
            read = self._read.get(n)
            if read is not None and read.rank <= root.rank:
                return read.nomor if (read.rank, read.jenis) == (root.rank, root.jenis) else ""
        return ""

    def _together(self) -> Iterator[list[Baru]]:
        """Yield what makes one change: the items of one new list, the clauses beside one text."""
        groups: dict[tuple[str, NodePath, int], list[Baru]] = {}
        for number, each in enumerate(self.baru):
            alone = each.tempat.cara in ("butir", "teks")
            groups.setdefault((each.tempat.cara, each.tempat.path, number if alone else -1), []).append(each)
        yield from groups.values()

    def _usul(self, group: list[Baru], old_ids: Mapping[NodePath, str]) -> Usul:
        first, nodes = group[0], [each.simpul for each in group]
        cara, path = first.tempat.cara, first.tempat.path
        if cara == "daftar":
            return self._made("sisip", path, self._keys(nodes, first), nodes)
        if cara == "daftar sendiri":
            return self._made("sisip", path, self._penyusun.listing(nodes), nodes)
        if cara == "ayat":
            before = [self._penyusun.value(each.simpul) for each in group if not each.tempat.sesudah]
            after = [self._penyusun.value(each.simpul) for each in group if each.tempat.sesudah]
            return self._made("jadi ayat", path, [*before, Lama(old_ids.get(path, "")), *after], nodes)
        if cara == "teks" and nodes[0].anak:
            raise CannotMapError("kalimat Pasal diganti bersama rinciannya", "tulis di YAML")
        return self._made("ubah" if cara == "teks" else "sisip", path, self._one(nodes[0], first), nodes)

    def _keys(self, nodes: list[Simpul], first: Baru) -> dict[str, Any]:
        """Return the keys of a new list below an old text."""
        owner = self._sumber.node(first.tempat.path[:-1])
        level = 1 + first.letak.before.count("rincian")
        keys = self._penyusun.listing(nodes, self._series(first.letak.before), level)
        if isinstance(owner, dict) and "pasal" in owner and {"penomoran", "bentuk"} & keys.keys():
            raise CannotMapError(
                "rincian Pasal tanpa ayat hanya berhuruf a., b., c.", "pakai huruf, atau jadikan kalimatnya ayat"
            )
        return keys

    def _one(self, node: Simpul, baru: Baru) -> Any:
        if node.jenis == "teks":
            return node.teks
        if node.jenis == "butir":
            level = 1 + baru.tempat.path.count("rincian")
            return self._penyusun.item(node, self._series(baru.tempat.path[:-1]), level)
        contents = self._penyusun.contents([node]) if node.jenis == "uraian" else [self._penyusun.value(node)]
        if len(contents) > 1:
            raise CannotMapError(
                "rincian baru di bawah paragraf yang tidak berakhir dengan titik dua", "ketik titik dua"
            )
        return contents[0]

    def _series(self, before: NodePath) -> Penomoran:
        """Return how the list around a text begins: what its numbers of the first level are."""
        series: Penomoran = "huruf"
        level = 0
        for length in range(1, len(before) + 1):
            node = self._sumber.node(before[:length])
            level += before[length - 1] == "rincian"
            if isinstance(node, dict) and node.get("penomoran") in ("huruf", "angka", "tanpa"):
                series = deret(node["penomoran"], level + 1)
        return series

    def _made(self, aksi: Any, path: NodePath, value: Any, nodes: Sequence[Simpul]) -> Usul:
        file, inside = self._sumber.file(path)
        units = tuple(n for node in nodes for n in node.units)
        text = "\n".join(self._new[n].cells[0].replace("\t", " ") for n in units)
        apa = NAMA[nodes[0].jenis] + (f" `{nodes[0].id}`" if nodes[0].id else "")
        remarks = tuple(dict.fromkeys(each for node in nodes for below in node.semua() for each in below.perhatian))
        old = self._sumber.text(path)
        before = old[0] if aksi == "ubah" and old is not None else ""
        return Usul(aksi, file, inside, value, before, text, units, apa=apa, perhatian=remarks)

    def _sisa(self, root: Simpul, error: CannotMapError) -> Sisa:
        text = "\n".join(self._new[n].text for n in root.units)
        return Sisa(error.message, error.hint, new=text, units=root.units)
