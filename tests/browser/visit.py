"""One page in which a person acts, in the language the page is in."""

from companion.demo.polling import until
from companion.demo.screen import Screen


class Visit:
    """One acting page, in one language."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    def press(self, what: str, *, last: bool = False) -> None:
        """Press what the page's own labels call so, or what is so named."""
        self.screen.press(self.label(what), last=last)
        self._settled()

    def label(self, what: str) -> str:
        """What the page calls it in its own language."""
        return str(self.screen.evaluate(f"LABELS[LANG][{what!r}] ?? LABELS.en[{what!r}] ?? {what!r}"))

    def send(self, editor: str, words: str, what: str, *, last: bool = False) -> None:
        """Write and send."""
        until(f"the editor {editor}", lambda: self.screen.evaluate(f"document.querySelector({editor!r}) !== null"))
        self.screen.evaluate(f"write({editor!r}, {words!r})")
        self.press(what, last=last)

    def _settled(self) -> None:
        """The page has answered."""
        self.screen.evaluate("new Promise((resolve) => setTimeout(resolve, 120))")
