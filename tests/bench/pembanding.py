"""The other engine: python-docx-template renders the same rows or articles from data in memory.

Run as a process of its own: `python -m tests.bench.pembanding matriks|naskah COUNT TEMPLATE OUTPUT`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from docxtpl import DocxTemplate

from tests.bench.proyek import ROWS_PER_INDICATOR, matrix_row, pasal_text


def make_template(path: Path, kind: str) -> None:
    """Write the template with python-docx: a ten-column table, or articles in a loop."""
    import docx

    document = docx.Document()
    if kind == "matriks":
        table = document.add_table(rows=4, cols=10)
        table.style = "Table Grid"
        for column in range(10):
            table.cell(0, column).text = f"({column + 1})"
        table.cell(1, 0).text = "{%tr for b in baris %}"
        fields = ("nomor", "indikator", "aksi", "ukuran", "satuan", "data_dasar", "t1", "t2", "t3", "penanggung_jawab")
        for column, name in enumerate(fields):
            table.cell(2, column).text = f"{{{{ b.{name} }}}}"
        table.cell(3, 0).text = "{%tr endfor %}"
    else:
        for line in ("{%p for p in pasal %}", "Pasal {{ loop.index }}", "(1)\t{{ p[0] }}.", "(2)\t{{ p[1] }}:"):
            document.add_paragraph(line)
        for line in ("a.\t{{ p[2] }};", "b.\t{{ p[3] }}; dan", "c.\t{{ p[4] }}.", "{%p endfor %}"):
            document.add_paragraph(line)
    document.save(str(path))


def main() -> None:
    """Render once."""
    kind, count, template, output = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
    document = DocxTemplate(template)
    if kind == "matriks":
        rows = []
        for n in range(count):
            row = matrix_row(n)
            target = row["target"]
            assert isinstance(target, list)
            number = n // ROWS_PER_INDICATOR + 1
            rows.append(
                {**row, "nomor": number, "indikator": f"Indikator kinerja nomor {number}"}
                | dict(zip(("t1", "t2", "t3"), target, strict=True))
            )
        document.render({"baris": rows}, autoescape=True)
    else:
        document.render({"pasal": [pasal_text(n) for n in range(1, count + 1)]}, autoescape=True)
    document.save(output)


if __name__ == "__main__":
    main()
