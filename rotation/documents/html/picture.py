"""An SVG as it can stand inside a page: drawing only, nothing that runs or loads, ids that are its own."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath")
_PAINTS = ("clipPath", "mask", "marker", "pattern", "linearGradient", "radialGradient", "stop")
_DRAWING = frozenset(("svg", "g", "title", "desc", "defs", "symbol", "use", "style", *_SHAPES, *_PAINTS))
#: Attributes that name other elements, one or several, by their bare ids.
_NAMING = ("aria-labelledby", "aria-describedby")
#: Attributes that hold words; nothing in them is followed or styled by.
_TELLING = ("aria-", "data-", "class", "lang")
_INSIDE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)")
_OUTSIDE = re.compile(r"url\(|@import|expression\(|javascript:|image\(|image-set\(|\\", re.IGNORECASE)


def picture(svg: str, anchor: str, alternative: str) -> str:
    """The SVG without its namespace, called ``alternative`` to those who do not see it, its ids begun with ``anchor``.

    Raises ValueError if it is no SVG, or holds anything but drawing.
    """
    root = _read(svg)
    for element in root.iter():
        _tidy(element, f"{anchor}-")
    for told in [child for child in root if child.tag in ("title", "desc")]:
        root.remove(told)
    size = _size(root)
    description = ET.Element("desc", {"id": f"{anchor}-text"})
    description.text = alternative
    description.tail = "\n"
    root.insert(0, description)
    for name in ("width", "height", "aria-label", "aria-describedby", "x", "y"):
        root.attrib.pop(name, None)
    style = "; ".join(filter(None, (root.get("style", "").strip(" ;"), f"--wide: {size:g}px")))
    root.attrib.update({"role": "img", "aria-labelledby": f"{anchor}-text", "style": style})
    return ET.tostring(root, encoding="unicode").strip()


def _read(svg: str) -> ET.Element:
    if "<!" in re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL):
        raise ValueError("the picture has a document type or a CDATA section")
    try:
        root = ET.fromstring(svg)
    except ET.ParseError as error:
        raise ValueError(f"the picture is no SVG: {error}") from error
    if root.tag != f"{_SVG}svg":
        raise ValueError("the picture is no SVG")
    return root


def _tidy(element: ET.Element, prefix: str) -> None:
    """Bare names, own ids; anything but drawing is refused."""
    tag = str(element.tag)
    if not tag.startswith(_SVG) or tag.removeprefix(_SVG) not in _DRAWING:
        raise ValueError(f"the picture holds something else than drawing: {tag}")
    element.tag = tag.removeprefix(_SVG)
    element.attrib = {_bare(name): _owned(_bare(name), value, prefix) for name, value in element.attrib.items()}
    if element.tag == "style":
        element.text = _safe(re.sub(r"#([A-Za-z][\w-]*)(?=[^{}]*\{)", rf"#{prefix}\1", element.text or ""), prefix)
        if "<" in element.text:
            raise ValueError("the picture's style holds a tag")


def _bare(name: str) -> str:
    """The attribute without its namespace."""
    bare = name.rpartition("}")[2]
    if bare.lower().startswith("on"):
        raise ValueError(f"the picture holds something that runs: {bare}")
    return bare


def _owned(name: str, value: str, prefix: str) -> str:
    if name == "id":
        return prefix + value
    if name in _NAMING:
        return " ".join(prefix + word for word in value.split())
    if name == "href":
        if not value.startswith("#"):
            raise ValueError("the picture refers to something outside")
        return f"#{prefix}{value[1:]}"
    return value if name.startswith(_TELLING) else _safe(value, prefix)


def _safe(value: str, prefix: str) -> str:
    """A value in which references stay inside the picture."""
    if _OUTSIDE.search(_INSIDE.sub("", value)):
        raise ValueError("the picture refers to something outside")
    return _INSIDE.sub(rf"url(#{prefix}\1)", value)


def _size(root: ET.Element) -> float:
    """The width that the picture was drawn for. A picture without a view box gets one."""
    box = root.get("viewBox", "").replace(",", " ").split()
    try:
        if not box:
            width, height = (float(root.get(name, "").removesuffix("px")) for name in ("width", "height"))
            root.set("viewBox", f"0 0 {width:g} {height:g}")
            return width
        return float(box[2])
    except (ValueError, IndexError):
        raise ValueError("the picture does not say how large it is") from None
