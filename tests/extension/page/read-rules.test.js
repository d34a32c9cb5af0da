// The rules of reading (docs/sites.md), each by what breaks it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, readDocument, readPage } from "./reader.js";

const html = (title, body, head = "") =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const ld = (data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const card = (slug, name) => `<main><section componentkey="refACoAAExample${slug}Topcard">
  <a href="https://www.linkedin.com/in/${slug}/overlay/background-photo/"></a><h2>${name}</h2><p>· 2nd</p><p>Cartographer</p></section></main>`;
const ILSE = "https://www.linkedin.com/in/ilse-example/";

test("the address decides first: a person’s card on an address that is nobody’s is not read", () => {
  for (const url of [
    "https://www.linkedin.com/feed/",
    "https://www.linkedin.com/company/fernweh/",
    "https://www.linkedin.com/jobs/",
  ])
    assert.equal(readPage(html("x", card("ilse-example", "Ilse Example")), url).capturable, false);
});

test("content that a single-page site left behind is waited out, then read anew", () => {
  const window = load(html("Otto Other | LinkedIn", card("otto-other", "Otto Other")), ILSE);
  const before = readDocument(window.document, ILSE);
  assert.deepEqual([before.capturable, before.retry], [false, true]);
  window.document.body.innerHTML = card("ilse-example", "Ilse Example");
  assert.equal(readDocument(window.document, ILSE).person.name, "Ilse Example");
});

test("a handle is the same however its letters are written or encoded", () => {
  const page = (slug) => html("x", card(slug, "José Example"));
  for (const shown of ["jos%C3%A9-example", "josé-example", "JOS%c3%a9-Example"])
    assert.equal(
      readPage(page(shown), "https://www.linkedin.com/in/jos%C3%A9-example").person?.name,
      "José Example",
      shown,
    );
});

test("never the signed-in reader, who stands on every page", () => {
  const me = '<header><a href="/in/vera-viewer/"><img alt="Vera Viewer"></a><h2>Vera Viewer</h2></header>';
  assert.equal(readPage(html("LinkedIn", me), ILSE).capturable, false);
  const github = '<meta name="user-login" content="vera-viewer"><a href="/vera-viewer" class="author">vera-viewer</a>';
  assert.equal(readPage(html("x", github), "https://github.com/ilse-example").capturable, false);
});

test("never a commenter, where the author is not to be found", () => {
  const comments =
    '<section class="comments"><div class="comment"><a rel="author" href="/u/carla">Carla Commenter</a></div></section>';
  const article = html(
    "Fold",
    `<article><h1>Fold</h1></article>${comments}`,
    '<meta property="og:type" content="article">',
  );
  assert.equal(readPage(article, "https://gazette.example/fold").capturable, false);
});

test("never somebody in a sidebar or among the recommended", () => {
  for (const place of ["aside", "footer", "nav"]) {
    const other = `<${place}><a rel="author" href="/otto">Otto Other</a></${place}>`;
    const page = html(
      "Fold",
      `<article><h1>Fold</h1></article>${other}`,
      '<meta property="og:type" content="article">',
    );
    assert.equal(readPage(page, "https://gazette.example/fold").capturable, false, place);
  }
});

test("never the publisher, by whichever word the page calls it author", () => {
  const site = '<meta property="og:type" content="article"><meta property="og:site_name" content="Karst Weekly">';
  for (const head of [
    '<meta name="author" content="Karst Weekly">',
    ld({ "@type": "NewsArticle", author: { "@type": "Organization", name: "Karst Weekly" } }),
    ld({
      "@type": "NewsArticle",
      author: { name: "Karst Weekly" },
      publisher: { "@type": "Organization", name: "Karst Weekly" },
    }),
  ])
    assert.equal(
      readPage(html("Fold", "<h1>Fold</h1>", site + head), "https://karstweekly.example/fold").capturable,
      false,
      head,
    );
});

test("nothing rather than a guess: a field that the page does not show is null and told as missed", () => {
  const { person, missed } = readPage(html("x", card("ilse-example", "Ilse Example")), ILSE);
  assert.deepEqual([person.company, person.location, person.avatar_url], [null, null, null]);
  for (const field of ["company", "location", "avatar_url"]) assert.ok(missed.includes(field), field);
});

test("a handle is never a name", () => {
  const bluesky = '<div data-testid="profileView"><div data-testid="profileHeaderDisplayName">ilse.example</div></div>';
  assert.equal(readPage(html("x", bluesky), "https://bsky.app/profile/ilse.example").person.name, null);
  const github =
    '<span class="vcard-username">ilse-example</span><meta property="profile:username" content="ilse-example">';
  assert.equal(readPage(html("ilse-example · GitHub", github), "https://github.com/ilse-example").person.name, null);
  const hackernews =
    '<table><tr><td>user:</td><td timestamp="1"><a class="hnuser" href="user?id=ilse">ilse</a></td></tr></table>';
  assert.equal(
    readPage(html("Profile: ilse | Hacker News", hackernews), "https://news.ycombinator.com/user?id=ilse").person.name,
    null,
  );
});

test("an e-mail address counts only where it is the person’s own", () => {
  const help = '<footer><a href="mailto:info@fernweh.example">Write to us</a></footer>';
  const hcard = '<a class="h-card" rel="me" href="https://ilse.example/">Ilse Example</a>';
  assert.deepEqual(readPage(html("x", hcard + help), "https://ilse.example/").person.emails, []);
  assert.deepEqual(readPage(html("x", card("ilse-example", "Ilse Example") + help), ILSE).person.emails, []);
  const own =
    '<div class="h-card"><a class="p-name u-url" href="https://ilse.example/">Ilse Example</a><a class="u-email" href="mailto:ilse@ilse.example">m</a></div>';
  assert.deepEqual(readPage(html("x", own + help), "https://ilse.example/").person.emails, ["ilse@ilse.example"]);
});

test("secrets are not looked at: not one selector or script of any recipe touches what holds them", () => {
  const secrets =
    '<script id="initial-state">{"meta":{"access_token":"SECRET"},"accounts":{"1":{"display_name":"Vera Viewer"}}}</script>' +
    '<input type="hidden" name="csrf" value="SECRET"><meta name="csrf-token" content="SECRET"><div data-token="SECRET"></div>';
  for (const [url, body] of [
    ["https://social.example/@ilse", '<div id="mastodon"></div>'],
    ["https://social.example/@ilse/110000000000000001", '<div id="mastodon"></div>'],
    [ILSE, card("ilse-example", "Ilse Example")],
    ["https://ilse.example/", '<a class="h-card" href="/">Ilse Example</a>'],
  ]) {
    const window = load(html("Ilse Example (@ilse@social.example)", secrets + body), url);
    const touched = watched(window);
    const result = readDocument(window.document, url);
    assert.doesNotMatch(JSON.stringify(result), /SECRET|Vera Viewer/);
    assert.deepEqual(touched(), [], url);
  }
});

/** Which of the elements that hold secrets were read. @param {any} window @returns {() => string[]} */
function watched({ document }) {
  const touched = /** @type {string[]} */ ([]);
  for (const element of document.querySelectorAll("#initial-state, input[type=hidden], [data-token]")) {
    const read = () => {
      touched.push(element.outerHTML.slice(0, 40));
      return "";
    };
    for (const name of ["textContent", "innerHTML", "value"]) Object.defineProperty(element, name, { get: read });
  }
  return () => touched;
}
