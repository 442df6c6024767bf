"""Tables, keys and checks; no logic."""

from db.models.base import Table
from db.models.journal import ChainHead, JournalEntry, Look
from db.models.ktp import Card, Ktp, OldCard, Suket, SuketCounter
from db.models.office import Login, Operator, OperatorPlace, Place, Setting
from db.models.register import Kelurahan, NameWord, Resident, RosterPupil, School
from db.models.stock import StockBalance, StockEntry

__all__ = [
    "MODELS",
    "REPLAYED",
    "Card",
    "ChainHead",
    "JournalEntry",
    "Kelurahan",
    "Ktp",
    "Login",
    "Look",
    "NameWord",
    "OldCard",
    "Operator",
    "OperatorPlace",
    "Place",
    "Resident",
    "RosterPupil",
    "School",
    "Setting",
    "StockBalance",
    "StockEntry",
    "Suket",
    "SuketCounter",
    "Table",
]

# In the order in which they can be created.
MODELS: tuple[type[Table], ...] = (
    Setting,
    Place,
    Operator,
    OperatorPlace,
    Login,
    Kelurahan,
    Resident,
    NameWord,
    School,
    RosterPupil,
    Ktp,
    Card,
    Suket,
    SuketCounter,
    OldCard,
    StockEntry,
    StockBalance,
    JournalEntry,
    ChainHead,
    Look,
)

# What the journal adds up to: replay rebuilds these and compares them row by row.
REPLAYED: tuple[type[Table], ...] = (
    Setting,
    Place,
    Operator,
    OperatorPlace,
    Ktp,
    Card,
    Suket,
    SuketCounter,
    OldCard,
    StockEntry,
    StockBalance,
)
