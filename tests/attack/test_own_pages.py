"""Should text of a page ever become markup in a page of our own, the browser runs nothing of it and sends nothing."""

import json

from tests.browser.browsers import QUIET_PAGE
from tests.browser.world import World

# Each does what something slipped in would do, and waits until the browser has told that it was against the policy.
_TRIED = """(async () => {
  const address = %s;
  const add = (name, given) => document.body.append(Object.assign(document.createElement(name), given));
  const tries = {
    markup: () => { document.createElement('div').innerHTML = '<b>x</b>'; },
    script: () => add('script', {src: address}),
    words: () => add('script', {textContent: '1'}),
    frame: () => add('iframe', {src: address}),
    picture: () => add('img', {src: address}),
    style: () => add('link', {rel: 'stylesheet', href: address}),
    request: () => fetch(address),
    beacon: () => { navigator.sendBeacon(address, 'x'); },
    socket: () => { new WebSocket(address.replace('https', 'wss')); },
  };
  const told = {};
  for (const [name, attempt] of Object.entries(tries)) {
    const violated = new Promise((resolve) =>
      addEventListener('securitypolicyviolation', ({effectiveDirective}) => resolve(effectiveDirective), {once: true}));
    try { Promise.resolve(attempt()).catch(() => {}); } catch {}
    told[name] = await violated;
  }
  return told;
})()"""


# The code of others that is fetched only when it is needed, by scripts for pages without a bundler.
_FETCHED = "import('/extension/network/pictures/forces.js').then(({forces}) => forces()).then(() => Object.keys(d3))"
_REFUSED_BY = {
    "markup": "require-trusted-types-for",
    "script": "require-trusted-types-for",
    "words": "require-trusted-types-for",
    "frame": "frame-src",
    "picture": "img-src",
    "style": "style-src-elem",
    "request": "connect-src",
    "beacon": "connect-src",
    "socket": "connect-src",
}


def test_nothing_slipped_into_a_page_of_ours_runs_loads_or_sends(world: World) -> None:
    assert world.ours.evaluate(_TRIED % json.dumps(QUIET_PAGE)) == _REFUSED_BY


def test_what_is_our_own_runs_under_the_same_policy(world: World) -> None:
    assert "forceSimulation" in world.ours.evaluate(_FETCHED)
