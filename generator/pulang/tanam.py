"""Structure typed into the body of a regulation: every run of new paragraphs becomes trees, each tree a change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.naskah.umum.rincian import deret
from generator.pulang.isi_baru import MARKS, Penyusun
from generator.pulang.rujukan_ketik import Perujuk, Sasaran
from generator.pulang.segmen import CannotMapError
from generator.pulang.simpul import NAMA, pohon, refuse_unread
from generator.pulang.tempat_baru import Tempat, place
from generator.pulang.terbaca import BUTIR, baca_tubuh
from generator.pulang.usul import Lama, Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.naskah.umum.rincian import Penomoran
    from generator.ooxml.edited import Unit
    from generator.pulang.bentang import Bentang
    from generator.pulang.nama_baru import Penamaan
    from generator.pulang.simpul import Simpul
    from generator.pulang.sumber import Sumber


@dataclass(slots=True)
class _Baru:
    """A tree with the place that it gets in YAML."""

    simpul: Simpul
    tempat: Tempat
    before: NodePath


class Penanam:
    """Reads the body of an edited file as a whole and puts what is new in it into YAML."""

    def __init__(self, new: Sequence[Unit], bentang: Bentang, sumber: Sumber, names: Penamaan) -> None:
        self._new, self._bentang, self._sumber = new, bentang, sumber
        self._names = names
        self._read = baca_tubuh(new, bentang.anggota)
        self._penyusun = Penyusun(names)
        self._refused: list[Sisa] = []
        self._baru = self._placed()
        self._old_ids: dict[NodePath, str] = {}
        self._clauses = self._become_clauses()
        self._nodes = {node.n: node for each in self._baru for node in each.simpul.semua()}
        lampiran = [str(each.get("lampiran")) for each in sumber.node(("lampiran",)) or [] if isinstance(each, dict)]
        self.perujuk = Perujuk(self._read, self._name, lampiran)

    def all(self) -> Iterator[Usul | Sisa]:
        """Yield what comes of every run."""
        self._give_names()
        for node in self._nodes.values():
            if node.jenis not in ("pasal", "bab", "bagian", "paragraf"):
                node.teks, node.perhatian = self.perujuk.write(node.teks, node.n)
        yield from self._refused
        for group in self._together():
            try:
                yield from self._usul(group)
            except CannotMapError as error:
                for each in group:
                    yield self._sisa(each.simpul, error)

    def _placed(self) -> list[_Baru]:
        found: list[_Baru] = []
        for run in self._bentang.runs():
            before, after = self._bentang.before(run[0]), self._bentang.after(run[-1])
            roots = pohon(run, self._read, self._new)
            for root in roots:
                try:
                    self._refuse_bad(root, after if root is roots[-1] else None)
                    found.append(_Baru(root, place(root, before, self._sumber), before))
                except CannotMapError as error:
                    self._refused.append(self._sisa(root, error))
        return found

    def _become_clauses(self) -> dict[int, NodePath]:
        """Return the old sentences that become clauses, with their Pasal, and read them so from here on."""
        found: dict[int, NodePath] = {}
        for path in dict.fromkeys(each.tempat.path for each in self._baru if each.tempat.cara == "ayat"):
            n = self._bentang.position((*path, "teks"))
            if n is not None and (read := self._read.get(n)) is not None:
                number = 1 + sum(
                    each.tempat.path == path and not each.tempat.sesudah
                    for each in self._baru
                    if each.tempat.cara == "ayat"
                )
                self._read[n] = read._replace(jenis="ayat", rantai=(*read.rantai[:1], ("ayat", str(number))))
                found[n] = path
        return found

    def _refuse_bad(self, root: Simpul, after: int | None) -> None:
        refuse_unread(root, self._new)
        if any(mark in each.teks for each in root.semua() for mark in (*MARKS, "[[", "]]")):
            raise CannotMapError("paragraf baru memuat tanda khusus ({{ }}, [[ ]], *)", "tulis sendiri di YAML")
        follows = self._read.get(after) if after is not None else None
        if follows is not None and follows.rank > root.rank:
            words = self._new[after].text[:50] if after is not None else ""
            raise CannotMapError(
                f"{NAMA[root.jenis]} memutus bagian yang sudah ada: yang sesudahnya ({words} …) menjadi isinya",
                "pull tidak memindahkan isi YAML; pindahkan di YAML, atau sisipkan sesudah bagian itu",
            )

    def _give_names(self) -> None:
        for each in self._baru:
            for node in each.simpul.semua():
                alone = node.jenis == "bab" and sum(child.jenis == "pasal" for child in node.semua()) == 1
                for child in node.anak:
                    if child.jenis == "pasal" and not child.id:
                        child.id = self._names.name(node.teks if alone else _words(child), "pasal-baru")
            if each.simpul.jenis == "pasal":
                each.simpul.id = self._names.name(_words(each.simpul), "pasal-baru")

    def _name(self, n: int) -> Sasaran:
        """Return the id of the unit at a position."""
        node = self._nodes.get(n)
        if node is not None:
            if not node.id:
                node.id = self._names.name(node.teks, f"{node.jenis}-baru")
            return Sasaran(node.id)
        if (pasal := self._clauses.get(n)) is not None:
            if pasal not in self._old_ids:
                self._old_ids[pasal] = self._names.name(self._read[n].teks, "ayat-lama")
            return Sasaran(self._old_ids[pasal])
        item = self._bentang.item(n)
        if item is None:
            return Sasaran(alasan="bagian itu tidak dibawa pulang ke YAML")
        value = self._sumber.node(item)
        key = next((str(value[each]) for each in ("pasal", "id") if value.get(each)), "") if _is_map(value) else ""
        if key and self._read[n].jenis == "ayat" and "pasal" in value:
            return Sasaran(alasan="satu ayat saja tidak diberi nomor")
        if key:
            return Sasaran(key)
        where = self._sumber.shown(*self._sumber.file(item))
        return Sasaran(alasan=f"beri `id:` pada bagian itu ({where}), lalu tulis [[id]]")

    def _together(self) -> Iterator[list[_Baru]]:
        """Yield what makes one change: the items of one new list, the clauses beside one text."""
        groups: dict[tuple[str, NodePath, int], list[_Baru]] = {}
        for number, each in enumerate(self._baru):
            alone = each.tempat.cara not in ("daftar", "ayat")
            groups.setdefault((each.tempat.cara, each.tempat.path, number if alone else -1), []).append(each)
        yield from groups.values()

    def _usul(self, group: list[_Baru]) -> Iterator[Usul]:
        first = group[0]
        cara, path = first.tempat.cara, first.tempat.path
        nodes = [each.simpul for each in group]
        if cara == "daftar":
            series, level = self._series(first.before), nodes[0].rank - BUTIR
            keys = self._penyusun.listing(nodes, series, level)
            owner = self._sumber.node(path[:-1])
            if _is_map(owner) and "pasal" in owner and {"penomoran", "bentuk"} & keys.keys():
                raise CannotMapError(
                    "rincian Pasal tanpa ayat hanya berhuruf a., b., c.", "pakai huruf, atau jadikan kalimatnya ayat"
                )
            yield self._made("sisip", path, keys, nodes)
        elif cara == "ayat":
            before = [self._penyusun.value(each.simpul) for each in group if not each.tempat.sesudah]
            after = [self._penyusun.value(each.simpul) for each in group if each.tempat.sesudah]
            yield self._made("jadi ayat", path, [*before, Lama(self._old_ids.get(path, "")), *after], nodes)
        else:
            node = nodes[0]
            value = self._one(node, first.before)
            yield self._made("ubah" if cara == "teks" else "sisip", path, value, nodes)

    def _one(self, node: Simpul, before: NodePath) -> Any:
        if node.jenis == "teks":
            if node.anak:
                raise CannotMapError("kalimat Pasal diganti bersama rinciannya", "tulis di YAML")
            return node.teks
        if node.jenis != "butir":
            return self._penyusun.value(node)
        level = node.rank - BUTIR
        return self._penyusun.item(node, self._series(before), level + 1)

    def _series(self, before: NodePath) -> Penomoran:
        """Return how the list around a text begins: what its numbers of the first level are."""
        series: Penomoran = "huruf"
        level = 0
        for length in range(1, len(before) + 1):
            node = self._sumber.node(before[:length])
            if before[length - 1] == "rincian":
                level += 1
            if _is_map(node) and "pasal" not in node and node.get("penomoran") in ("huruf", "angka", "tanpa"):
                series = deret(node["penomoran"], level + 1)
        return series

    def _made(self, aksi: Any, path: NodePath, value: Any, nodes: Sequence[Simpul]) -> Usul:
        file, inside = self._sumber.file(path)
        units = tuple(n for node in nodes for n in node.units)
        text = "\n".join(self._new[n].cells[0].replace("\t", " ") for n in units)
        apa = NAMA[nodes[0].jenis] + (f" `{nodes[0].id}`" if nodes[0].id else "")
        remarks = tuple(dict.fromkeys(each for node in nodes for below in node.semua() for each in below.perhatian))
        return Usul(aksi, file, inside, value, new=text, units=units, apa=apa, perhatian=remarks)

    def _sisa(self, root: Simpul, error: CannotMapError) -> Sisa:
        text = "\n".join(self._new[n].text for n in root.units)
        return Sisa(error.message, error.hint, new=text, units=root.units)


def _words(pasal: Simpul) -> str:
    """Return the words that an article is named by: its first sentence."""
    return pasal.anak[0].teks if pasal.anak else ""


def _is_map(value: Any) -> bool:
    return isinstance(value, dict)
