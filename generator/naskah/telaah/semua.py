"""All checks on a regulation as read: every module `periksa_*` of this package puts its checks into the list."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from generator.naskah import telaah
from generator.naskah.telaah.daftar import TELAAH

for _each in pkgutil.iter_modules(telaah.__path__):
    if _each.name.startswith("periksa_"):
        import_module(f"{telaah.__name__}.{_each.name}")

__all__ = ["TELAAH"]
