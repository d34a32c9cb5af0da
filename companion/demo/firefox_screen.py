"""A page in Firefox, worked through Marionette, the remote control built into it."""

from collections.abc import Iterator
from contextlib import suppress

from marionette_driver import By
from marionette_driver.errors import MarionetteException, NoSuchShadowRootException
from marionette_driver.keys import Keys
from marionette_driver.marionette import Marionette, WebElement

from companion.demo.api import Json
from companion.demo.screen import Screen

_PRESSABLE = "button, a[href], summary, input[type=checkbox], input[type=radio], [role=button], [role=tab]"
_FILLABLE = "input, textarea"
_KEYS = {
    "ArrowDown": "ARROW_DOWN",
    "ArrowLeft": "ARROW_LEFT",
    "ArrowRight": "ARROW_RIGHT",
    "Enter": "ENTER",
    "Escape": "ESCAPE",
    " ": "SPACE",
}

# Only the browser's own code may look into closed shadow roots; `sandbox="system"` runs as such.
_HOSTS = "return [...document.querySelectorAll('*')].filter((each) => each.openOrClosedShadowRoot);"
_TEXT = """
  const roots = [...document.querySelectorAll('*')].map((each) => each.openOrClosedShadowRoot).filter(Boolean);
  const inside = roots.flatMap((root) => [...root.children]).filter((each) => each.localName !== 'style');
  const written = inside.flatMap((each) => [...each.querySelectorAll('[data-words]')]);
  const words = written.filter((each) => each.checkVisibility()).map((each) => each.dataset.words);
  return [document.body, ...inside].map((each) => each?.innerText ?? '').concat(words).join('\\n');
"""
_EVALUATE = """
  const done = arguments[arguments.length - 1];
  (async () => (%s))().then((value) => done({value: value ?? null}), (error) => done({error: String(error)}));
"""
_CHOOSE = """
  const [list, name] = arguments;
  const option = [...list.options].find((each) => each.label.trim() === name && !each.disabled);
  if (!option) return false;
  list.value = option.value;
  for (const event of ['input', 'change']) list.dispatchEvent(new Event(event, {bubbles: true}));
  return true;
"""


class FirefoxScreen(Screen):
    """One tab of a Firefox; looking at it through this does not bring it to the front."""

    def __init__(self, driver: Marionette, handle: str) -> None:
        self._driver = driver
        self._handle = handle

    def text(self) -> str:
        """The visible text of the document and of every shadow root in it."""
        return str(self._tab().execute_script(_TEXT, sandbox="system"))

    def url(self) -> str:
        """The page's address."""
        return str(self._tab().get_url())

    def evaluate(self, script: str) -> Json:
        """The value of an expression in the page's own world."""
        reply = self._tab().execute_async_script(_EVALUATE % script, sandbox=None)
        if "error" in reply:
            raise RuntimeError(reply["error"])
        return reply["value"]

    def try_press(self, name: str, *, last: bool) -> bool:
        """Click it, as a mouse does."""
        found = self._find(_PRESSABLE, name, last=last)
        if found is None:
            return False
        found.click()
        return True

    def try_fill(self, label: str, text: str) -> bool:
        """Empty it and type."""
        found = self._find(_FILLABLE, label)
        if found is None:
            return False
        found.clear()
        found.send_keys(text)
        return True

    def try_choose(self, label: str, option: str) -> bool:
        """Set the list to the option and say so to the page, as the browser's own menu does."""
        found = self._find("select", label)
        return found is not None and bool(self._driver.execute_script(_CHOOSE, [found, option], sandbox=None))

    def value(self, label: str) -> str | None:
        """What the field holds."""
        found = self._find(f"{_FILLABLE}, select", label)
        return None if found is None else str(found.get_property("value"))

    def key(self, name: str, *, ctrl: bool = False) -> None:
        """Down and up again."""
        value = getattr(Keys, _KEYS[name]) if name in _KEYS else name
        keys = self._tab().actions.sequence("key", "keyboard")
        if ctrl:
            keys.key_down(Keys.CONTROL)
        keys.key_down(value).key_up(value)
        if ctrl:
            keys.key_up(Keys.CONTROL)
        keys.perform()

    def bring_to_front(self) -> None:
        """Make its tab the active one."""
        self._driver.switch_to_window(self._handle, focus=True)

    def reload(self) -> None:
        """Load the page anew."""
        self._tab().refresh()

    def close(self) -> None:
        """Close its tab."""
        remaining = self._tab().close()
        self._driver.switch_to_window(remaining[0], focus=False)  # else nothing more can be asked of the browser

    def _tab(self) -> Marionette:
        self._driver.switch_to_window(self._handle, focus=False)
        return self._driver

    def _find(self, selector: str, name: str, *, last: bool = False) -> WebElement | None:
        try:
            candidates = list(self._candidates(selector))
            return next((each for each in (reversed(candidates) if last else candidates) if _fits(each, name)), None)
        except MarionetteException:
            return None  # it went away while being looked at; whoever waits for it asks again

    def _candidates(self, selector: str) -> Iterator[WebElement]:
        tab = self._tab()
        yield from tab.find_elements(By.CSS_SELECTOR, selector)
        for host in tab.execute_script(_HOSTS, sandbox="system"):
            with suppress(NoSuchShadowRootException):  # one of the browser's own, as inside <details>
                yield from host.shadow_root.find_elements(By.CSS_SELECTOR, selector)


def _fits(element: WebElement, name: str) -> bool:
    if element.computed_label.strip() != name or element.get_attribute("aria-disabled") == "true":
        return False
    return bool(element.is_displayed() and element.is_enabled())
