"""`pull` on edits of the real drafts: what is content comes home, what is computed is refused, nothing is lost."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn

from generator.cli import cli
from generator.ooxml.edited import EditedFile
from generator.outputs.files import WriteError
from generator.pipeline import Folders, Report
from generator.pulang.bukti import count_differences
from generator.pulang.cetak import lines
from generator.pulang.coba import units_of, write_all
from generator.pulang.jalan import Pulang, PullError, apply, find_target, open_edited, pull
from generator.source.discover import Target
from tests.alat.sunting_word import Penyunting
from tests.dokumen.conftest import PERATURAN, ROOT, TARGETS, once, resaved
from tests.dokumen.suntingan import DITOLAK, HSS, PULANG, SERANG, Suntingan
from tests.dokumen.suntingan_struktur import BERSAMA, DITOLAK_STRUKTUR, PULANG_STRUKTUR

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDERS = Folders(ROOT / "content", ROOT / "templates", ROOT / "output")
# Of what is refused, several in one paragraph have one reason.
SEPARAGRAF = {"tanda jinja", "bukan bilangan", "nilai hitungan", "nomor ayat"}
# Edits of one file must not meet: these touch the same paragraphs or rows as others.
SENDIRI = {
    "butir dihapus",
    "baris dihapus",
    "sel instansi",
    "paragraf dipecah",
    "paragraf lampiran dihapus",
    "Serang: baris dihapus",
    "baris baru",
}


def copied(folder: Path, target: Target) -> Folders:
    """Return a project with content of its own."""
    for name in (target.daerah, "_nasional"):
        shutil.copytree(ROOT / "content" / name, folder / "content" / name)
    return replace(FOLDERS, content=folder / "content")


def edited(each: Suntingan, built: Report, folder: Path) -> EditedFile:
    penyunting = Penyunting(dict(built.written)[each.target])
    each.sunting(penyunting)
    return open_edited(penyunting.save(folder / "suntingan.docx"))


def told(result: Pulang) -> str:
    assert result.bukti is not None
    sisa = [(each.alasan, each.old, each.new) for each in result.sisa]
    return f"{result.usul}\n{sisa}\n{result.bukti.unexplained}\n{result.bukti.recomputed}"


@pytest.mark.parametrize("each", PULANG, ids=lambda each: each.nama)
def test_an_edit_of_content_comes_home(each: Suntingan, built: Report, tmp_path: Path) -> None:
    file = edited(each, built, tmp_path)
    folders = copied(tmp_path, each.target)
    result = pull(folders, each.target, file)
    assert result.usul, told(result)
    assert not result.sisa, told(result)
    assert result.bukti is not None
    assert not result.bukti.unexplained, told(result)
    apply(folders, result)
    after = units_of(folders, each.target)
    assert count_differences(after, file.units) == len(result.bukti.recomputed), told(result)
    assert _comments(folders.content, each.target) == _comments(ROOT / "content", each.target)


@pytest.mark.parametrize("each", PULANG_STRUKTUR, ids=lambda each: each.nama)
def test_structure_comes_home(each: Suntingan, built: Report, tmp_path: Path) -> None:
    test_an_edit_of_content_comes_home(each, built, tmp_path)
    folders = replace(FOLDERS, content=tmp_path / "content")
    written = "".join(path.read_text("utf-8") for path in sorted((folders.content / str(each.target)).glob("*.yaml")))
    assert each.yaml in written, written


def _comments(content: Path, target: Target) -> set[str]:
    files = (path for name in (target.daerah, "_nasional") for path in sorted((content / name).rglob("*.yaml")))
    return {line.strip() for path in files for line in path.read_text("utf-8").split("\n") if line.strip()[:1] == "#"}


@pytest.mark.parametrize("each", [*DITOLAK, *DITOLAK_STRUKTUR], ids=lambda each: each.nama)
def test_what_is_computed_is_refused_with_its_reason(each: Suntingan, built: Report, tmp_path: Path) -> None:
    result = pull(FOLDERS, each.target, edited(each, built, tmp_path))
    assert not result.usul, told(result)
    assert any(each.alasan in sisa.alasan for sisa in result.sisa), told(result)
    assert result.bukti is not None
    assert not result.bukti.unexplained, told(result)


@pytest.mark.parametrize("target", TARGETS, ids=str)
def test_an_untouched_draft_has_no_differences(target: Target, built: Report) -> None:
    path = dict(built.written)[target]
    file = open_edited(path)
    assert find_target(path, file, TARGETS, FOLDERS.output) == target
    result = pull(FOLDERS, target, file)
    assert (result.usul, result.sisa, result.has_manifest) == ([], [], True), told(result)
    assert result.bukti is not None
    assert result.bukti.total == 0


@pytest.fixture(scope="module")
def lewat_libreoffice(soffice: Path, built: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Drafts with all their edits, untouched drafts, and what must be refused, saved by LibreOffice in one go."""

    def make(folder: Path) -> None:
        files = []
        for target in PERATURAN:
            for name, edits in batches(target).items():
                penyunting = Penyunting(dict(built.written)[target])
                for each in edits:
                    each.sunting(penyunting)
                files.append(penyunting.save(folder / f"{target.daerah}-{name}.docx"))
        resaved(soffice, files, folder, timeout=180)

    return once(tmp_path_factory, "pull-libreoffice", make) / "lo"


def batches(target: Target) -> dict[str, Sequence[Suntingan]]:
    own = [each for each in PULANG if each.target == target]
    alone = [each for each in own if each.nama in SENDIRI]
    return {
        "utuh": [],
        "pulang": [each for each in own if each.nama not in SENDIRI],
        "baris": [each for each in alone if each.nama not in ("baris dihapus", "sel instansi")],
        "sel": [each for each in alone if each.nama == "sel instansi"],
        "hapus": [each for each in alone if each.nama == "baris dihapus"],
        "tolak": [each for each in DITOLAK if each.target == target and each.nama not in SEPARAGRAF],
        **{
            name: [each for each in PULANG_STRUKTUR if each.target == target and each.nama in together]
            for name, together in BERSAMA.items()
        },
    }


@pytest.mark.parametrize("name", ["utuh", "pulang", "baris", "sel", "hapus", *BERSAMA])
@pytest.mark.parametrize("target", PERATURAN, ids=str)
def test_edits_come_home_after_libreoffice(target: Target, name: str, lewat_libreoffice: Path, tmp_path: Path) -> None:
    file = open_edited(lewat_libreoffice / f"{target.daerah}-{name}.docx")
    folders = copied(tmp_path, target)
    result = pull(folders, target, file)
    assert result.has_manifest
    assert not result.sisa, told(result)
    assert result.bukti is not None
    assert not result.bukti.unexplained, told(result)
    assert bool(result.usul) == bool(batches(target)[name]), told(result)
    apply(folders, result)
    assert count_differences(units_of(folders, target), file.units) == len(result.bukti.recomputed), told(result)
    again = pull(folders, target, file)
    assert not again.usul, told(again)


@pytest.mark.parametrize("target", PERATURAN, ids=str)
def test_computed_texts_are_refused_after_libreoffice(target: Target, lewat_libreoffice: Path) -> None:
    result = pull(FOLDERS, target, open_edited(lewat_libreoffice / f"{target.daerah}-tolak.docx"))
    assert not result.usul, told(result)
    assert result.bukti is not None
    assert not result.bukti.unexplained, told(result)
    for each in batches(target)["tolak"]:
        assert any(each.alasan in sisa.alasan for sisa in result.sisa), (each.nama, told(result))


@pytest.mark.parametrize("target", PERATURAN, ids=str)
def test_many_edits_come_home_without_a_manifest(target: Target, built: Report, tmp_path: Path) -> None:
    penyunting = Penyunting(dict(built.written)[target])
    edits = batches(target)["pulang"]
    for each in edits:
        each.sunting(penyunting)
    file = open_edited(penyunting.save(tmp_path / f"{target.dokumen}.docx"))._replace(origin=None)
    with pytest.raises(PullError, match="tidak menyebut"):
        find_target(tmp_path / "lain.docx", file, TARGETS, FOLDERS.output)
    assert find_target(tmp_path / "lain.docx", file, TARGETS, FOLDERS.output, str(target)) == target
    place = FOLDERS.output / target.daerah / f"{target.dokumen}.suntingan-2.docx"
    assert find_target(place, file, TARGETS, FOLDERS.output) == target
    result = pull(FOLDERS, target, file)
    assert not result.has_manifest
    assert not result.sisa, told(result)
    assert result.bukti is not None
    assert not result.bukti.unexplained, told(result)


def test_a_file_of_another_document_is_refused(built: Report, tmp_path: Path) -> None:
    path = dict(built.written)[SERANG]
    file = open_edited(path)
    with pytest.raises(PullError, match=f"dibuat dari {SERANG}, bukan dari {HSS}"):
        find_target(path, file, TARGETS, FOLDERS.output, str(HSS))
    with pytest.raises(PullError, match=r"hanya \d+ dari \d+ bagian"):
        pull(FOLDERS, HSS, file._replace(origin=None))


def test_a_file_that_was_emptied_is_refused(built: Report, tmp_path: Path) -> None:
    def kosongkan(p: Penyunting) -> None:
        for each in list(p.body)[:-1]:
            p.body.remove(each)

    with pytest.raises(PullError, match="hanya 0 dari"):
        pull(FOLDERS, SERANG, edited(Suntingan("", SERANG, kosongkan), built, tmp_path))


def test_a_renamed_document_is_named_by_the_person(built: Report) -> None:
    path = dict(built.written)[SERANG]
    file = open_edited(path)
    assert file.origin is not None
    old = file._replace(origin=file.origin._replace(target="kota-serang/rad-lama"))
    assert find_target(path, old, TARGETS, FOLDERS.output, str(SERANG)) == SERANG


def test_a_file_without_a_manifest_comes_with_a_word_of_care(built: Report, tmp_path: Path) -> None:
    file = edited(PULANG[0], built, tmp_path)
    assert not any("perhatian" in line for line in lines(pull(FOLDERS, HSS, file), applied=False))
    assert any("perhatian" in line for line in lines(pull(FOLDERS, HSS, file._replace(origin=None)), applied=False))


def test_a_picture_put_in_or_taken_out_is_said(built: Report, tmp_path: Path) -> None:
    def stempel(p: Penyunting) -> None:
        p.document.paragraphs[-1].add_run().add_picture(str(ROOT / "docs/gambar/matriks.png"), width=914400)

    def lambang(p: Penyunting) -> None:
        drawing = next(p.body.iter(qn("w:drawing")))
        drawing.getparent().remove(drawing)

    for sunting in (stempel, lambang):
        result = pull(FOLDERS, SERANG, edited(Suntingan("", SERANG, sunting), built, tmp_path))
        assert not result.usul
        assert any("gambar ditambahkan, diganti, atau dihapus" in line for line in lines(result, applied=False))


def test_every_change_of_a_long_text_is_shown(built: Report, tmp_path: Path) -> None:
    def sunting(p: Penyunting) -> None:
        p.ganti("derajat ke bawah (kakek", "derajat ke bawah (datuk")
        p.ganti("Lembaga pengasuhan berkelanjutan dijamin", "Lembaga pengasuhan alternatif dijamin")

    file = edited(Suntingan("", SERANG, sunting), built, tmp_path)
    shown = list(lines(pull(FOLDERS, SERANG, file), applied=False))
    was, now = (next(line for line in shown if line.startswith(f"    {sign} ")) for sign in "-+")
    assert "berkelanjutan" in was
    assert "(kakek" in was
    assert "alternatif" in now
    assert "(datuk" in now
    assert max(map(len, (was, now))) < 410


def test_a_text_that_changed_on_both_sides_is_left_to_the_person(built: Report, tmp_path: Path) -> None:
    file = edited(next(each for each in PULANG if each.nama == "kata di ayat"), built, tmp_path)
    folders = copied(tmp_path, HSS)
    path = folders.content / str(HSS) / "naskah.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("tujuan menjadi pedoman, program", "tujuan sebagai pedoman, program"), "utf-8")
    result = pull(folders, HSS, file)
    assert not result.usul
    assert "di Word juga disunting" in result.sisa[0].alasan
    path.write_text(text.replace("didanai dari anggaran", "dibiayai dari anggaran"), "utf-8")
    result = pull(folders, HSS, file)
    assert len(result.usul) == 1
    assert "di Word tidak disunting" in result.sisa[0].alasan


def test_a_second_file_of_the_same_draft_takes_nothing_out(built: Report, tmp_path: Path) -> None:
    """Two officers edit the same draft; what the first one put in has moved what the second one's bookmarks count."""
    first = next(each for each in PULANG_STRUKTUR if each.nama == "indikator dengan dua aksi")
    second = next(each for each in PULANG if each.nama == "pasal tanpa ayat")
    folders = copied(tmp_path, HSS)
    apply(folders, pull(folders, HSS, edited(first, built, tmp_path)))
    words = "(2)\tRAD-KLA ditinjau setiap tahun."
    ayat = Suntingan("ayat", HSS, lambda p: p.sisip("Penyusunan RAD-KLA memperhatikan", words))
    apply(folders, pull(folders, HSS, edited(ayat, built, tmp_path)))
    result = pull(folders, HSS, edited(second, built, tmp_path))
    assert [each.aksi for each in result.usul] == ["ubah"], told(result)
    before = units_of(folders, HSS)
    apply(folders, result)
    assert count_differences(units_of(folders, HSS), before) == 1


def test_nothing_is_written_when_a_file_changed_meanwhile(built: Report, tmp_path: Path) -> None:
    file = edited(PULANG[0], built, tmp_path)
    folders = copied(tmp_path, HSS)
    result = pull(folders, HSS, file)
    before = {name: (folders.content / name).read_bytes() for name in (result.usul[0].file,)}
    with pytest.raises(WriteError, match="berubah"):
        write_all(folders.content, {name: data + b"#" for name, data in before.items()}, dict.fromkeys(before, b""))
    assert (folders.content / result.usul[0].file).read_bytes() == before[result.usul[0].file]


def test_windows_line_ends_stay(built: Report, tmp_path: Path) -> None:
    file = edited(PULANG[0], built, tmp_path)
    folders = copied(tmp_path, HSS)
    path = folders.content / str(HSS) / "naskah.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    result = pull(folders, HSS, file)
    lines = path.read_bytes().count(b"\r\n")
    apply(folders, result)
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
    assert abs(path.read_bytes().count(b"\r\n") - lines) <= 1


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x03\x04rusak", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_hostile_file_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "jahat.docx"
    path.write_bytes(data)
    with pytest.raises(PullError):
        open_edited(path)


def test_the_command_shows_first_and_writes_on_request(built: Report, tmp_path: Path, monkeypatch: Any) -> None:
    edited(PULANG[0], built, tmp_path)
    copied(tmp_path, HSS)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "content" / str(HSS) / "naskah.yaml"
    before = path.read_bytes()
    shown = CliRunner().invoke(cli, ["pull", "suntingan.docx"], standalone_mode=False)
    assert "Usulan perubahan YAML (1)" in shown.output
    assert "naskah.yaml:" in shown.output
    assert path.read_bytes() == before
    CliRunner().invoke(cli, ["pull", "suntingan.docx", "--apply"], standalone_mode=False)
    assert path.read_bytes() != before
    again = CliRunner().invoke(cli, ["pull", "suntingan.docx"], standalone_mode=False)
    assert "tidak ada perbedaan teks" in again.output
