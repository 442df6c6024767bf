"""The values of the page of a visit."""

from db.reads.papers.visit import OPEN, PaperPupil, VisitPaper
from db.rules.visits import Outcome, VisitKind
from screens.locale.formats import written
from screens.papers.tools import Tools
from screens.papers.wording import day_with_name

# In the order in which the page counts them: what was done, who is to come, the others.
_FIGURES = (
    (Outcome.TEREKAM, "Direkam pada kunjungan ini"),
    (OPEN, "Belum direkam atau belum ditentukan"),
    (Outcome.TIDAK_HADIR, "Tidak hadir"),
    (Outcome.PKL_IZIN, "PKL atau izin"),
    (Outcome.GAGAL, "Perekaman belum berhasil"),
    (Outcome.SUDAH, "Sudah direkam sebelumnya"),
    (Outcome.DI_BAWAH_16, "Belum berumur 16 tahun"),
    (Outcome.LUAR_DOMISILI, "Penduduk kabupaten/kota lain"),
    (Outcome.TIDAK_DIKENAL, "Tidak ditemukan dalam data penduduk"),
)
# What the page calls who is visited, and whoever heads it.
_HEADED = {
    VisitKind.SEKOLAH: ("Sekolah", "Kepala sekolah"),
    VisitKind.KELURAHAN: ("Kelurahan", "Lurah"),
    VisitKind.RUMAH_SAKIT: ("Rumah sakit", "Pimpinan"),
    VisitKind.LAPAS: ("Lapas", "Pimpinan"),
    VisitKind.RUMAH: ("Tempat", "Keluarga"),
}
_CARD = "KTP-el diterima"


def visit_data(paper: VisitPaper, _tools: Tools) -> dict[str, object]:
    """Return what visit.typ reads.

    `figures` are rows of words and number that add up to `listed`; `lists` are what is told by
    name, each a code, its rows (line, name, class, remark) and how many aren't known by name
    any more.
    """
    what, head_is = _HEADED[paper.kind]
    return {
        "what": what,
        "head_is": head_is,
        "site": paper.site,
        "address": paper.address,
        "principal": paper.principal,
        "day": day_with_name(paper.day),
        "team": paper.team,
        "place": paper.place,
        "as_of": written(paper.as_of) if paper.as_of else "",
        "planned": paper.planned,
        "by": paper.by,
        "listed": written(paper.listed),
        "figures": _figures(paper),
        "cards": written(paper.cards),
        "outsiders_recorded": written(paper.outsiders_recorded),
        "outsiders": paper.outsiders_recorded > 0,
        "classes": any(each.class_name for each in paper.pupils),
        "lists": _lists(paper),
    }


def _figures(paper: VisitPaper) -> list[list[str]]:
    """Return a row a group: none is open once the visit is closed, nothing was done before it."""
    return [
        [words, written(paper.figures[group])]
        for group, words in _FIGURES
        if paper.figures[group] or not (paper.planned or group == OPEN)
    ]


def _lists(paper: VisitPaper) -> list[dict[str, object]]:
    """Return what is told by name: of those recorded before, only who got a card here."""
    lists: list[dict[str, object]] = []
    for group, _ in _FIGURES:
        named = [each for each in paper.pupils if each.group == group]
        gone = paper.unnamed[group]
        if group == Outcome.SUDAH:
            named, gone = [each for each in named if each.card], 0
        if named or gone:
            lists.append(
                {"code": group, "rows": [_row(each) for each in named], "unnamed": _count(gone)}
            )
    return lists


def _row(pupil: PaperPupil) -> list[str]:
    return [written(pupil.line), pupil.name or "-", pupil.class_name, _remark(pupil)]


def _remark(pupil: PaperPupil) -> str:
    if pupil.from_day:
        return f"mulai {written(pupil.from_day)}"
    if pupil.card:
        return _CARD
    if pupil.recorded and pupil.group == Outcome.LUAR_DOMISILI:
        return "direkam di sini"
    return "KTP-el menyusul" if pupil.group == Outcome.TEREKAM else ""


def _count(number: int) -> str:
    return written(number) if number else ""
