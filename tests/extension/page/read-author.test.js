// Whom the structured data of an article names, through the ways that sites write it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readPage } from "./reader.js";

const URL_ = "https://gazette.example/2026/fold-a-map";
const ld = (data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const publisher = { "@type": "Organization", name: "Karst Gazette" };
const news = (author, more = {}) => ld({ "@type": "NewsArticle", author, publisher, ...more });
const page = (
  head,
  body = "",
) => `<!DOCTYPE html><html><head><title>Fold</title><meta property="og:type" content="article">
<meta property="og:site_name" content="Karst Gazette">${head}</head><body><main><article><h1>Fold</h1>${body}</article></main></body></html>`;
const person = (html, url = URL_) => readPage(html, url).person ?? { name: null, profile_url: null, handle: null };

test("an author is found as text, as a node, as one of a list, by reference, and inside the page’s main entity", () => {
  for (const head of [
    news("Ilse Example"),
    news({ name: "Ilse Example" }),
    news([{ "@type": ["Person"], name: ["Ilse Example", "Otto Other"] }]),
    news({ "@type": "Person", name: "Ilse Example & Otto Other" }),
    news({ "@type": "Person", name: "By Ilse Example" }),
    news({ "@type": "Person", name: "Ilse Example, Senior Editor" }),
    ld({
      "@type": "WebPage",
      mainEntity: { "@type": "BlogPosting", author: { "@type": "Person", name: "Ilse Example" } },
    }),
    ld({
      "@graph": [
        { "@type": "BlogPosting", author: { "@id": "#ilse" } },
        { "@type": "Person", "@id": "#ilse", name: "Ilse Example" },
      ],
    }),
    `<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","author":{"@type":"Person","name":"Ilse Example"}}\n//]]></script>`,
  ])
    assert.equal(person(page(head)).name, "Ilse Example", head);
});

test("an author’s address may be relative, and its @name is the handle", () => {
  for (const [url, whole] of [
    ["//gazette.example/author/ilse", "https://gazette.example/author/ilse"],
    ["/author/ilse", "https://gazette.example/author/ilse"],
  ])
    assert.equal(person(page(news({ "@type": "Person", name: "Ilse Example", url }))).profile_url, whole);
  const { handle } = person(page(news({ "@type": "Person", name: "Ilse Example", url: "https://medium.com/@ilse.e" })));
  assert.equal(handle, "ilse.e");
});

test("who publishes their own writing is not taken for a publisher, and a publisher not for a person", () => {
  const own = (name) =>
    ld({ "@type": "BlogPosting", author: { "@type": "Person", name }, publisher: { "@type": "Organization", name } });
  assert.equal(person(page(own("Ilse Example")), "https://ilse.example/fold").name, "Ilse Example");
  assert.equal(person(page(own("Karst Gazette"))).name, null);
});

test("a desk, an agency, an account’s default name and a company are nobody", () => {
  for (const name of ["Gazette Staff", "Reuters", "Guest Author", "admin", "编辑部", "カルスト新聞社", "PR Newswire"])
    assert.equal(person(page(news({ "@type": "Person", name }))).name, null, name);
  assert.equal(person(page('<meta name="author" content="Fernweh Maps GmbH">')).name, null);
});

test("where the structured data names only a desk, the byline names the person", () => {
  const byline = '<div class="byline"><a href="/author/ilse">Ilse Example</a></div>';
  assert.equal(person(page(news({ "@type": "Person", name: "Gazette Staff" }), byline)).name, "Ilse Example");
  const another = ld({ "@type": "Person", name: "Otto Other", url: "https://otto.example" });
  assert.equal(person(page(another, '<span class="byline">By Ilse Example</span>')).name, "Ilse Example");
});

test("what stands beside a name in its box is no name", () => {
  for (const box of [
    '<a class="author" href="/author/ilse">View Profile</a><span class="byline">By Ilse Example</span>',
    '<div class="author-box"><h4>About the Author</h4><a href="/author/ilse">Ilse Example</a></div>',
    '<div class="byline">Updated January 3</div><span class="byline">By Ilse Example</span>',
  ])
    assert.equal(person(page("", box)).name, "Ilse Example", box);
});

test("a name keeps its apostrophe however it is escaped", () => {
  assert.equal(person(page(news({ "@type": "Person", name: "Ilse O&#39;Example" }))).name, "Ilse O'Example");
});

test("an address with a name behind it, as feeds write it, gives the name", () => {
  assert.equal(person(page('<meta name="author" content="ilse@gazette.example (Ilse Example)">')).name, "Ilse Example");
  assert.equal(person(page('<meta name="author" content="https://gazette.example/author/ilse">')).name, null);
});

test("a profile page of an organisation is nobody’s, one of a person is theirs", () => {
  const profile = (type, name) => page(ld({ "@type": "ProfilePage", mainEntity: { "@type": type, name } }));
  assert.equal(person(profile("Person", "Ilse Example"), "https://shots.example/ilse").name, "Ilse Example");
  assert.equal(person(profile("Organization", "Fernweh"), "https://shots.example/fernweh").name, null);
});
