"""Plain data to a model, or every reason why they are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics.finding import Finding

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], data: Mapping[str, Any], file: str) -> tuple[Model | None, list[Finding]]:
    """Return the model, or every reason why the data are not one."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        from generator.source.explain_model import Explainer  # read only when there is something to explain

        return None, Explainer(model, data, file).findings(error.errors(include_url=False))
