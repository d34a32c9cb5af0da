"""Giving files to a page: what a person does in the browser's own window, or by dropping them, which no driver can."""

import json

from companion.demo.screen import Screen

_FILES = """((files) => {
  const held = new DataTransfer();
  for (const [name, text] of files) held.items.add(new File([text], name));
  return held;
})(%s)"""
_CHOOSE = """(() => {
  const input = document.querySelector("input[type=file]");
  input.files = %s.files;
  input.dispatchEvent(new Event("change"));
})()"""
_DROP = """(() => {
  const dropped = { dataTransfer: %s, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new DragEvent("drop", dropped));
})()"""


def choose(page: Screen, *files: tuple[str, str]) -> None:
    """Choose files of these names and texts."""
    page.evaluate(_CHOOSE % (_FILES % json.dumps(files)))


def drop(page: Screen, *files: tuple[str, str]) -> None:
    """Drop files of these names and texts on the page."""
    page.evaluate(_DROP % (_FILES % json.dumps(files)))
