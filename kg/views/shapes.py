"""The shapes of names as SVG."""

from __future__ import annotations

from math import cos, pi, sin

_UP = -pi / 2
_CORNERS = {
    "square": (4, pi / 4, 1.41),
    "diamond": (4, 0.0, 1.0),
    "triangle": (3, _UP, 1.15),
    "triangleDown": (3, -_UP, 1.15),
    "hexagon": (6, 0.0, 1.0),
}


def outline(shape: str, x: float, y: float, half: float, color: str) -> str:
    """A shape of look.json around a point, half as high as `half` pixels.

    >>> outline("dot", 1, 2, 7, "#000")
    '<circle cx="1" cy="2" r="7" fill="#000"/>'
    """
    if shape == "star":
        turns = [(_UP + pi * n / 5, half * (1.1 if n % 2 == 0 else 0.5)) for n in range(10)]
    elif shape in _CORNERS:
        count, turn, far = _CORNERS[shape]
        turns = [(turn + 2 * pi * n / count, half * far) for n in range(count)]
    else:
        return f'<circle cx="{x:g}" cy="{y:g}" r="{half:g}" fill="{color}"/>'
    points = " ".join(f"{x + r * cos(a):.1f},{y + r * sin(a):.1f}" for a, r in turns)
    return f'<polygon points="{points}" fill="{color}"/>'
