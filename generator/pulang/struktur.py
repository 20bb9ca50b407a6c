"""What was taken out whole, and single items put into a list that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.bahasa.teks import bersihkan_akhiran
from generator.naskah.matriks.baca_cetak import NotAValueError
from generator.pulang.baris_tabel import table_row
from generator.pulang.isi_baru import refuse_marks
from generator.pulang.nomor import shape, split_number
from generator.pulang.sebab import composed, shell
from generator.pulang.segmen import CannotMapError
from generator.pulang.tempat_baru import next_item
from generator.pulang.usul import Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.ooxml.edited import Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.sumber import Asal, Sumber

_LISTS = ("ayat", "rincian", "definisi", "menimbang", "isi")
_REPORT_LISTS = ("pengantar", "uraian", "penyebab", "upaya", "hambatan", "tindak_lanjut", "efisiensi", "penunjang")


def propose_gone(
    old: Sequence[Unit],
    gone: Sequence[int],
    asal: dict[str, Asal],
    sumber: Sumber,
    filled: Collection[tuple[str, NodePath]] = (),
) -> Iterator[Usul | Sisa]:
    """Yield the removal of every item of which nothing is left, the largest first; lists in `filled` get new items."""
    places = {o: next((asal[name] for name in old[o].names if name in asal), None) for o in range(len(old))}
    left = [each.at for o, each in places.items() if each is not None and o not in set(gone)]
    taken: dict[NodePath, list[int]] = {}
    for o in gone:
        place = places[o]
        if place is None:
            yield shell(old[o], None, o=o)
            continue
        items = (place.at[:n] for n in range(1, len(place.at) + 1) if isinstance(place.at[n - 1], int))
        item = next((each for each in items if not any(at[: len(each)] == each for at in left)), None)
        if item is None:
            yield composed(place, sumber, (o, old[o]), None)
        else:
            taken.setdefault(item, []).append(o)
    for item, members in taken.items():
        file, path = sumber.file(item)
        if not path:
            why, hint = "satu lampiran dihapus seluruhnya", "hapus nama berkasnya di `lampiran:` dalam naskah.yaml"
            yield Sisa(why, hint, old[members[0]].text, gone=tuple(members), file=sumber.name, path=item)
            continue
        text = "\n".join(old[o].text for o in members)
        parent = item[:-1]
        left_over = len(sumber.node(parent) or ()) - sum(each[:-1] == parent for each in taken)
        if parent[-1:] == ("isi",) and not left_over and sumber.file(parent) not in filled:
            why, hint = "semua isi di bawah judul ini dihapus", "hapus judulnya juga, atau sisakan isinya"
            yield Sisa(why, hint, text, gone=tuple(members), file=file, path=path)
            continue
        yield Usul("hapus", file, path, old=text, gone=tuple(members))


def propose_added(
    old: Sequence[Unit],
    new: Sequence[Unit],
    added: Sequence[int],
    aligned: Alignment,
    asal: dict[str, Asal],
    sumber: Sumber,
) -> Iterator[Usul | Sisa]:
    """Yield a new item for every paragraph or row whose place in a list is clear."""
    partner = {n: o for o, n in aligned.pairs}
    places = [next((asal[name] for name in unit.names if name in asal), None) for unit in old]
    for n in added:
        before = next((partner[m] for m in range(n - 1, -1, -1) if m in partner), None)
        after = next((partner[m] for m in range(n + 1, len(new)) if m in partner), None)
        near = [places[o] if o is not None else None for o in (before, after)]
        try:
            computed: tuple[int, ...] = ()
            if new[n].kind == "baris" and near[0] is not None and near[0].lines and not near[0].sources:
                path, value, computed = table_row(new[n], near[0], near[1], sumber)
            else:
                path, value = _item(new[n], near[0], near[1], places, sumber)
        except NotAValueError as error:
            yield Sisa(error.message, error.hint, new=new[n].text, units=(n,))
        except CannotMapError as error:
            outside = all(each is None for each in near)
            sisa = shell(None, new[n], n=n)
            yield sisa if outside else Sisa(error.message, error.hint, new=new[n].text, units=(n,))
        else:
            file, inside = sumber.file(path)
            yield Usul("sisip", file, inside, value, new=new[n].text, units=(n,), computed=computed)


def _item(
    unit: Unit, before: Asal | None, after: Asal | None, places: Sequence[Asal | None], sumber: Sumber
) -> tuple[NodePath, Any]:
    """Return the place of a new item and what is written there."""
    if unit.kind == "baris":
        raise CannotMapError("baris baru yang tempatnya di YAML tidak jelas", "tambahkan di YAML")
    refuse_marks([unit.text], "paragraf baru")
    items = {each.item: each for each in places if each is not None and _is_text(each, sumber)}
    path, brother = _sibling(unit, before, after, items)
    list_name = _list_name(path)
    _, text = split_number(unit.words, brother.number)
    clean = bersihkan_akhiran(text) if list_name in ("rincian", "menimbang") else text
    if not clean:
        raise _unclear(list_name)
    return path, clean


def _sibling(unit: Unit, before: Asal | None, after: Asal | None, items: dict[NodePath, Asal]) -> tuple[NodePath, Asal]:
    at = before.at if before is not None else ()
    for length in range(len(at), 0, -1):
        brother = items.get(at[:length])
        if brother is not None and _alike(unit, brother):
            return next_item(at[:length]), brother
    if after is not None and after.item in items and _alike(unit, after):
        return after.item, after
    raise _unclear(_list_name(at))


def _is_text(asal: Asal, sumber: Sumber) -> bool:
    """Return whether this is the text of an item in a list that an author writes."""
    name = _list_name(asal.item)
    return name in (*_LISTS, *_REPORT_LISTS) and sumber.text(asal.at) is not None


def _list_name(path: NodePath) -> str:
    return next((each for each in reversed(path) if isinstance(each, str)), "")


def _alike(unit: Unit, brother: Asal) -> bool:
    """Return whether a paragraph looks as its brother does: same kind of number, and same style or a number at all."""
    own = shape(unit.text)
    if own != shape(f"{brother.number} ") and brother.number.count(":") == 0:
        return False
    return bool(own) or unit.style == brother.style


def _unclear(list_name: str) -> CannotMapError:
    if list_name == "mengingat":
        return CannotMapError("dasar hukum baru", "tambahkan id peraturannya di `mengingat:`")
    return CannotMapError(
        "paragraf baru yang tempatnya di YAML tidak jelas", "tambahkan di YAML (bab, pasal, atau isi)"
    )
