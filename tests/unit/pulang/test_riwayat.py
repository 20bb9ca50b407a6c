"""What the manifest tells: only what a file has really lost can have been deleted by a person."""

from __future__ import annotations

from generator.ooxml.edited import Unit
from generator.ooxml.manifest import Entry, text_sum
from generator.pulang.riwayat import Riwayat
from generator.pulang.rukun import reconcile
from generator.pulang.selaras import align
from generator.pulang.usul import Usul


def unit(text: str, *names: str) -> Unit:
    return Unit("paragraf", (text,), names)


def made(*texts: str) -> dict[str, Entry]:
    return {f"n{number}": Entry("", text_sum(text)) for number, text in enumerate(texts, 1)}


def test_a_loss_counts_once() -> None:
    known = Riwayat([unit("satu", "n1")], made("satu", "dua"))
    assert known.has_losses
    assert known.take_lost(unit("dua", "n2"))
    assert not known.take_lost(unit("dua", "n3"))
    assert not known.has_losses


def test_what_is_newer_than_the_file_is_no_loss() -> None:
    known = Riwayat([unit("satu", "n1"), unit("dua", "n2")], made("satu", "dua"))
    assert not known.take_lost(unit("tiga", "n1"))
    assert not known.take_lost(unit("satu", "n3"))  # a copy in YAML: the file still has the one it was made with


def test_a_bookmark_that_is_left_in_another_text_is_lost() -> None:
    known = Riwayat([unit("satu", "n1", "n2")], made("satu", "dua"))
    assert known.take_lost(unit("dua", "n2"))


def test_an_edited_text_is_still_there() -> None:
    known = Riwayat([unit("satu kali", "n1")], made("satu"))
    assert not known.has_losses
    assert not known.untouched(unit("satu kali", "n1"))
    assert known.same_origin(unit("satu", "n1"), unit("satu kali", "n1"))
    assert not known.same_origin(unit("lain", "n1"), unit("satu kali", "n1"))


def test_a_number_that_moved_does_not_change_the_origin() -> None:
    known = Riwayat([unit("(2) satu kali", "n1")], made("(2) satu"))
    assert known.same_origin(unit("(3) satu", "n1"), unit("(2) satu kali", "n1"))


def test_who_moved_what() -> None:
    entries = made("satu", "dua", "tiga")
    moved = Riwayat([unit("tiga", "n3"), unit("satu", "n1"), unit("dua", "n2")], entries)
    assert [moved.was_moved(n) for n in range(3)] == [True, False, False]
    kept = Riwayat([unit("satu", "n1"), unit("dua", "n2"), unit("tiga", "n3")], entries)
    assert not any(kept.was_moved(n) for n in range(3))


def test_a_bookmark_that_counts_is_not_believed_against_the_text() -> None:
    entries = made("Anak berhak hidup", "Anak berhak tumbuh", "Anak berhak bermain")
    file = [
        unit(text, name)
        for text, name in zip(("Anak berhak hidup", "Anak berhak tumbuh", "Anak berhak bermain"), entries, strict=True)
    ]
    draft = [unit("Anak berhak hidup", "n1"), unit("Anak berhak bermain", "n2")]  # the second was taken out of YAML
    found = align(draft, file, entries)
    assert (found.pairs, found.gone, found.added) == (((0, 0), (1, 2)), (), (1,))


def test_one_value_wanted_twice_is_one_change_and_two_values_are_none() -> None:
    one = Usul("ubah", "a.yaml", ("x",), "5", "4", "5", (1,), (1,))
    same, other = one._replace(units=(2,), gone=(2,)), one._replace(value="6", new="6", units=(3,), gone=(3,))
    kept, clashes = reconcile([one, same])
    assert ([each.units for each in kept], clashes) == ([(1, 2)], [])
    kept, clashes = reconcile([one, other])
    assert kept == []
    assert ["juga disunting di tempat lain" in each.alasan for each in clashes] == [True, True]
