"""The real popup, as it opens under the toolbar button of Chromium.

The driver knows tabs only, so the popup is spoken to through the browser's own session, message by message.
"""

import json
from typing import TYPE_CHECKING, Any

from companion.demo.api import Json
from companion.demo.chromium_screen import ChromiumScreen
from companion.demo.polling import until
from companion.demo.screen import Screen

if TYPE_CHECKING:
    from companion.demo.chromium import Chromium


class PopupChannel:
    """A DevTools session with the popup."""

    def __init__(self, browser: "Chromium", target: str) -> None:
        self._control: Any = browser.control
        self._session = self._control.send("Target.attachToTarget", {"targetId": target, "flatten": False})["sessionId"]
        self._answers: dict[int, Json] = {}
        self._asked = 0
        self._control.on("Target.receivedMessageFromTarget", self._receive)

    def send(self, method: str, params: dict[str, Any] | None = None) -> Json:
        """The reply to one command."""
        self._asked += 1
        number = self._asked
        message = json.dumps({"id": number, "method": method, "params": params or {}})
        self._control.send("Target.sendMessageToTarget", {"sessionId": self._session, "message": message})
        until(f"the popup's reply to {method}", lambda: self._heard(number))
        reply = self._answers.pop(number)
        if "error" in reply:
            raise RuntimeError(f"{method}: {reply['error']['message']}")
        return reply["result"]

    def _heard(self, number: int) -> bool:
        self._control.send("Target.getTargets")  # the driver hands on what has arrived while it waits for an answer
        return number in self._answers

    def _receive(self, event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if event["sessionId"] == self._session and "id" in message:
            self._answers[message["id"]] = message


def press_toolbar_button(browser: "Chromium", over: Screen) -> ChromiumScreen:
    """Press Keepwarm's toolbar button on the tab of this page, and return the popup it opens."""
    over.bring_to_front()
    address = over.url()
    tabs = browser.control.send("Target.getTargets", {"filter": [{"type": "tab"}]})["targetInfos"]
    tab = next(each["targetId"] for each in tabs if each["url"] == address)
    browser.control.send("Extensions.triggerAction", {"id": browser.extension_id, "targetId": tab})
    return ChromiumScreen(PopupChannel(browser, until("the popup", lambda: _popup(browser))))


def _popup(browser: "Chromium") -> str | None:
    targets = browser.control.send("Target.getTargets")["targetInfos"]
    return next((each["targetId"] for each in targets if "/popup/popup.html" in each["url"]), None)
