"""Looking through a page for what text must never become: a script that ran, an element, a link that acts."""

import json
from collections.abc import Iterator
from typing import Any

from companion.demo.chromium_screen import ChromiumScreen
from companion.demo.screen import Screen
from tests.attack.hostile_people.hostile import STING

# Noted from the first script on where the browser lets us, else from when the page has loaded.
HOOK = """(() => {
  if (window.calls) return;
  window.calls = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    window[name] = (...given) => void window.calls.push(`${name}(${given})`);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    window.calls.push(`${violatedDirective} ${blockedURI} ${sample}`));
})()"""
_NEVER = "img iframe object embed base audio video marquee math foreignobject animate use style template slot noscript"
_FAULTS = """((marked, words) => {
  const never = new Set(words);
  const faults = [...window.calls ?? []];
  if (window.stung !== undefined) faults.push(`stung is ${window.stung}`);
  if (JSON.stringify(Object.keys(window.Object.prototype)) !== '[]') faults.push('Object.prototype has been added to');
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName.toLowerCase();
    const isForeign = element.matches('body *') && never.has(tag) && !isOurs(element);
    if (element.hasAttribute(marked) || tag === 'x-sting' || isForeign)
      faults.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes)
      if (/^on|^(srcdoc|formaction|ping|action|background)$/i.test(name))
        faults.push(`${tag} has ${name}=${value}`.slice(0, 200));
    const href = element.getAttribute('href') ?? element.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    if (href !== null && tag === 'a') faults.push(...wrong(element, href));
  }
  return faults;

  function isOurs(element) {
    return element.localName === 'img' && /^\\.\\.\\/icons\\/[a-z0-9-]+\\.(svg|png)$/.test(element.getAttribute('src'));
  }

  function wrong(link, href) {
    const url = new URL(href, location.href);
    const web = /^https?:$/.test(url.protocol) && link.target === '_blank' && link.relList.contains('noopener');
    const mail = url.protocol === 'mailto:' && url.search === '' && url.hash === '';
    const call = /^tel:[+]?\\d*$/.test(url.href);
    const ours = url.host === location.host && /^(#|\\.\\.\\/[a-z/]+\\.html)/.test(href);
    return web || mail || call || ours ? [] : [`a link leads to ${href}`];
  }
})"""


def faults(screen: Screen) -> list[str]:
    """What the text of a page has become that is more than text; [] is well."""
    found: list[str] = screen.evaluate(f"({_FAULTS})({json.dumps(STING)}, {json.dumps(_NEVER.split())})")
    return found


def faults_in_the_panel(screen: ChromiumScreen) -> list[str]:
    """The same of what stands in closed shadow roots, where no script of the page's world can look."""
    document = screen._channel.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    nodes = [node for root in _shadow_roots(document) for node in _all(root)]
    assert nodes, "There is no panel."
    return [
        f"{node['nodeName']} {node.get('attributes')}"
        for node in nodes
        if STING in node.get("attributes", [])
        or node["nodeName"].lower() in {*_NEVER.split(), "script", "x-sting"} - {"style"}
        or any(name.startswith("on") for name in node.get("attributes", [])[::2])
    ]


def _shadow_roots(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for each in _all(node):
        yield from (root for root in each.get("shadowRoots", []) if root["shadowRootType"] == "closed")


def _all(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in (*node.get("children", []), *([node["contentDocument"]] if "contentDocument" in node else [])):
        yield from _all(child)
