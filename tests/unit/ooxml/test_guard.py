"""Hostile and broken Word packages are refused with a reason; plain ones are read whole and in order."""

from __future__ import annotations

import contextlib
import io
import re
import struct
import time
import zipfile
from functools import cache

import pytest
from docx import Document

from generator.diagnostics.codes import KODE
from generator.ooxml import guard
from generator.ooxml.guard import PackageError, parse_xml, read_package

TYPES = "[Content_Types].xml"
RELS = "word/_rels/document.xml.rels"
BODY = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def plain() -> bytes:
    made = Document()
    made.add_paragraph("isi")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(plain())) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(contents: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in contents.items():
            package.writestr(name, data)
    return out.getvalue()


def changed(name: str, old: str, new: str) -> bytes:
    contents = parts()
    assert old.encode() in contents[name]
    contents[name] = contents[name].replace(old.encode(), new.encode(), 1)
    return packed(contents)


def added(name: str, data: bytes) -> bytes:
    return packed(parts() | {name: data})


def relation(kind: str, target: str, mode: str = ' TargetMode="External"', place: str = OFFICE) -> bytes:
    return changed(
        RELS,
        "</Relationships>",
        f'<Relationship Id="rX" Type="{place}/{kind}" Target="{target}"{mode}/></Relationships>',
    )


def field(instruction: str) -> bytes:
    return changed(BODY, "<w:r>", f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{instruction}<w:r>')


def text(code: str) -> str:
    return f"<w:r><w:instrText>{code}</w:instrText></w:r>"


def fld(edge: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{edge}"/></w:r>'


def sized(data: bytes, name: str, size: int) -> bytes:
    """Rewrite the declared size of one part in the central directory."""
    raw = bytearray(data)
    for match in re.finditer(b"PK\x01\x02", data):
        start = match.start()
        length = struct.unpack("<H", raw[start + 28 : start + 30])[0]
        if raw[start + 46 : start + 46 + length].decode() == name:
            raw[start + 24 : start + 28] = struct.pack("<I", size)
    return bytes(raw)


def flagged(data: bytes) -> bytes:
    raw = bytearray(data)
    raw[6] |= 1
    raw[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)


def duplicated(other: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts().items():
            package.writestr(name, data)
        package.writestr(other, b"<a/>")
    return out.getvalue()


MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

HOSTILE: dict[str, tuple[object, str]] = {
    "kosong": (lambda: b"", "TPL020"),
    "bukan zip": (lambda: b"%PDF-1.7 ...", "TPL020"),
    "doc lama atau bersandi": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "TPL020"),
    "terpotong": (lambda: plain()[: len(plain()) // 2], "TPL020"),
    "satu bita rusak": (lambda: plain()[:90] + bytes([plain()[90] ^ 255]) + plain()[91:], "TPL020"),
    "zip biasa": (lambda: packed({"a.txt": b"a"}), "TPL020"),
    "tanpa dokumen": (lambda: packed({name: data for name, data in parts().items() if name != BODY}), "TPL020"),
    "entri bersandi": (lambda: flagged(plain()), "TPL020"),
    "kompresi lain": (lambda: packed(parts(), zipfile.ZIP_BZIP2), "TPL020"),
    "menunjuk ke luar folder": (lambda: added("../../etc/passwd", b"x"), "TPL021"),
    "nama mutlak": (lambda: added("/etc/passwd", b"x"), "TPL021"),
    "nama Windows": (lambda: added("C:/windows/x.xml", b"x"), "TPL021"),
    "garis miring terbalik": (lambda: added("word\\evil.xml", b"x"), "TPL021"),
    "aksara kendali": (lambda: added("word/a\x01.xml", b"<a/>"), "TPL021"),
    "ganda": (lambda: duplicated("WORD/document.xml"), "TPL021"),
    "sasaran di luar zip": (lambda: relation("header", "../../../x.xml", ""), "TPL021"),
    "bom rasio": (lambda: added("word/media/a.png", bytes(20_000_000)), "TPL022"),
    "bom ukuran": (lambda: sized(plain(), BODY, 4_000_000_000), "TPL022"),
    "ukuran bohong": (lambda: sized(plain(), BODY, 10), "TPL022"),
    "terlalu banyak bagian": (lambda: packed(parts() | {f"word/x{n}.bin": b"" for n in range(1001)}), "TPL022"),
    "DTD": (lambda: changed(BODY, "<w:document", '<!DOCTYPE a [<!ENTITY b "c">]><w:document'), "TPL023"),
    "DTD di rels": (lambda: changed(RELS, "<Relationships", "<!DOCTYPE a><Relationships"), "TPL023"),
    "DTD dalam UTF-16": (
        lambda: added("word/x.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")),
        "TPL023",
    ),
    "UTF-16 tanpa tanda": (lambda: added("word/x.xml", "<!DOCTYPE a><a/>".encode("utf-16-le")), "TPL024"),
    "XML rusak": (lambda: added("word/x.xml", b"<a><b></a>"), "TPL024"),
    "XML sangat dalam": (lambda: added("word/x.xml", b"<a>" * 5000 + b"</a>" * 5000), "TPL024"),
    "makro": (lambda: added("word/vbaProject.bin", b"x"), "TPL025"),
    "jenis makro": (lambda: changed(TYPES, DOCUMENT_TYPE, MACRO_TYPE), "TPL025"),
    "hubungan makro": (
        lambda: relation("vbaProject", "document.xml", "", "http://schemas.microsoft.com/office/2006/relationships"),
        "TPL025",
    ),
    "templat terlampir": (lambda: relation("attachedTemplate", "http://jahat.example/a.dotm"), "TPL026"),
    "gambar dari luar": (lambda: relation("image", "http://jahat.example/a.png"), "TPL026"),
    "gambar dari jaringan": (lambda: relation("image", "file://\\\\jahat\\a.png"), "TPL026"),
    "tautan javascript": (lambda: relation("hyperlink", "javascript:alert(1)"), "TPL026"),
    "tautan berkas": (lambda: relation("hyperlink", "file:///etc/passwd"), "TPL026"),
    "bingkai": (lambda: relation("frame", "http://jahat.example/"), "TPL026"),
    "objek OLE tertaut": (lambda: relation("oleObject", "http://jahat.example/a"), "TPL027"),
    "subdokumen": (lambda: relation("subDocument", "http://jahat.example/a.docx"), "TPL027"),
    "potongan asing": (lambda: relation("aFChunk", "document.xml", ""), "TPL027"),
    "objek tertanam": (lambda: relation("package", "document.xml", ""), "TPL027"),
    "altChunk": (lambda: changed(BODY, "<w:p>", '<w:altChunk w:id="x"/><w:p>'), "TPL027"),
    "objek di badan": (lambda: changed(BODY, "<w:r>", "<w:r><w:object/></w:r><w:r>"), "TPL027"),
    "medan DDE": (lambda: field(text(' DDEAUTO c:\\\\a "x" ') + fld("end")), "TPL028"),
    "medan terbelah": (lambda: field(text(" DDE") + text('AUTO c:\\\\a "x"') + fld("end")), "TPL028"),
    "medan dari medan": (
        lambda: field(fld("begin") + text("QUOTE DDE") + fld("end") + text(" c:\\a") + fld("end")),
        "TPL028",
    ),
    "INCLUDETEXT": (lambda: field(text(' INCLUDETEXT "http://x" ') + fld("separate") + fld("end")), "TPL028"),
    "fldSimple": (lambda: changed(BODY, "<w:r>", '<w:fldSimple w:instr=" INCLUDEPICTURE a "/><w:r>'), "TPL028"),
}


@pytest.mark.parametrize(("make", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_package_is_refused_quickly(make: object, code: str) -> None:
    assert callable(make)
    data = make()
    start = time.perf_counter()
    with pytest.raises(PackageError) as caught:
        read_package(data)
    assert time.perf_counter() - start < 1
    assert caught.value.code == code, caught.value
    assert caught.value.code in KODE
    assert caught.value.message


def test_a_plain_package_is_read_in_order() -> None:
    found = read_package(plain())
    assert list(found.items()) == list(parts().items())
    assert parse_xml(found[BODY], BODY).tag.endswith("}document")


@pytest.mark.parametrize(
    "data",
    [
        relation("hyperlink", "https://peraturan.go.id/?a=1&amp;b=2"),
        relation("hyperlink", "mailto:hukum@contoh.go.id"),
        field(text(' TOC \\o "1-3" ') + fld("separate") + fld("end")),
        field(text(" = ") + fld("begin") + text("PAGE") + fld("end") + text(" - 1 ") + fld("separate") + fld("end")),
        field(text(' HYPERLINK "https://contoh.go.id/link/dde" ') + fld("separate") + fld("end")),
        added("word/media/kosong.bin", bytes(900_000)),
    ],
)
def test_what_ordinary_documents_have_is_accepted(data: bytes) -> None:
    assert read_package(data)


def test_a_chart_may_carry_its_workbook() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/package" Target="../embeddings/data.xlsx"/></Relationships>'
    )
    extra = {"word/charts/_rels/chart1.xml.rels": rels.encode(), "word/embeddings/data.xlsx": b"PK"}
    assert read_package(packed(parts() | extra))


def test_a_file_above_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_FILE_BYTES", 1_000)
    with pytest.raises(PackageError) as caught:
        read_package(plain())
    assert caught.value.code == "TPL022"


def test_every_cut_of_a_package_is_refused_with_a_reason() -> None:
    data = plain()
    for end in range(0, len(data), 997):
        with pytest.raises(PackageError):
            read_package(data[:end])


def test_every_flipped_bit_gives_parts_or_a_reason() -> None:
    data = plain()
    for position in range(0, len(data), 211):
        raw = bytearray(data)
        raw[position] ^= 0x55
        with contextlib.suppress(PackageError):
            assert read_package(bytes(raw))
