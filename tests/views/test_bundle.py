"""The page's modules as one script."""

from __future__ import annotations

import pytest

from kg.errors import InvalidEntry
from kg.views import bundle as bundling
from kg.views.bundle import bundle


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    files: dict[str, str] = {}
    monkeypatch.setattr(bundling, "asset", lambda name: files[name])
    return files


def test_a_module_stands_behind_those_it_needs(modules: dict[str, str]) -> None:
    modules["a.js"] = 'import { two, three } from "./b.js";\nalert(two + three());\n'
    modules["b.js"] = "export const two = 2;\nexport function three() { return 3; }\nconst own = 1;\n"
    made = bundle("a")
    assert made.index("const two = 2") < made.index("alert(")
    assert "const { two, three } = module_b;" in made
    assert "return { two, three };" in made
    assert "export" not in made and "import" not in made


def test_two_modules_may_use_one_name(modules: dict[str, str]) -> None:
    modules["a.js"] = 'import { two } from "./b.js";\nconst own = two;\n'
    modules["b.js"] = "const own = 1;\nexport const two = own + 1;\n"
    assert bundle("a").count("const own") == 2


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ('import "./b.js";\n', "cannot be bundled"),
        ("export default 1;\n", "cannot be bundled"),
        ('import { x } from "./a.js";\n', "imports itself"),
    ],
)
def test_what_cannot_be_bundled_is_refused(modules: dict[str, str], code: str, told: str) -> None:
    modules["a.js"] = code
    with pytest.raises(InvalidEntry, match=told):
        bundle("a")
