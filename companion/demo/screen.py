"""What a person does with a page: reads it, presses what has a name, fills in what has a label.

Both browsers offer it over everything the page shows, closed shadow roots too, by the accessible names that a screen
reader speaks.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial

from companion.demo.api import Json
from companion.demo.polling import NeverHappenedError, until


class Screen(ABC):
    """One page in one tab. Every verb waits half a minute for what it needs, if it must."""

    @abstractmethod
    def text(self) -> str:
        """All that can be read on it now."""

    @abstractmethod
    def url(self) -> str:
        """The page's address."""

    @abstractmethod
    def evaluate(self, script: str) -> Json:
        """The JSON value of an expression in the page; a promise is awaited."""

    @abstractmethod
    def try_press(self, name: str, *, last: bool) -> bool:
        """Click the first (or last) button, link or box of that name, if there is one that can be pressed."""

    @abstractmethod
    def try_fill(self, label: str, text: str) -> bool:
        """Put this text into the field of that label, if it is there."""

    @abstractmethod
    def try_choose(self, label: str, option: str) -> bool:
        """Choose an option of the list of that label, if both are there."""

    @abstractmethod
    def value(self, label: str) -> str | None:
        """What the field of that label holds; None if there is no such field."""

    @abstractmethod
    def key(self, name: str, *, ctrl: bool = False) -> None:
        """Press a key on whatever has the focus: a letter, or a name such as ArrowRight or Escape."""

    @abstractmethod
    def bring_to_front(self) -> None:
        """Make its tab the one the person looks at."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page anew."""

    @abstractmethod
    def close(self) -> None:
        """Close its tab."""

    def press(self, name: str, *, last: bool = False) -> None:
        """Click the button, link or box of that name; of several the first, or the last."""
        self._wait(f"something to press named “{name}”", lambda: self.try_press(name, last=last))

    def fill(self, label: str, text: str) -> None:
        """Put this text into the field of that label, in place of what it holds."""
        self._wait(f"a field labelled “{label}”", lambda: self.try_fill(label, text))

    def choose(self, label: str, option: str) -> None:
        """Choose an option of the list of that label."""
        self._wait(f"“{option}” in a list labelled “{label}”", lambda: self.try_choose(label, option))

    def shows(self, *words: str) -> None:
        """Wait until all of these can be read."""
        for each in words:
            self._wait(f"“{each}”", partial(self._reads, each))

    def hides(self, words: str) -> None:
        """Wait until this can no longer be read."""
        self._wait(f"“{words}” to go away", lambda: not self._reads(words))

    def _reads(self, words: str) -> bool:
        return words in " ".join(self.text().split())

    def _wait(self, what: str, probe: Callable[[], bool]) -> None:
        try:
            until(what, probe)
        except NeverHappenedError as never:
            raise NeverHappenedError(f"{never} {self.url()} shows:\n{self.text()}") from None
