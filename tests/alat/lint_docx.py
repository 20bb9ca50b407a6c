"""Our own lint for .docx: faults that Microsoft's validator lets pass, but Word repairs, refuses or prints wrongly.

    python -m tests.alat.lint_docx output/*/*.docx

Every rule is a function that yields flaws; its name is the code of what it finds.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections import Counter
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BODY = "word/document.xml"
_STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_REF = re.compile(r'^\s*(?:PAGEREF|REF|HYPERLINK\s+\\l)\s+"?([^\s"]+)')
_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|\[\[|\]\]")
_TYPED_NUMBER = re.compile(r"^(?:\(\d+[a-z]?\)|\d+[.)]|[a-z]{1,2}[.)]|[IVXLC]+\.|BAB [IVXLC]+|Pasal \d+)(?=\s|$)")
_WORDS = (f"{W}t", f"{W}tab", f"{W}br")
_NAME = re.compile(r"[^\W\d]\w*")


class Flaw(NamedTuple):
    """What a rule found: the rule's name, the part, and words."""

    code: str
    part: str
    message: str


class Package:
    """The parts of one .docx; `stories` are those that hold paragraphs."""

    def __init__(self, source: Path | IO[bytes]) -> None:
        with zipfile.ZipFile(source) as archive:
            self.bytes = {name: archive.read(name) for name in archive.namelist()}
        self.stories = {name: etree.fromstring(data) for name, data in self.bytes.items() if _STORY.fullmatch(name)}

    def root(self, name: str) -> etree._Element:
        """Return the tree of a part, an empty one if it is not there."""
        return etree.fromstring(self.bytes[name]) if name in self.bytes else etree.Element("none")

    def each(self, *tags: str) -> Iterator[tuple[str, etree._Element]]:
        """Yield every element of these names in the stories, with its part."""
        for part, root in self.stories.items():
            for element in root.iter(*tags):
                yield part, element

    @cached_property
    def bookmarks(self) -> Counter[str]:
        """Count names of bookmarks in small letters: Word does not tell apart A and a."""
        return Counter(attr(mark, "name").lower() for _, mark in self.each(f"{W}bookmarkStart"))

    @cached_property
    def relations(self) -> list[tuple[str, etree._Element]]:
        """Every relationship with the part that owns it."""
        found = []
        for name, data in self.bytes.items():
            path = PurePosixPath(name)
            if path.suffix == ".rels":
                owner = str(path.parent.parent / path.stem).removeprefix("./")
                found += [(owner, each) for each in etree.fromstring(data)]
        return found


def attr(element: etree._Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(W + name, "")


def number(element: etree._Element | None, name: str = "val", default: int = 0) -> int:
    text = attr(element, name)
    return int(text) if text.lstrip("-").isdigit() else default


def text_of(element: etree._Element) -> str:
    return "".join(each.text or "" if each.tag == f"{W}t" else " " for each in element.iter(*_WORDS))


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


# ---- tables


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    for row in table.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is table:
            yield row


def cells_of(row: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Yield every cell of a row with its first grid column and its span."""
    column = number(row.find(f"{W}trPr/{W}gridBefore"))
    for cell in row.iter(f"{W}tc"):
        if next(cell.iterancestors(f"{W}tr")) is row:
            span = number(cell.find(f"{W}tcPr/{W}gridSpan"), default=1)
            yield column, span, cell
            column += span


def grid_of(table: etree._Element) -> list[int]:
    return [number(each, "w") for each in table.iterfind(f"{W}tblGrid/{W}gridCol")]


def sel_tanpa_paragraf_akhir(package: Package) -> Iterator[tuple[str, str]]:
    for part, cell in package.each(f"{W}tc"):
        content = [each.tag for each in cell if each.tag not in (f"{W}tcPr", f"{W}bookmarkStart", f"{W}bookmarkEnd")]
        if not content or content[-1] not in (f"{W}p", f"{W}sdt", f"{W}customXml"):
            yield part, f"sel tidak berakhir dengan paragraf: {text_of(cell)[:40]!r}"


def baris_tidak_selebar_grid(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        columns = len(grid_of(table))
        for index, row in enumerate(rows_of(table), 1):
            end = max((column + span for column, span, _ in cells_of(row)), default=0)
            end += number(row.find(f"{W}trPr/{W}gridAfter"))
            if end != columns:
                yield part, f"baris {index} memakai {end} kolom, grid punya {columns}"


def lebar_sel_berbeda(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        grid = grid_of(table)
        for index, row in enumerate(rows_of(table), 1):
            for column, span, cell in cells_of(row):
                width = cell.find(f"{W}tcPr/{W}tcW")
                wanted = sum(grid[column : column + span])
                if width is not None and attr(width, "type") == "dxa" and number(width, "w") != wanted:
                    yield part, f"baris {index} kolom {column + 1}: tcW {attr(width, 'w')}, menurut grid {wanted}"


def lebar_tabel_berbeda(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        width = table.find(f"{W}tblPr/{W}tblW")
        if width is not None and attr(width, "type") == "dxa" and number(width, "w") != sum(grid_of(table)):
            yield part, f"tblW {attr(width, 'w')}, jumlah gridCol {sum(grid_of(table))}"


def gabungan_tanpa_awal(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        above: dict[int, int] = {}
        for index, row in enumerate(rows_of(table), 1):
            here: dict[int, int] = {}
            for column, span, cell in cells_of(row):
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is None:
                    continue
                here[column] = span
                if attr(merge) != "restart" and above.get(column) != span:
                    yield part, f"baris {index} kolom {column + 1}: vMerge lanjutan tanpa awal selebar itu di atasnya"
            above = here


def kepala_bukan_di_atas(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        body = False
        for index, row in enumerate(rows_of(table), 1):
            header = row.find(f"{W}trPr/{W}tblHeader") is not None
            if header and body:
                yield part, f"baris {index} bertanda tblHeader di bawah baris biasa"
            body = body or not header
        if not body:
            yield part, "tabel tanpa baris isi"


def tabel_bersentuhan(package: Package) -> Iterator[tuple[str, str]]:
    marks = (f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}proofErr")
    for part, table in package.each(f"{W}tbl"):
        following = next((each for each in table.itersiblings() if each.tag not in marks), None)
        if following is not None and following.tag == f"{W}tbl":
            yield part, f"dua tabel tanpa paragraf di antaranya, sesudah {text_of(table)[-40:]!r}"


def badan_berakhir_tabel(package: Package) -> Iterator[tuple[str, str]]:
    for part, root in package.stories.items():
        for container in (root, *root.iter(f"{W}body")):
            content = [each.tag for each in container if each.tag != f"{W}sectPr"]
            if content and content[-1] == f"{W}tbl":
                yield part, "isi berakhir dengan tabel; Word menambah paragraf di belakangnya"


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
        if relation.get("TargetMode") != "External" and path.removeprefix("./") not in package.bytes:
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
    sel_tanpa_paragraf_akhir,
    baris_tidak_selebar_grid,
    lebar_sel_berbeda,
    lebar_tabel_berbeda,
    gabungan_tanpa_awal,
    kepala_bukan_di_atas,
    tabel_bersentuhan,
    badan_berakhir_tabel,
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
