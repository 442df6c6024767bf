"""Setting a paper: the data are never source, a template sees its folder, nothing is fetched."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.rules.refused import Refused
from screens.papers.render import BUILT_IN, built_in_templates, render
from tests.refusals import assert_has_words

NAMES = [
    '#read("x.typ")',
    "*a* _b_ $x$ @preview <lab> \\u{41}",
    "A~B // c /* d */ `e` -- ...",
    "- = + / term: x",
    'O\'NEIL "ADI" \N{RIGHT SINGLE QUOTATION MARK}x',
    "https://a.b/c #let x = 1; #panic()",
    "FIFI AFFIFAH Č Ş É Ñ",
    "I GUSTI AYU AGUNG KETUT MAS PRADNYANI SARASWATI DEWI LAKSMIx",
]
LISTS_NAMES = """#let d = json(bytes(sys.inputs.data))
#for name in d.names [#name \\ ]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Give the office's own folder of templates."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def template(own: Path, source: str) -> Path:
    (own / "own.typ").write_text(source, "utf-8")
    return own


def lines(pdf: bytes) -> list[str]:
    [page] = PdfReader(io.BytesIO(pdf)).pages
    return [line.strip() for line in page.extract_text().splitlines()]


def not_set(own: Path, source: str) -> str:
    """Return why a template is refused."""
    with pytest.raises(Refused) as caught:
        render("own", {}, template(own, source))
    assert caught.value.code == "PAPER_TEMPLATE"
    assert caught.value.values["template"] == "own.typ"
    assert_has_words(caught.value)
    return str(caught.value.values["detail"])


def test_data_print_as_they_are_written(own: Path) -> None:
    template(own, LISTS_NAMES)
    (own / "x.typ").write_text("read")
    assert lines(render("own", {"names": NAMES}, own)) == NAMES


def test_the_same_data_give_the_same_bytes(own: Path) -> None:
    template(own, LISTS_NAMES)
    assert render("own", {"names": NAMES}, own) == render("own", {"names": NAMES}, own)


def test_no_template_of_the_machine_reaches_the_page(own: Path) -> None:
    assert lines(render("own", {}, template(own, "#datetime.today().display()"))) == ["1970-01-01"]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('x\n#(1 + "a")', "own.typ:2: cannot"),
        ("#let x = (", "own.typ:1: unclosed delimiter"),
        (
            "#json(bytes(sys.inputs.data)).number",
            'own.typ:1: dictionary does not contain key "number"',
        ),
        ('#import "other.typ": x', "own.typ:1: file not found"),
        ('#import "part.typ": x', "part.typ:3: panicked"),
        ('#import "@preview/x:0.1.0": x', "own.typ:1: packages are not fetched"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(own: Path, source: str, said: str) -> None:
    (own / "part.typ").write_text("\n\n#panic()")
    assert not_set(own, source).startswith(said)


@pytest.mark.parametrize(
    "path",
    ["../secret.txt", "/../secret.txt", "{outside}", "/etc/passwd", "link.txt", "sub/up.txt"],
)
def test_a_template_reads_nothing_outside_its_folder(own: Path, path: str) -> None:
    secret = own.parent / "secret.txt"
    secret.write_text("secret")
    (own / "link.txt").symlink_to(secret)
    (own / "sub").symlink_to(own.parent)
    assert not_set(own, f'#read("{path.format(outside=secret)}")')


def test_a_template_reads_what_lies_beside_it(own: Path) -> None:
    (own / "parts").mkdir()
    (own / "parts" / "word.txt").write_text("beside")
    (own / "part.typ").write_text('#let word = read("parts/word.txt")')
    assert lines(render("own", {}, template(own, '#import "part.typ": word\n#word'))) == ["beside"]


@contextmanager
def listening() -> Iterator[tuple[socket.socket, str]]:
    """Give a socket to which whoever obeys the usual variables connects to reach the net."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server, f"http://127.0.0.1:{server.getsockname()[1]}"


def was_asked(server: socket.socket) -> bool:
    try:
        server.accept()[0].close()
    except BlockingIOError:
        return False
    return True


PACKAGES = [
    '#import "@preview/tiaoma:0.3.0": *',
    '#import "@pre" + "view/tiaoma:0.3.0": *',
    '#include "\\u{40}preview/tiaoma:0.3.0"',
    '#eval("import \\"@pre" + "view/tiaoma:0.3.0\\": *")',
    "#import json(bytes(sys.inputs.data)).package: *",
    '#read("@preview/tiaoma:0.3.0")',
    '#image("@preview/tiaoma:0.3.0/x.png")',
    '#plugin("@preview/tiaoma:0.3.0/x.wasm")',
]


@pytest.mark.parametrize("source", PACKAGES)
def test_a_package_is_refused_at_once_and_nothing_is_fetched(
    own: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    template(own, source)
    with listening() as (server, proxy):
        for name in ("http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy)
        with pytest.raises(Refused) as caught:
            render("own", {"package": "@preview/tiaoma:0.3.0"}, own)
        assert not was_asked(server)
    assert caught.value.code == "PAPER_TEMPLATE"


def test_the_compiler_by_itself_would_fetch_one() -> None:
    with listening() as (server, proxy):
        source = f"import typst; typst.compile({PACKAGES[1].encode()!r})"
        asking = subprocess.Popen(
            [sys.executable, "-c", source],
            env={**os.environ, "https_proxy": proxy},
            stderr=subprocess.DEVNULL,
        )
        server.setblocking(True)
        server.settimeout(60)
        server.accept()[0].close()
        assert asking.wait(60) == 1


def test_an_office_replaces_one_template_and_keeps_the_others(own: Path) -> None:
    (own / "slip.typ").write_text("ours")
    assert lines(render("slip", {}, own)) == ["ours"]
    with pytest.raises(Refused, match="dictionary does not contain key"):
        render("suket", {}, own)


def test_a_folder_of_templates_that_cannot_be_looked_into_is_told(own: Path) -> None:
    # Whoever runs as root may look into any folder: a name that is too long fails for all.
    with pytest.raises(Refused) as caught:
        render("slip", {}, own / ("o" * 300))
    assert caught.value.code == "PAPER_TEMPLATE"
    assert_has_words(caught.value)


def test_every_built_in_template_has_what_all_share(own: Path) -> None:
    names = {path.name for path in built_in_templates()}
    assert {"common.typ", "suket.typ"} <= names
    assert {path.parent for path in built_in_templates()} == {BUILT_IN}
