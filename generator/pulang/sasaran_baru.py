"""Ids in the body of an edited regulation: those that there are, and those that new units are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pulang.rujukan_ketik import Sasaran

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics.finding import NodePath
    from generator.naskah.telaah.acuan import Mata
    from generator.pulang.bentang import Bentang
    from generator.pulang.nama_baru import Penamaan
    from generator.pulang.simpul import Simpul
    from generator.pulang.sumber import Sumber
    from generator.pulang.tanam import Baru
    from generator.pulang.terbaca import Terbaca


class PenamaTubuh:
    """Names what new units of the body need names for; every new Pasal does.

    An old sentence that becomes a clause is read as one from here on: `read` is changed.
    """

    def __init__(
        self, baru: Sequence[Baru], read: dict[int, Terbaca], bentang: Bentang, sumber: Sumber, names: Penamaan
    ) -> None:
        self._read, self._bentang, self._sumber, self._names = read, bentang, sumber, names
        self._nodes = {node.n: node for each in baru for node in each.simpul.semua()}
        self._clauses = self._become_clauses([each for each in baru if each.tempat.cara == "ayat"])
        self.old_ids: dict[NodePath, str] = {}
        for each in baru:
            self._name_articles(each.simpul)

    def sasaran(self, n: int) -> Sasaran:
        """Return the id of the unit at a position, made on the spot for a new one, or why it has none."""
        node = self._nodes.get(n)
        if node is not None:
            node.id = node.id or self._names.name(node.teks, f"{node.jenis}-baru")
            return Sasaran(node.id)
        if (pasal := self._clauses.get(n)) is not None:
            if pasal not in self.old_ids:
                self.old_ids[pasal] = self._names.name(self._read[n].teks, "ayat-lama")
            return Sasaran(self.old_ids[pasal])
        item = self._bentang.item(n)
        return Sasaran(alasan="bagian itu tidak dibawa pulang ke YAML") if item is None else self._old(n, item)

    def _old(self, n: int, item: NodePath) -> Sasaran:
        value = self._sumber.node(item)
        keys = ("pasal", "id") if isinstance(value, dict) else ()
        name = next((str(value[key]) for key in keys if value.get(key)), "")
        if name and "pasal" in value and self._read[n].jenis != "pasal":
            return Sasaran(alasan="satu ayat saja tidak diberi nomor")
        where = self._sumber.shown(*self._sumber.file(item))
        return Sasaran(name) if name else Sasaran(alasan=f"beri `id:` pada bagian itu ({where}), lalu tulis [[id]]")

    def _name_articles(self, root: Simpul) -> None:
        for node in root.semua():
            alone = node.jenis == "bab" and sum(each.jenis == "pasal" for each in node.semua()) == 1
            for child in (node, *node.anak):
                if child.jenis == "pasal" and not child.id:
                    words = node.teks if alone else child.anak[0].teks if child.anak else ""
                    child.id = self._names.name(words, "pasal-baru")

    def _become_clauses(self, clauses: Sequence[Baru]) -> dict[int, NodePath]:
        """Return the old sentences that become clauses, with their Pasal."""
        found: dict[int, NodePath] = {}
        for path in dict.fromkeys(each.tempat.path for each in clauses):
            n = self._bentang.position((*path, "teks"))
            if n is not None and n in self._read:
                number = 1 + sum(each.tempat.path == path and not each.tempat.sesudah for each in clauses)
                self._read[n] = self._read[n]._replace(jenis="ayat")
                self._put_inside(self._read[n].pasal, ("ayat", str(number)), [each.simpul for each in clauses])
                found[n] = path
        return found

    def _put_inside(self, pasal: int, clause: Mata, new: Sequence[Simpul]) -> None:
        """Read the old sentence of a Pasal and the list below it as parts of a clause."""
        units = {n for each in new for n in each.units} | {pasal}
        for n, read in self._read.items():
            if read.pasal == pasal and n not in units:
                rest = [link for link in read.rantai[1:] if link[0] != "ayat"]
                self._read[n] = read._replace(rantai=(*read.rantai[:1], clause, *rest))
