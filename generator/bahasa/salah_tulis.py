"""The one way in which a text fails to be a number or a date."""


class SalahTulisError(ValueError):
    """A text in the wrong form; `message` says what is wrong and `hint` what to write, both in Indonesian."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}"
