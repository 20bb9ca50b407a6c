"""Numbers, references and anchors stay right however a regulation is put together or changed."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blocks.model import Block, Row, TableBlock, TextBlock, plain_text
from generator.diagnostics.finding import Finding
from tests.unit.naskah.naskah_tools import all_blocks, slot, susun_naskah

Unit = dict[str, Any]
PROFILE = settings(deadline=None, max_examples=50)


@dataclass
class Names:
    """Gives every unit a name of its own, in the order of making."""

    count: int = 0

    def next(self) -> str:
        self.count += 1
        return f"u{self.count}"


@st.composite
def butir(draw: st.DrawFn, names: Names, depth: int) -> Unit:
    unit: Unit = {"id": names.next(), "teks": "butir"}
    if depth < 4 and draw(st.integers(0, 3)) == 0:
        unit["rincian"] = draw(st.lists(butir(names, depth + 1), min_size=1, max_size=3))
    return unit


@st.composite
def pasal(draw: st.DrawFn, names: Names) -> Unit:
    unit: Unit = {"pasal": names.next()}
    if draw(st.booleans()):
        unit["teks"] = "teks"
        unit["rincian"] = draw(st.lists(butir(names, 1), max_size=3))
        return unit
    unit["ayat"] = []
    for _ in range(draw(st.integers(1, 4))):
        unit["ayat"].append(
            {"id": names.next(), "teks": "ayat", "rincian": draw(st.lists(butir(names, 1), max_size=2))}
        )
    return unit


@st.composite
def regulations(draw: st.DrawFn) -> tuple[list[Unit], Names]:
    """Return chapters with articles, some of them inside a Bagian."""
    names = Names()
    chapters: list[Unit] = []
    for _ in range(draw(st.integers(1, 3))):
        isi: list[Unit] = draw(st.lists(pasal(names), min_size=1, max_size=3))
        if draw(st.booleans()):
            isi = [{"bagian": "B", "id": names.next(), "isi": isi}, {"bagian": "C", "isi": [draw(pasal(names))]}]
        chapters.append({"bab": "B", "id": names.next(), "isi": isi})
    return chapters, names


def articles(units: list[Unit]) -> list[tuple[list[Unit], int]]:
    """Return every article as its list and position."""
    out: list[tuple[list[Unit], int]] = []
    for n, unit in enumerate(units):
        out += [(units, n)] if "pasal" in unit else articles(unit["isi"])
    return out


def prune(units: list[Unit]) -> None:
    """Take away chapters and parts that have become empty."""
    for unit in list(units):
        if "isi" in unit:
            prune(unit["isi"])
            if not unit["isi"]:
                units.remove(unit)


def clauses(units: list[Unit]) -> list[tuple[list[Unit], int]]:
    """Return every ayat as its list and position."""
    return [(at[n]["ayat"], i) for at, n in articles(units) for i in range(len(at[n].get("ayat", ())))]


def ids(value: Any) -> list[str]:
    """Return the ids of a part of a regulation, those below it included."""
    if isinstance(value, list):
        return [name for each in value for name in ids(each)]
    if isinstance(value, dict):
        own = [value[key] for key in ("id", "pasal") if key in value]
        return own + [name for each in value.values() if isinstance(each, list) for name in ids(each)]
    return []


def blocks_of(units: list[Unit]) -> tuple[list[TextBlock], list[Finding]]:
    composition, findings = susun_naskah(*units)
    return [block for block in slot(composition, "isi.batang_tubuh") if isinstance(block, TextBlock)], findings


def numbers(blocks: list[TextBlock]) -> dict[str, str]:
    """Return what every anchor is called, worked out from the printed numbers alone: `Pasal 2 ayat (1) huruf a`."""
    found: dict[str, str] = {}
    bab = bagian = article = clause = ""
    below: list[str] = []
    for block in blocks:
        number = block.number.rstrip(".")
        if block.style == "Bab":
            bab = found[block.anchor] = number
        elif block.style == "Bagian":
            bagian = found[block.anchor] = f"{bab} {number}"
        elif block.style == "Pasal":
            article, clause = number, ""
            found[block.anchor] = article
        elif block.style == "Ayat":
            clause = f" ayat {number}"
            found[block.anchor] = article + clause
        elif block.style == "Pasal Teks":
            found[block.anchor] = article
        else:
            level = int(block.style[-1]) - bool(clause)
            unit = "huruf" if number[0].isalpha() else "angka"
            below = [*below[: level - 1], f" {unit} {number}"]
            found[block.anchor] = article + clause + "".join(below)
        if not block.style.startswith("Rincian"):
            below = []
    assert bagian is not None
    return found


def with_references(units: list[Unit], targets: list[str]) -> list[Unit]:
    """Return the regulation with one more article at its end that refers to all targets, one in each ayat."""
    last = {"pasal": "perujuk", "ayat": [f"dalam [[{name}]]" for name in targets] + ["Akhir"]}
    return [*copy.deepcopy(units), {"bab": "Rujukan", "isi": [last]}]


def assert_references_hold(units: list[Unit], targets: list[str]) -> None:
    blocks, findings = blocks_of(with_references(units, targets))
    assert findings == []
    called = numbers(blocks)
    referring = [block for block in blocks if block.anchor.startswith("pasal/perujuk/ayat/")][: len(targets)]
    assert len(referring) == len(targets)
    for name, block in zip(targets, referring, strict=True):
        (link,) = [run for run in block.runs if run.to]
        assert link.to in called, "a link leads to a block"
        assert name in link.to.split("/")
        assert link.text == called[link.to]
        assert plain_text(block.runs) == f"dalam {called[link.to]}."


@PROFILE
@given(regulations(), st.data())
def test_a_reference_prints_the_number_that_its_target_has(made: tuple[list[Unit], Names], data: st.DataObject) -> None:
    units, _ = made
    assert_references_hold(units, data.draw(st.lists(st.sampled_from(ids(units)), min_size=1, max_size=5)))


@PROFILE
@given(regulations(), st.data())
def test_references_follow_when_units_are_inserted_moved_or_removed(
    made: tuple[list[Unit], Names], data: st.DataObject
) -> None:
    units, names = made
    for _ in range(data.draw(st.integers(1, 3))):
        change = data.draw(st.sampled_from(["insert", "move", "remove", "insert ayat", "remove ayat"]))
        if change.endswith("ayat"):
            change_ayat(units, names, change, data)
        else:
            change_pasal(units, names, change, data)
        prune(units)
    left = ids(units)
    assert_references_hold(units, data.draw(st.lists(st.sampled_from(left), min_size=1, max_size=5)))


def change_pasal(units: list[Unit], names: Names, change: str, data: st.DataObject) -> None:
    at, n = data.draw(st.sampled_from(articles(units)))
    if change == "insert":
        at.insert(n, data.draw(pasal(names)))
    elif change == "move":
        unit = at.pop(n)
        there = [(where, i) for where, i in articles(units)] or [(at, 0)]
        where, i = data.draw(st.sampled_from(there))
        where.insert(i, unit)
    elif len(articles(units)) > 1:
        at.pop(n)


def change_ayat(units: list[Unit], names: Names, change: str, data: st.DataObject) -> None:
    found = clauses(units)
    if not found:
        return
    at, n = data.draw(st.sampled_from(found))
    if change == "insert ayat":
        at.insert(n, {"id": names.next(), "teks": "baru"})
    elif len(at) > 1:
        at.pop(n)


@PROFILE
@given(regulations(), st.data())
def test_a_removed_target_is_named_together_with_who_refers_to_it(
    made: tuple[list[Unit], Names], data: st.DataObject
) -> None:
    units, _ = made
    at, n = data.draw(st.sampled_from(articles(units)))
    gone = data.draw(st.sampled_from(ids(at[n])))
    at.pop(n)
    prune(units)
    blocks, findings = blocks_of(with_references(units, [gone]))
    (finding,) = findings
    here = numbers(blocks)["pasal/perujuk/ayat/1"]
    assert finding.code == "RUJ001"
    assert f"`{gone}`" in finding.message
    assert finding.message.startswith(f"{here} ")
    assert finding.at.path[:2] == ("batang_tubuh", len(units))


@PROFILE
@given(regulations(), st.data())
def test_anchors_are_unique_and_untouched_articles_keep_theirs(
    made: tuple[list[Unit], Names], data: st.DataObject
) -> None:
    units, names = made
    before = [block.anchor for block in blocks_of(units)[0] if block.anchor.startswith("pasal/")]
    at, n = data.draw(st.sampled_from(articles(units)))
    new = data.draw(pasal(names))
    at.insert(n, new)
    composition, _ = susun_naskah(*units)
    anchors = [anchor for block in all_blocks(composition) for anchor in anchors_of(block)]
    assert len(set(anchors)) == len(anchors)
    own = f"pasal/{new['pasal']}"
    after = [each for each in anchors if each.startswith("pasal/") and each.split("/")[1] != new["pasal"]]
    assert own in anchors
    assert after == before


def anchors_of(block: Block) -> list[str]:
    rows: list[Row] = list(block.rows) if isinstance(block, TableBlock) else []
    return [each.anchor for each in (block, *rows) if getattr(each, "anchor", "")]  # type: ignore[union-attr]


@PROFILE
@given(regulations())
def test_articles_run_from_one_without_a_gap(made: tuple[list[Unit], Names]) -> None:
    blocks, findings = blocks_of(made[0])
    assert findings == []
    found = [block.number for block in blocks if block.style == "Pasal"]
    assert found == [f"Pasal {n}" for n in range(1, len(found) + 1)]
