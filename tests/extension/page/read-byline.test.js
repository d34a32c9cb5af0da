// Who wrote an article, as pages of many languages and makers say it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readPage } from "./reader.js";

const article = (body, head = "") => `<!DOCTYPE html><html><head><title>How to fold a map</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Karst Gazette">${head}</head>
<body><header><nav><a href="/">Karst Gazette</a></nav></header>
<main><article><h1>How to fold a map</h1>${body}<p>Text.</p></article></main>
<aside><a rel="author" href="/author/otto-other">Otto Other</a></aside></body></html>`;

/** @returns {[string | null, string | null]} the name and the address */
function writer(html) {
  const read = readPage(html, "https://gazette.example/2026/fold-a-map");
  return read.capturable ? [read.person.name, read.person.profile_url] : [null, null];
}

/** @param {Record<string, string | null>} names by line */
function eachIsSigned(names, around = (line) => `<span class="byline">${line}</span>`) {
  for (const [line, name] of Object.entries(names)) assert.equal(writer(article(around(line)))[0], name, line);
}

test("a line says who wrote it in the languages of Europe", () => {
  eachIsSigned({
    "By Ilse Example": "Ilse Example",
    "BY ILSE EXAMPLE": "ILSE EXAMPLE",
    "Por María José Ejemplo | Madrid": "María José Ejemplo",
    "Par Élise Exemple (Lyon, correspondante)": "Élise Exemple",
    "Por João da Silva Exemplo": "João da Silva Exemplo",
    "Door Jan van der Voorbeeld": "Jan van der Voorbeeld",
    "Av Åsa Exempel": "Åsa Exempel",
    "di Paola Esempio": "Paola Esempio",
    "Autor: Anna Przykładowa": "Anna Przykładowa",
    "Автор: Иван Примеров": "Иван Примеров",
  });
});

test("a line says who wrote it in scripts without capitals", () => {
  eachIsSigned({
    "文：山田花子": "山田花子",
    "取材・文／山田 花子": "山田 花子",
    "作者：张三丰": "张三丰",
    "责任编辑：李四": null,
    "김철수 기자": "김철수",
    "بقلم: ليلى مثال": "ليلى مثال",
    "מאת דנה דוגמה": "דנה דוגמה",
  });
});

test("of a signature only the name is kept, and the first of several", () => {
  eachIsSigned({
    "By Ilse Example, Staff Writer": "Ilse Example",
    "By Ilse Example for the Karst Gazette": "Ilse Example",
    "By Ilse Example and Otto Other": "Ilse Example",
    "Por Ana Ejemplo y Otto Otro": "Ana Ejemplo",
    "Written by Anne-Marie O’Example-Smith on 3 May": "Anne-Marie O’Example-Smith",
    "By J. K. Example": "J. K. Example",
  });
});

test("what is no name is not taken for one", () => {
  eachIsSigned({
    "By danah example": null,
    "By the Newsroom": null,
    "Photo by Otto Other": null,
    "Read More Here": null,
  });
});

test("a link is a name without capitals only where the page marks it as its author’s", () => {
  const linked = (attributes, words) => writer(article(`<div class="box"><a ${attributes}>${words}</a></div>`))[0];
  assert.equal(linked('rel="author" href="/a/1"', "ليلى مثال"), "ليلى مثال");
  assert.equal(linked('class="author-name" href="/w/dana"', "דנה דוגמה"), "דנה דוגמה");
  assert.equal(linked('href="/author/asha"', "आशा उदाहरण"), "आशा उदाहरण");
  assert.equal(linked('rel="author" href="/a/2"', "エイダ・エグザンプル"), "エイダ・エグザンプル");
  assert.equal(linked('rel="author" href="/a/3"', "สมชาย ตัวอย่าง"), "สมชาย ตัวอย่าง");
  assert.equal(linked('class="author-box-more" href="/all"', "اقرأ المزيد"), null);
  assert.equal(linked('class="author-box-more" href="/all"', "記事一覧"), null);
});

test("the makers of sites have their own ways to link an author", () => {
  for (const line of [
    '<div class="submitted">Submitted by <a class="username" href="/author/ilse">Ilse Example</a> on Mon</div>',
    '<span rel="sioc:has_creator"><a href="/author/ilse" typeof="sioc:UserAccount" property="foaf:name">Ilse Example</a></span>',
    '<div class="post-author"><a href="/author/ilse"><img alt="Ilse Example"></a><a href="/author/ilse">Ilse Example</a></div>',
  ])
    assert.deepEqual(writer(article(line)), ["Ilse Example", "https://gazette.example/author/ilse"], line);
});

test("the head’s many words for an author are read, and the publisher under them is not", () => {
  const said = (head) => writer(article("", head))[0];
  assert.equal(said('<meta name="byl" content="By Ilse Example">'), "Ilse Example");
  assert.equal(said('<meta property="article:author" content="김철수 기자">'), "김철수");
  assert.equal(said('<meta name="DC.creator" content="Example, Ilse">'), "Ilse Example");
  const labelled = (label) =>
    `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="Ilse Example">`;
  assert.equal(said(labelled("Verfasst von")), "Ilse Example");
  assert.equal(said(labelled("Reading time")), null);
  assert.equal(said('<meta name="author" content="Karst Gazette">'), null);
  assert.equal(said('<meta name="author" content="ilse@gazette.example">'), null);
});
