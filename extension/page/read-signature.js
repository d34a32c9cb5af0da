// The name in a signature: "By Ilse Example", "文：山田花子", "بقلم: ليلى مثال". What is a name is told by its capitals or, in
// scripts that have none, by how the page marks it.
(() => {
  const reading = keepwarm.reading;
  if (reading.signature) return;
  const { of, name: personName } = reading.text;

  const list = (/** @type {string} */ words) => words.split(" ").join("|");
  const inAnyCase = (/** @type {string} */ words) =>
    list(words).replace(/\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

  const PARTICLE = list(
    "da de di do du das des dos del den der della dello van von ten ter la le el al bin ibn af av zu zum zur",
  );
  const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
  const CAPITALS = `${CAPITAL}(?:\\s+(?:${CAPITAL}|${PARTICLE})){0,3}?\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+`;
  const ONLY_CAPITALS = new RegExp(
    `^(?:${CAPITAL}|${PARTICLE}|y|e|of)(?:\\s+(?:${CAPITAL}|${PARTICLE}|y|e|of))*$`,
    "u",
  );

  // Before a name stands a preposition, or a noun with a colon; after it the end, a comma, a date, or "and", "on", "for".
  const WRITTEN = `(?:(?:${inAnyCase("written posted published words story text geschrieben verfasst écrit publié escrito scritto")})\\s+)?`;
  const BY = inAnyCase("by von par por di door av af przez");
  const AUTHOR = inAnyCase(
    "author autor autora autore auteur autrice text texte testo tekst words yazan yazar автор текст",
  );
  const AND = list("on in at for from and with und et y e en og och i am aus le la il el");
  const AFTER = `$|\\s*[,|•·–—(/&]|\\s+\\d|\\s+(?:${AND})(?:\\s|$)`;
  const SIGNED = new RegExp(`^${WRITTEN}(?:(?:${BY})[:\\s]+|(?:${AUTHOR})\\s*:\\s*)(${CAPITALS})(?=${AFTER})`, "u");

  const HAN = "[\\p{Script=Han}々ヶ]";
  const KANA = "[\\p{Script=Katakana}ー]";
  const EASTERN = [
    `${HAN}{2,4}(?:[\\s　]${HAN}{1,4})?`,
    `${HAN}{1,4}[\\s　]?[\\p{Script=Hiragana}ー]{2,5}`,
    `${KANA}{2,}(?:[・＝\\s]${KANA}{2,}){1,3}`,
    "\\p{Script=Hangul}{2,4}",
  ].join("|");
  const SCRIPTS = "Arabic Hebrew Devanagari Bengali Tamil Telugu Thai Georgian Ethiopic".split(" ");
  const LETTER = `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}\\p{M}'’.-]`;
  const UNCASED = `(?:${EASTERN}|${LETTER}{2,}(?:\\s+${LETTER}{2,}){1,3})`;
  const BEFORE = list("文 文字 作者 撰文 執筆 著者 取材・文 記者 记者 글 بقلم الكاتب الكاتبة מאת โดย लेखक نویسنده");
  const REPORTER = list("기자 특파원 記者 记者");
  const SIGNED_UNCASED = new RegExp(
    `^(?:(?:${BEFORE})\\s*[:：／/|]?\\s*(${UNCASED})|(${UNCASED})\\s*(?:${REPORTER}))(?=$|[\\s,|•·–—(（、。@])`,
    "u",
  );
  const ONLY_UNCASED = new RegExp(`^${UNCASED}$`, "u");

  // A class, a relation or an address that says "author" of nothing but the name.
  const MARK = /(?:^|[\s_-])(?:author|byline|writer|reporter)(?:[_-]{1,2}(?:name|link))?(?=\s|$)/i;
  const PERSONS_PAGE = /\/(?:author|by|writer|reporter|journalist|contributor|profile)s?\/[^/?#]+\/?$/i;

  /** @param {Element | null} element */
  const isMarked = (element) =>
    element !== null &&
    (MARK.test(element.getAttribute("class") ?? "") ||
      /\bauthor\b/.test(`${element.getAttribute("rel")} ${element.getAttribute("itemprop")}`) ||
      PERSONS_PAGE.test(element.getAttribute("href") ?? ""));

  // What links beside a name say.
  const SAYS =
    /^(?:view|read|more|see|show|follow|contact|about|all|latest|meet|our|subscribe|sign|log|share|visit|full|back|get|learn)\s/i;

  /** Two to five words, at least two with a capital: "Read more" and "View all posts" are no names. @param {string} text */
  const hasCapitals = (text) =>
    ONLY_CAPITALS.test(text) &&
    !SAYS.test(text) &&
    text.split(" ").length <= 5 &&
    text.split(" ").filter((word) => /^\p{Lu}/u.test(word)).length >= 2;

  /** The name that an element is, where it is nothing else. @param {Element} element */
  function linkedName(element) {
    const name = personName(of(element));
    if (!name) return null;
    if (hasCapitals(name)) return name;
    return ONLY_UNCASED.test(name) && (isMarked(element) || isMarked(element.parentElement)) ? name : null;
  }

  /** The name in a line that says who wrote it. @param {string} line */
  function signedName(line) {
    const [, before, after] = SIGNED_UNCASED.exec(line) ?? [];
    return personName(SIGNED.exec(line)?.[1] ?? before ?? after);
  }

  reading.signature = { linkedName, signedName };
})();
