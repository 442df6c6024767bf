"""What ends a command before it is done, besides a refusal and an office out of reach."""


class WrongUsage(Exception):  # noqa: N818 - named for what the person did
    """The command was not called as it must be (exit status 2).

    `key` names the sentence that says so, `values` fill it; `usage` is the line that
    shows how the command is called, where there is one.
    """

    def __init__(self, key: str, *, usage: str = "", **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.usage = usage
        self.values = values


class NotOurOffice(Exception):  # noqa: N818 - named for what the person meets
    """A database that this command must not touch (exit status 3); `code` has its words."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail
