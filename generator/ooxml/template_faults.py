"""Places of everything that can be wrong with a Word template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics.finding import galat

if TYPE_CHECKING:
    from generator.diagnostics.finding import Finding, Place
    from generator.templating.faults import Fault


class TemplateFaultError(Exception):
    """A template that cannot be filled with these values; `finding` says where and why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(f"{finding.code} {finding.at.file} {finding.at.detail}: {finding.message}")
        self.finding = finding


TemplateFault = TemplateFaultError


def located(fault: Fault, at: Place, tag: str) -> Finding:
    """Return a fault as a finding whose message names the tag."""
    message = fault.message if tag in fault.message else f"{fault.message}, di tag {tag}"
    return galat(fault.code, at, message, fault.hint)
