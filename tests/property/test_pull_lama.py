"""A file that nobody edited never changes YAML, however much the content has changed since it was made."""

from __future__ import annotations

import shutil
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.outputs.printing import Printing
from generator.pipeline import Folders, Pipeline
from generator.pulang.coba import DraftError
from generator.pulang.jalan import open_edited, pull
from generator.source.discover import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ooxml.edited import EditedFile

ROOT = Path(__file__).resolve().parents[2]
TARGETS = {
    Target("kab-hulu-sungai-selatan", "rad-kla-2021-2023"): ("naskah.yaml", "lampiran.yaml", "matriks.yaml"),
    Target("kab-balangan", "lkip-dinsos-pppa-pmd-2022"): ("pendahuluan.yaml", "tabel.yaml", "bidang-pppa.yaml"),
}
WORDS = ("Setiap orang wajib menjaga hak Anak", "Kegiatan ini diikuti warga", "Anak didengar pendapatnya")


@pytest.fixture(scope="module", params=TARGETS, ids=str)
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Target, Folders, EditedFile]:
    """A document as built, and a project of its own whose content may change."""
    target: Target = request.param
    folder = tmp_path_factory.mktemp("lama")
    for name in (target.daerah, "_nasional"):
        shutil.copytree(ROOT / "content" / name, folder / "content" / name)
    folders = Folders(folder / "content", ROOT / "templates", folder / "output")
    report = Pipeline(folders, printing=Printing(pages=False)).run([target], write=True)
    return target, folders, open_edited(dict(report.written)[target])


def lists(node: Any) -> Iterator[list[Any]]:
    """Yield the lists below a node whose items are texts, rows, or parts with a text."""
    if isinstance(node, dict):
        for key, each in node.items():
            if key not in ("mengingat", "lampiran", "kolom", "mendukung", "penunjang", "catatan", "landasan_hukum"):
                yield from lists(each)
    elif isinstance(node, list):
        if len(node) > 1:
            yield node
        for each in node:
            yield from lists(each)


def change(data: st.DataObject, tree: Any) -> None:
    """Take an item out of a list, put one in, let two change places, or word one otherwise."""
    found = data.draw(st.sampled_from(list(lists(tree))), label="daftar")
    at = data.draw(st.integers(0, len(found) - 1), label="butir")
    what = data.draw(st.sampled_from(["hapus", "sisip", "tukar", "ubah"]), label="apa")
    if what == "hapus":
        del found[at]
    elif what == "sisip":
        same = deepcopy(found[at])
        text = data.draw(st.sampled_from(WORDS))
        if isinstance(same, dict):
            same = {**{key: value for key, value in same.items() if key != "id"}}
            key = next((key for key in ("teks", "aksi", "subbab", "nama") if key in same), None)
            if key:
                same[key] = text
        elif isinstance(same, list):
            same[0] = text
        else:
            same = text
        found.insert(at, same)
    elif what == "tukar":
        other = data.draw(st.integers(0, len(found) - 1), label="dengan")
        found[at], found[other] = found[other], found[at]
    elif isinstance(found[at], str):
        found[at] = f"{found[at]} {data.draw(st.sampled_from(WORDS))}"


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_what_nobody_edited_is_never_proposed(
    made: tuple[Target, Folders, EditedFile], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    target, folders, file = made
    content = tmp_path_factory.mktemp("isi") / "content"
    shutil.copytree(folders.content, content)
    for _ in range(data.draw(st.integers(1, 3), label="banyak")):
        path = content / str(target) / data.draw(st.sampled_from(TARGETS[target]), label="berkas")
        tree = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # texts as typed
        change(data, tree)
        path.write_text(yaml.dump(tree, allow_unicode=True, width=1000, sort_keys=False), "utf-8")
    try:
        result = pull(replace(folders, content=content), target, file)
    except DraftError:
        return  # a part that others refer to has gone
    finally:
        shutil.rmtree(content.parent)
    told = [(each.alasan, each.old, each.new) for each in result.sisa if not each.lama]
    assert result.usul == []
    assert told == []
    assert result.bukti is not None
    assert result.bukti.unexplained == ()
