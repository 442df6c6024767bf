"""Who may do which act. docs/roles.md shows the same table; a test holds them together."""

from enum import StrEnum


class Role(StrEnum):
    """What an operator is in the office: petugas, gudang, pengawas, admin."""

    CLERK = "clerk"
    STORE_KEEPER = "store_keeper"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Act(StrEnum):
    """Everything that is recorded as an act, and the looking-up that is recorded beside them."""

    LOOK_UP = "look-up"
    ENROL = "enrol"
    SET_STATUS = "status"
    ISSUE = "issue"
    HAND_OVER = "hand-over"
    REPLACE = "replace"
    VOID_CARD = "void-card"
    SUKET = "suket"
    OVERRIDE_SUKET = "override-suket"
    VOID_SUKET = "void-suket"
    SPOIL = "spoil"
    RECEIVE = "receive"
    CORRECT = "correct"
    SET_POLICY = "policy"
    CHANGE_SETTING = "setting"
    CHANGE_OPERATOR = "operator"
    ADD_RESIDENTS = "add-residents"
    ADD_SCHOOL = "add-school"
    READ_VIEWS = "views"
    OPEN_OFFICE = "open-office"
    ADD_RESIDENT = "add-resident"
    ARRIVE = "arrive"
    DEPART = "depart"
    CORRECT_RESIDENT = "correct-resident"
    TAKE_TARGET = "take-target"
    NOTE_CASE = "note-case"
    REPORT_SIAK = "report-siak"
    SEND = "send"
    ACCEPT = "accept"
    WRITE_OFF = "write-off"
    BORROW = "borrow"
    LEND = "lend"
    SETTLE_LOAN = "settle-loan"
    GIVE_TRAY = "give-tray"
    RETURN_TRAY = "return-tray"
    OPEN_COUNT = "open-count"
    COUNT = "count"
    RECEIVE_ROLLS = "receive-rolls"
    MOUNT_ROLL = "mount-roll"
    COUNT_ROLLS = "count-rolls"
    RELEASE_BATCH = "release-batch"
    BATCH_NEXT = "batch-next"
    BATCH_PRINTED = "batch-printed"
    BATCH_SKIP = "batch-skip"
    BATCH_CLOSE = "batch-close"
    SHELVE = "shelve"
    DELIVER = "deliver"
    RETURN_DELIVERED = "return-delivered"
    GIVE_INSTEAD = "give-instead"
    TAKE_BACK = "take-back"
    DESTROY = "destroy"
    CLOSE_DAY = "close-day"
    REQUEST_BLANKS = "request-blanks"
    LETTER_KEY = "letter-key"
    CHANGE_SCHOOL = "change-school"
    NEW_VISIT = "new-visit"
    CHANGE_VISIT = "change-visit"
    TAKE_ROSTER = "take-roster"
    ADD_PUPIL = "add-pupil"
    MATCH_PUPIL = "match-pupil"
    START_VISIT = "start-visit"
    NOTE_PUPIL = "note-pupil"
    CLOSE_VISIT = "close-visit"
    CANCEL_VISIT = "cancel-visit"


_CLERK = frozenset({Role.CLERK})
_STORE = frozenset({Role.STORE_KEEPER})
_BOTH = _CLERK | _STORE
_ADMIN = frozenset({Role.ADMIN})

PERMITTED: dict[Act, frozenset[Role]] = {
    Act.LOOK_UP: _BOTH,
    Act.ENROL: _CLERK,
    Act.SET_STATUS: _CLERK,
    Act.ISSUE: _CLERK,
    Act.HAND_OVER: _CLERK,
    Act.REPLACE: _CLERK,
    Act.VOID_CARD: _CLERK,
    Act.SUKET: _CLERK,
    Act.OVERRIDE_SUKET: _STORE,
    Act.VOID_SUKET: _BOTH,
    Act.SPOIL: _BOTH,
    Act.RECEIVE: _STORE,
    Act.CORRECT: _BOTH,
    Act.SET_POLICY: _STORE,
    Act.CHANGE_SETTING: _ADMIN,
    Act.CHANGE_OPERATOR: _ADMIN,
    Act.ADD_RESIDENTS: _ADMIN,
    Act.ADD_SCHOOL: _CLERK | _ADMIN,
    Act.READ_VIEWS: _ADMIN,
    Act.OPEN_OFFICE: _ADMIN,
    Act.ADD_RESIDENT: _CLERK,
    Act.ARRIVE: _CLERK,
    Act.DEPART: _CLERK,
    Act.CORRECT_RESIDENT: _CLERK,
    Act.TAKE_TARGET: _ADMIN,
    Act.NOTE_CASE: _CLERK,
    Act.REPORT_SIAK: _BOTH | _ADMIN,
    Act.SEND: _STORE,
    Act.ACCEPT: _BOTH,
    Act.WRITE_OFF: _STORE,
    Act.BORROW: _STORE,
    Act.LEND: _STORE,
    Act.SETTLE_LOAN: _STORE,
    Act.GIVE_TRAY: _STORE,
    Act.RETURN_TRAY: _STORE,
    Act.OPEN_COUNT: _STORE,
    Act.COUNT: _STORE,
    Act.RECEIVE_ROLLS: _STORE,
    Act.MOUNT_ROLL: _BOTH,
    Act.COUNT_ROLLS: _STORE,
    Act.RELEASE_BATCH: _BOTH,
    Act.BATCH_NEXT: _BOTH,
    Act.BATCH_PRINTED: _BOTH,
    Act.BATCH_SKIP: _BOTH,
    Act.BATCH_CLOSE: _BOTH,
    Act.SHELVE: _BOTH,
    Act.DELIVER: _BOTH,
    Act.RETURN_DELIVERED: _BOTH,
    Act.GIVE_INSTEAD: _CLERK,
    Act.TAKE_BACK: _BOTH,
    Act.DESTROY: _STORE,
    Act.CLOSE_DAY: _BOTH,
    Act.REQUEST_BLANKS: _STORE,
    Act.LETTER_KEY: _ADMIN,
    Act.CHANGE_SCHOOL: _CLERK | _ADMIN,
    Act.NEW_VISIT: _CLERK,
    Act.CHANGE_VISIT: _CLERK,
    Act.TAKE_ROSTER: _CLERK,
    Act.ADD_PUPIL: _CLERK,
    Act.MATCH_PUPIL: _CLERK,
    Act.START_VISIT: _CLERK,
    Act.NOTE_PUPIL: _CLERK,
    Act.CLOSE_VISIT: _CLERK,
    Act.CANCEL_VISIT: _CLERK,
}


def permits(role: Role, act: Act) -> bool:
    """Return whether an operator of this role may do this act by themselves."""
    return role in PERMITTED[act]


def who_may(act: Act) -> tuple[Role, ...]:
    """Return the roles that may do this act, in the order in which roles are listed."""
    return tuple(role for role in Role if permits(role, act))
