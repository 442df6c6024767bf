"""Schools of the training office."""

from db.transactions.add_school import SchoolOrder

# Press reports tell how many state schools of each kind the city has, and name most; the names
# of the others say that there are no such schools.
_STATE = {"SMAN": 11, "SMKN": 7, "MAN": 2}
_INVENTED = {"SMA": 5, "SMK": 3, "MA": 2}
_ADDRESSES = {"SMAN5": "Jl. Udayana 2A", "SMAN10": "Jl. Dr. Sudjono, Sekarbela"}

SCHOOLS = tuple(
    SchoolOrder(
        f"{kind}{number}", f"{kind} {number} MATARAM", _ADDRESSES.get(f"{kind}{number}", "")
    )
    for kind, count in _STATE.items()
    for number in range(1, count + 1)
) + tuple(
    SchoolOrder(f"{kind}-L{number}", f"{kind} LATIHAN {number}")
    for kind, count in _INVENTED.items()
    for number in range(1, count + 1)
)
