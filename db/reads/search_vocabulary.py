"""Which words of names a typed word may mean, looked up among the words that the register has."""

from collections.abc import Iterable, Sequence
from functools import cache

from db.models import NameForm
from db.models.kept import Kept, slot
from db.rules.name_closeness import closeness, sounds, sounds_of_beginning
from db.rules.name_variants import others_of
from db.rules.search_terms import Form, Term, halves

# So many words are looked at for one typed word, the likeliest first.
MOST_FORMS = 200
_FOLDS = 3
# As many as the largest class of words has beside the typed one.
_OTHERS = 17
_LAST = "\U0010ffff"
_NONE = ""


def _forms_query() -> object:
    beginning = (NameForm.word >= slot("word")) & (NameForm.word < slot("word_end"))
    meant = beginning | NameForm.word.in_([slot(f"other{n}") for n in range(_OTHERS)])
    meant |= NameForm.fold.in_([slot(f"whole{n}") for n in range(_FOLDS)])
    for n in range(_FOLDS):
        meant |= (NameForm.fold >= slot(f"fold{n}")) & (NameForm.fold < slot(f"fold_end{n}"))
    return (
        NameForm.select(NameForm.id, NameForm.word, NameForm.people)
        .where(meant)
        .order_by(
            (NameForm.word == slot("word")).desc(),
            (NameForm.fold == slot("whole0")).desc(),
            NameForm.people.desc(),
        )
        .limit(MOST_FORMS + 1)
    )


_FORMS = Kept(NameForm, _forms_query)


def term(typed: str) -> Term:
    """Return a typed word with the words of the register that it may mean."""
    whole, begun = sounds(typed)[:_FOLDS], sounds_of_beginning(typed)[:_FOLDS]
    others = sorted(others_of(typed))[:_OTHERS]
    values = {"word": typed, "word_end": typed + _LAST}
    values |= {f"other{n}": others[n] if n < len(others) else _NONE for n in range(_OTHERS)}
    for n in range(_FOLDS):
        values[f"whole{n}"] = whole[n] if n < len(whole) else _NONE
        values[f"fold{n}"] = begun[n] if n < len(begun) else _NONE
        values[f"fold_end{n}"] = begun[n] + _LAST if n < len(begun) else _NONE
    rows = _FORMS.rows(**values)
    forms = [
        Form(number, word, people, close)
        for number, word, people in rows[:MOST_FORMS]
        if people > 0 and (close := closeness(typed, word)) is not None
    ]
    forms.sort(key=lambda form: (form.close, -form.people, form.word))
    return Term(typed, tuple(forms), cut=len(rows) > MOST_FORMS)


def splits(words: Sequence[str], most: int) -> list[tuple[int, str, str]]:
    """Return where a word is two words of the register, those borne by most people first."""
    cuts = [(at, one, other) for at, word in enumerate(words) for one, other in halves(word)]
    borne = _borne({fold for _, *cut in cuts for half in cut for fold in _halves_sounds(half)})
    known = []
    for at, one, other in cuts:
        people = min(
            max((borne.get(fold, 0) for fold in _halves_sounds(half)), default=0)
            for half in (one, other)
        )
        if people:
            known.append((people, at, one, other))
    known.sort(key=lambda cut: -cut[0])
    return [(at, one, other) for _, at, one, other in known[:most]]


def _halves_sounds(half: str) -> tuple[str, ...]:
    """Return the folds of words that half a word may be; ABDUR in ABDURRAHMAN is ABDUL."""
    others = sorted(others_of(half))
    every = (*sounds(half), *(fold for other in others for fold in sounds(other)))
    return tuple(fold for fold in dict.fromkeys(every) if len(fold) >= _FEWEST_HEARD)


def _borne(folds: Iterable[str]) -> dict[str, int]:
    """Return which of these folds words of the register have, and how many people bear them."""
    asked = sorted(folds)[:_MOST_HALVES]
    if not asked:
        return {}
    size = next(size for size in _SIZES if size >= len(asked))
    values = {f"fold{n}": asked[min(n, len(asked) - 1)] for n in range(size)}
    borne: dict[str, int] = {}
    for fold, people in _known(size).rows(**values):
        borne[fold] = borne.get(fold, 0) + people
    return borne


_SIZES = (32, 128)
_MOST_HALVES = _SIZES[-1]
# Half a word that folds to less is everywhere.
_FEWEST_HEARD = 3


@cache
def _known(size: int) -> Kept:
    folds = [slot(f"fold{n}") for n in range(size)]
    return Kept(
        NameForm,
        lambda: NameForm.select(NameForm.fold, NameForm.people).where(NameForm.fold.in_(folds)),
    )
