"""A chart as DrawingML: editable in Word, every colour and axis said outright, since LibreOffice guesses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.ooxml.chart_numbers import (
    GAP_PERCENT,
    Labels,
    axis_format,
    axis_title,
    category_look,
    counts_few,
    labels,
    starts_at_zero,
    value_format,
    without_label,
)
from generator.ooxml.escape import escape
from generator.ooxml.namespaces import DECLARATION, R
from generator.ooxml.workbook import category_cells, name_cell, value_cells

if TYPE_CHECKING:
    from generator.blocks.figures import ChartBlock, ChartForm, Series
    from generator.ooxml.chart_look import ChartLook

C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CATEGORY_AXIS: Final = 111111111  # fixed and positive: others are refused or change the bytes of every build
_VALUE_AXIS: Final = 222222222
_INK: Final = "404040"
_GRID: Final = "D9D9D9"
_NO_FILL: Final = "<a:noFill/><a:ln><a:noFill/></a:ln>"
_SYMBOLS: Final = ("circle", "square", "triangle", "diamond")
_GROUPING: Final[dict[ChartForm, str]] = {
    "batang": "clustered",
    "mendatar": "clustered",
    "bertumpuk": "stacked",
    "garis": "standard",
}


def chart_xml(block: ChartBlock, look: ChartLook, width_mm: float, workbook: str) -> str:
    """Return the chart part; `workbook` is the relation to the sheet that Word opens for editing."""
    several = len(block.series) > 1
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' if several else ""
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        '<c:lang val="id-ID"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{_plot(block, look, width_mm)}{_category_axis(block, width_mm)}{_value_axis(block)}"
        f"<c:spPr>{_NO_FILL}</c:spPr></c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_NO_FILL}</c:spPr>{_text(900, '<a:bodyPr/>', look.font)}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _plot(block: ChartBlock, look: ChartLook, width_mm: float) -> str:
    shown = labels(block, width_mm)
    series = "".join(_series(block, index, look.colour(index), shown) for index in range(len(block.series)))
    axes = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
    head = f'<c:grouping val="{_GROUPING[block.form]}"/><c:varyColors val="0"/>{series}'
    if block.form == "garis":
        return f'<c:lineChart>{head}<c:marker val="1"/>{axes}</c:lineChart>'
    overlap = '<c:overlap val="100"/>' if block.form == "bertumpuk" else ""
    lying = "bar" if block.form == "mendatar" else "col"
    return f'<c:barChart><c:barDir val="{lying}"/>{head}<c:gapWidth val="{GAP_PERCENT}"/>{overlap}{axes}</c:barChart>'


def _series(block: ChartBlock, index: int, colour: str, shown: Labels) -> str:
    series = block.series[index]
    if block.form == "garis":
        symbol = _SYMBOLS[index % len(_SYMBOLS)]
        look = (
            f'<c:spPr><a:ln w="28575" cap="rnd">{_solid(colour)}<a:round/></a:ln></c:spPr><c:marker>'
            f'<c:symbol val="{symbol}"/><c:size val="7"/><c:spPr>{_solid(colour)}{_line(colour)}</c:spPr></c:marker>'
        )
    else:
        look = f'<c:spPr>{_solid(colour)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>'
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx>{_texts(name_cell(index), (series.name,))}</c:tx>{look}{_labels(block, index, colour, shown)}"
        f"<c:cat>{_texts(category_cells(block), block.categories)}</c:cat>"
        f"<c:val>{_numbers(block, index, series)}</c:val>"
        + ('<c:smooth val="0"/></c:ser>' if block.form == "garis" else "</c:ser>")
    )


def _labels(block: ChartBlock, index: int, colour: str, shown: Labels) -> str:
    if not shown.shown:
        return ""
    inside = block.form == "bertumpuk"
    ink = "FFFFFF" if inside and _is_dark(colour) else _INK
    turned = '<a:bodyPr rot="-5400000" vert="horz"/>' if shown.upright else '<a:bodyPr rot="0" vert="horz"/>'
    position = {"batang": "outEnd", "mendatar": "outEnd", "bertumpuk": "ctr", "garis": "t"}[block.form]
    gone = "".join(f'<c:dLbl><c:idx val="{n}"/><c:delete val="1"/></c:dLbl>' for n in without_label(block, index))
    return (
        f'<c:dLbls>{gone}<c:numFmt formatCode="{escape(value_format(block))}" sourceLinked="0"/>'
        f'<c:spPr>{_NO_FILL}</c:spPr>{_text(800, turned, "", ink)}<c:dLblPos val="{position}"/>'
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _category_axis(block: ChartBlock, width_mm: float) -> str:
    size, slanted = category_look(block, width_mm)
    turn = -2700000 if slanted else 0  # zero said outright makes both programs break long names
    body = f'<a:bodyPr rot="{turn}" vert="horz"/>'
    # the first category of lying bars stands on top, as one reads
    order, place = ("maxMin", "l") if block.form == "mendatar" else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{place}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{_line('7F7F7F')}</c:spPr>{_text(100 * size, body)}"
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(block: ChartBlock) -> str:
    floor = '<c:min val="0"/>' if starts_at_zero(block) else ""
    steps = '<c:majorUnit val="1"/>' if counts_few(block) else ""
    # where categories run downwards, their far end is the foot of the chart
    place, crosses = ("b", "max") if block.form == "mendatar" else ("l", "autoZero")
    title = _axis_title(axis_title(block), -5400000 if place == "l" else 0)
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{floor}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{place}"/>'
        f"<c:majorGridlines><c:spPr>{_line(_GRID)}</c:spPr></c:majorGridlines>{title}"
        f'<c:numFmt formatCode="{escape(axis_format(block))}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="between"/>{steps}</c:valAx>'
    )


def _axis_title(words: str, turn: int) -> str:
    if not words:
        return ""
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr rot="{turn}" vert="horz"/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr>'
        f'<a:r><a:rPr lang="id-ID" sz="900" b="0">{_solid(_INK)}</a:rPr><a:t>{escape(words)}</a:t></a:r></a:p>'
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _texts(cells: str, words: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{n}"><c:v>{escape(word)}</c:v></c:pt>' for n, word in enumerate(words))
    return f'<c:strRef><c:f>{cells}</c:f><c:strCache><c:ptCount val="{len(words)}"/>{points}</c:strCache></c:strRef>'


def _numbers(block: ChartBlock, index: int, series: Series) -> str:
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{value:f}</c:v></c:pt>' for n, value in enumerate(series.values) if value is not None
    )
    return (
        f"<c:numRef><c:f>{value_cells(block, index)}</c:f><c:numCache>"
        f"<c:formatCode>{escape(value_format(block))}</c:formatCode>"
        f'<c:ptCount val="{len(series.values)}"/>{points}</c:numCache></c:numRef>'
    )


def _text(size: int, body: str, font: str = "", ink: str = _INK) -> str:
    face = f'<a:latin typeface="{escape(font)}"/>' if font else ""
    return (
        f'<c:txPr>{body}<a:p><a:pPr><a:defRPr lang="id-ID" sz="{size}">{_solid(ink)}{face}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _line(colour: str) -> str:
    return f'<a:ln w="6350">{_solid(colour)}</a:ln>'


def _is_dark(colour: str) -> bool:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (0, 2, 4))
    return 0.3 * red + 0.59 * green + 0.11 * blue < 140
