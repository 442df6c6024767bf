"""Tables, keys and checks; no logic."""

from db.models.base import Table
from db.models.journal import ChainHead, JournalEntry, Look
from db.models.ktp import Card, Ktp, OldCard, Suket, SuketCounter
from db.models.office import Login, Operator, OperatorPlace, Place, Setting
from db.models.register import Kelurahan, Resident, RosterPupil, School
from db.models.residence import FormerData, Residence, TargetMember, TargetSnapshot
from db.models.search import NameForm, NameKey, NamePair
from db.models.service import Contact, Draft
from db.models.siak import CaseNote, SiakOutage
from db.models.stock import StockBalance, StockEntry

__all__ = [
    "MODELS",
    "REPLAYED",
    "Card",
    "CaseNote",
    "ChainHead",
    "Contact",
    "Draft",
    "FormerData",
    "JournalEntry",
    "Kelurahan",
    "Ktp",
    "Login",
    "Look",
    "NameForm",
    "NameKey",
    "NamePair",
    "OldCard",
    "Operator",
    "OperatorPlace",
    "Place",
    "Residence",
    "Resident",
    "RosterPupil",
    "School",
    "Setting",
    "SiakOutage",
    "StockBalance",
    "StockEntry",
    "Suket",
    "SuketCounter",
    "Table",
    "TargetMember",
    "TargetSnapshot",
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
    NameForm,
    NameKey,
    NamePair,
    School,
    RosterPupil,
    Residence,
    FormerData,
    TargetSnapshot,
    TargetMember,
    Ktp,
    Card,
    Suket,
    SuketCounter,
    OldCard,
    CaseNote,
    SiakOutage,
    Contact,
    Draft,
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
    Residence,
    TargetSnapshot,
    Ktp,
    Card,
    Suket,
    SuketCounter,
    OldCard,
    CaseNote,
    SiakOutage,
    StockEntry,
    StockBalance,
)
