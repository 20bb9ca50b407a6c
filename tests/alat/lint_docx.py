"""Our own lint for .docx: faults that Microsoft's validator lets pass, but Word repairs, refuses or prints wrongly.

    python -m tests.alat.lint_docx output/*/*.docx

Every rule is a function that yields flaws; its name is the code of what it finds.
"""

from __future__ import annotations

import posixpath
import re
import sys
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, NamedTuple

from tests.alat.docx_paket import BODY, WP, Package, R, W, attr, text_of
from tests.alat.lint_tabel import TABLE_RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_REF = re.compile(r'^\s*(?:PAGEREF|REF|HYPERLINK\s+\\l)\s+"?([^\s"]+)')
_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|\[\[|\]\]")
_TYPED_NUMBER = re.compile(r"^(?:\(\d+[a-z]?\)|\d+[.)]|[a-z]{1,2}[.)]|[IVXLC]+\.|BAB [IVXLC]+|Pasal \d+)(?=\s|$)")
_NAME = re.compile(r"[^\W\d]\w*")


class Flaw(NamedTuple):
    """What a rule found: the rule's name, the part, and words."""

    code: str
    part: str
    message: str


# ---- bookmarks and links


def bookmark_tak_berpasangan(package: Package) -> Iterator[tuple[str, str]]:
    for part, root in package.stories.items():
        starts = Counter(attr(each, "id") for each in root.iter(f"{W}bookmarkStart"))
        ends = Counter(attr(each, "id") for each in root.iter(f"{W}bookmarkEnd"))
        for id_ in (starts - ends) + (ends - starts):
            yield part, f"bookmark id {id_}: {starts[id_]} pembuka, {ends[id_]} penutup"
        for id_, count in starts.items():
            if count > 1:
                yield part, f"bookmark id {id_} dipakai {count} kali"


def bookmark_ganda(package: Package) -> Iterator[tuple[str, str]]:
    for name, count in package.bookmarks.items():
        if count > 1:
            yield BODY, f"nama bookmark {name} dipakai {count} kali"


def bookmark_bernama_salah(package: Package) -> Iterator[tuple[str, str]]:
    for part, mark in package.each(f"{W}bookmarkStart"):
        name = attr(mark, "name")
        if len(name) > 40 or not _NAME.fullmatch(name):
            yield part, f"nama bookmark {name[:50]!r} lebih dari 40 huruf atau memuat tanda terlarang"


def tautan_hilang(package: Package) -> Iterator[tuple[str, str]]:
    for part, link in package.each(f"{W}hyperlink"):
        anchor = attr(link, "anchor")
        if anchor and anchor.lower() not in package.bookmarks:
            yield part, f"tautan {text_of(link)!r} menuju {anchor}, yang tidak ada"
    for part, field in package.each(f"{W}instrText", f"{W}fldSimple"):
        found = _REF.match(field.text or attr(field, "instr"))
        if found and found[1].lower() not in package.bookmarks:
            yield part, f"field {found[0].strip()} menuju bookmark yang tidak ada"


# ---- text


def field_tidak_ditutup(package: Package) -> Iterator[tuple[str, str]]:
    for part, root in package.stories.items():
        depth = 0
        for mark in root.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(attr(mark, "fldCharType"), 0)
            if depth < 0:
                yield part, "field ditutup tanpa dibuka"
                depth = 0
        if depth:
            yield part, f"{depth} field tidak ditutup"


def gaya_tidak_ada(package: Package) -> Iterator[tuple[str, str]]:
    known = {(attr(each, "type"), attr(each, "styleId")) for each in package.root("word/styles.xml").iter(f"{W}style")}
    kinds = {f"{W}pStyle": "paragraph", f"{W}rStyle": "character", f"{W}tblStyle": "table"}
    unknown = Counter(
        (part, attr(each)) for part, each in package.each(*kinds) if (kinds[each.tag], attr(each)) not in known
    )
    for (part, style), count in unknown.items():
        yield part, f"gaya {style} tidak ada, dipakai {count} kali"


def nomor_daftar_tidak_ada(package: Package) -> Iterator[tuple[str, str]]:
    known = {"", "0", *(attr(each, "numId") for each in package.root("word/numbering.xml").iter(f"{W}num"))}
    styles = ((("word/styles.xml"), each) for each in package.root("word/styles.xml").iter(f"{W}numPr"))
    for part, properties in (*package.each(f"{W}numPr"), *styles):
        used = attr(properties.find(f"{W}numId"))
        if used not in known:
            yield part, f"numId {used} tidak ada di numbering.xml"


def nomor_ganda(package: Package) -> Iterator[tuple[str, str]]:
    """Find a number typed by hand in a paragraph that also numbers itself."""
    numbered = {
        attr(each, "styleId")
        for each in package.root("word/styles.xml").iter(f"{W}style")
        if each.find(f"{W}pPr/{W}numPr") is not None
    }
    for part, paragraph in package.each(f"{W}p"):
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = attr(paragraph.find(f"{W}pPr/{W}pStyle"))
        automatic = attr(own.find(f"{W}numId")) not in ("", "0") if own is not None else style in numbered
        if automatic and _TYPED_NUMBER.match(text_of(paragraph).strip()):
            yield part, f"nomor otomatis dan nomor tertulis sekaligus: {text_of(paragraph)[:40]!r}"


def sisa_tag(package: Package) -> Iterator[tuple[str, str]]:
    for part, paragraph in package.each(f"{W}p"):
        found = _LEFTOVER.search(text_of(paragraph))
        if found:
            yield part, f"sisa tag {found[0]!r} dalam {text_of(paragraph)[:60]!r}"


def spasi_hilang(package: Package) -> Iterator[tuple[str, str]]:
    for part, element in package.each(f"{W}t", f"{W}instrText"):
        text = element.text or ""
        if text != text.strip() and element.get(XML_SPACE) != "preserve":
            yield part, f"spasi di tepi {text!r} hilang karena tanpa xml:space"


# ---- package


def gambar_ber_id_ganda(package: Package) -> Iterator[tuple[str, str]]:
    for part, root in package.stories.items():
        for id_, count in Counter(each.get("id", "") for each in root.iter(f"{WP}docPr")).items():
            if count > 1:
                yield part, f"docPr id {id_} dipakai {count} kali"


def pengaturan_bertanya(package: Package) -> Iterator[tuple[str, str]]:
    """Find settings that make Word ask or look for another file when it opens the document."""
    part = "word/settings.xml"
    for name in ("updateFields", "attachedTemplate", "documentProtection", "mailMerge"):
        if package.root(part).find(f"{W}{name}") is not None:
            yield part, f"pengaturan {name}"


def tujuan_di_luar(package: Package) -> Iterator[tuple[str, str]]:
    for owner, relation in package.relations:
        if relation.get("TargetMode") == "External":
            yield owner, f"menunjuk ke luar berkas: {relation.get('Target')}"


def bagian_hilang(package: Package) -> Iterator[tuple[str, str]]:
    known: dict[str, set[str]] = {}
    for owner, relation in package.relations:
        known.setdefault(owner, set()).add(relation.get("Id", ""))
        target = relation.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else str(PurePosixPath(owner).parent / target)
        if relation.get("TargetMode") != "External" and posixpath.normpath(path) not in package.bytes:
            yield owner, f"bagian {target} tidak ada dalam berkas"
    for part, element in package.each():
        for name, value in element.attrib.items():
            if str(name).startswith(R) and value not in known.get(part, ()):
                yield part, f"relasi {value} tidak ada"


RULES: tuple[Callable[[Package], Iterable[tuple[str, str]]], ...] = (
    bookmark_tak_berpasangan,
    bookmark_ganda,
    bookmark_bernama_salah,
    tautan_hilang,
    *TABLE_RULES,
    field_tidak_ditutup,
    gaya_tidak_ada,
    nomor_daftar_tidak_ada,
    nomor_ganda,
    sisa_tag,
    spasi_hilang,
    gambar_ber_id_ganda,
    pengaturan_bertanya,
    tujuan_di_luar,
    bagian_hilang,
)


def lint(source: Path | IO[bytes]) -> list[Flaw]:
    """Return every flaw of a .docx, in the order of the rules."""
    package = Package(source)
    return [Flaw(rule.__name__, part, message) for rule in RULES for part, message in rule(package)]


def main(files: list[str]) -> int:
    """Print the flaws of files; return 1 if there are any."""
    found = [(file, flaw) for file in files for flaw in lint(Path(file))]
    for file, flaw in found:
        print(f"{file}: {flaw.part}: [{flaw.code}] {flaw.message}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
