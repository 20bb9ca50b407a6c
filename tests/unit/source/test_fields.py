"""Field types read text by Indonesian rules and say what to write instead."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import Field

from generator.bahasa.tanggal import Tanggal
from generator.source.fields import Bilangan, Cacah, ContentModel, Id, TanggalIsi, Teks, YaTidak, refuse, text_as
from generator.source.validate import validate


class Bagian(ContentModel):
    teks: Teks


class Isi(ContentModel):
    cacah: Cacah | None = None
    bilangan: Bilangan | None = None
    tanggal: TanggalIsi | None = None
    ya: YaTidak = False
    id: Id | None = None
    teks: Teks | None = None
    bagian: Annotated[Bagian, text_as("teks")] | None = None


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("cacah", "8.000", 8000),
        ("cacah", "2023", 2023),
        ("bilangan", "8.000", Decimal(8000)),
        ("bilangan", "52,95", Decimal("52.95")),
        ("bilangan", "85,10", Decimal("85.10")),
        ("tanggal", "29 Mei 2023", Tanggal(2023, 5, 29)),
        ("tanggal", "2023-05-29", Tanggal(2023, 5, 29)),
        ("ya", "ya", True),
        ("ya", "tidak", False),
        ("id", "gugus-tugas", "gugus-tugas"),
        ("id", "perda-1-2020", "perda-1-2020"),
        ("id", "1-a", "1-a"),
        ("teks", "  x ", "x"),
        ("bagian", "x", Bagian(teks="x")),
        ("catatan", "satu", ("satu",)),
        ("catatan", ["satu", "dua"], ("satu", "dua")),
    ],
)
def test_read(key: str, typed: Any, value: Any) -> None:
    found, findings = validate(Isi, {key: typed}, "a.yaml")
    assert findings == []
    read = getattr(found, key)
    assert read == value
    assert str(read) == str(value)  # 85.10 is not 85.1


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("cacah", "52,95", "ISI005"),
        ("cacah", "-1", "ISI005"),
        ("cacah", "lima", "ISI005"),
        ("cacah", "010", "ISI005"),
        ("bilangan", "52.95", "ISI005"),
        ("bilangan", "5.8697", "ISI005"),
        ("tanggal", "31 Februari 2023", "ISI006"),
        ("tanggal", "05/29/2023", "ISI006"),
        ("ya", "no", "ISI008"),
        ("ya", "True", "ISI008"),
        ("id", "Gugus Tugas", "ISI009"),
        ("id", "gugus_tugas", "ISI009"),
        ("id", "-a", "ISI009"),
        ("id", "a--b", "ISI009"),
        ("id", "7", "ISI009"),
        ("id", "a" * 61, "ISI009"),
        ("teks", "   ", "ISI004"),
        ("teks", ["x"], "ISI003"),
        ("bagian", {"x": "y"}, "ISI001"),
        ("asing", "x", "ISI002"),
    ],
)
def test_refused(key: str, typed: Any, code: str) -> None:
    found, findings = validate(Isi, {key: typed}, "a.yaml")
    assert found is None
    assert code in [finding.code for finding in findings]
    assert all(finding.message and finding.hint for finding in findings)
    assert all(finding.at.file == "a.yaml" for finding in findings)


@pytest.mark.parametrize("typed", ["7", "Gugus Tugas", "---", "1-2"])
def test_the_name_that_is_suggested_would_be_accepted(typed: str) -> None:
    _, (finding,) = validate(Isi, {"id": typed}, "a.yaml")
    _, findings = validate(Isi, {"id": finding.hint.split("`")[1]}, "a.yaml")
    assert findings == []


def test_a_near_key_is_suggested() -> None:
    _, findings = validate(Isi, {"tangal": "x"}, "a.yaml")
    assert "`tanggal`" in findings[0].hint


def test_every_fault_is_reported_at_once() -> None:
    _, findings = validate(Isi, {"cacah": "x", "tanggal": "y", "bagian": {"teks": ""}}, "a.yaml")
    assert [finding.at.path for finding in findings] == [("cacah",), ("tanggal",), ("bagian", "teks")]


def test_models_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Bagian(teks="x").teks = "y"  # type: ignore[misc]


def test_refuse_keeps_braces() -> None:
    error = refuse("MTK001", "tulis {teks: ...}", "contoh {angka: 25}")
    context = error.context or {}
    assert (context["pesan"], context["saran"]) == ("tulis {teks: ...}", "contoh {angka: 25}")
    assert str(error) == "tulis {teks: ...}"


class Pohon(ContentModel):
    bab: Teks | None = None
    isi: tuple[Annotated[Bagian, text_as("teks")], ...] = ()
    peta: dict[str, Bagian] = Field(default_factory=dict)


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({"isi": [{"teks": "x", "asing": "y"}]}, ("isi", 0, "asing")),
        ({"peta": {"a": {"teks": "x", "asing": "y"}}}, ("peta", "a", "asing")),
    ],
)
def test_an_unknown_key_deep_inside_is_reported_with_the_keys_known_there(
    data: Any, path: tuple[str | int, ...]
) -> None:
    _, (finding,) = validate(Pohon, data, "a.yaml")
    assert (finding.code, finding.at.path, finding.at.key) == ("ISI002", path, True)
    assert "teks" in finding.hint
