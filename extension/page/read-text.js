// Text and addresses as a person would read them off the page, without relying on layout: the same in a browser and in a parsed file.
(() => {
  globalThis.keepwarm ??= /** @type {any} */ ({});
  keepwarm.reading ??= /** @type {any} */ ({});
  const reading = keepwarm.reading;
  if (reading.text) return;

  const SILENT = new Set(["script", "style", "template", "noscript", "svg", "select", "textarea", "iframe"]);
  const BLOCKS = new Set(
    "address article br dd div dl dt figcaption h1 h2 h3 h4 h5 h6 header footer hr li ol p section table td th tr ul".split(
      " ",
    ),
  );
  const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s)+$/u;
  const LONGEST = 5000;

  /** @param {unknown} value @returns {string | null} the text with white space collapsed, or null when nothing is left */
  function clean(value) {
    if (typeof value !== "string" && typeof value !== "number") return null;
    const text = String(value)
      .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    return text ? text.slice(0, LONGEST) : null;
  }

  /** @param {Node} node @param {string[]} parts @param {Element | null} stop */
  function collect(node, parts, stop) {
    for (const child of node.childNodes) {
      if (child === stop) continue;
      if (child.nodeType === 3) parts.push(/** @type {Text} */ (child).data);
      if (child.nodeType !== 1) continue;
      const element = /** @type {Element} */ (child);
      if (SILENT.has(element.localName)) continue;
      if (element.localName === "img") {
        // X and Mastodon draw emoji as pictures; the name is not whole without them.
        const alt = element.getAttribute("alt") ?? "";
        if (EMOJI.test(alt)) parts.push(alt);
        continue;
      }
      const block = BLOCKS.has(element.localName);
      if (block) parts.push(" ");
      collect(element, parts, stop);
      if (block) parts.push(" ");
    }
  }

  /** @param {Element | null | undefined} element @param {Element | null} [without] @returns {string | null} */
  function of(element, without = null) {
    if (!element) return null;
    const parts = /** @type {string[]} */ ([]);
    collect(element, parts, without);
    return clean(parts.join(""));
  }

  /** Markup in a value that should be text (LinkedIn's JSON-LD holds `<br>`); entities stay as they are. @param {unknown} value */
  function plain(value) {
    return typeof value === "string" ? clean(value.replace(/<\/?[a-z][^<>]*>/gi, " ")) : clean(value);
  }

  const fold = (/** @type {string | null | undefined} */ text) =>
    (text ?? "").normalize("NFKC").toLocaleLowerCase("en").replace(/\s+/g, " ").trim();

  /** Could this be what a person is called? Refuses masks, addresses, bylines' leftovers and sentences. @param {unknown} value */
  function name(value) {
    const text = plain(value)
      ?.replace(/&(?:#0?39|apos);/g, "'")
      .replace(/&(?:rsquo|#8217);/g, "’")
      .replaceAll("&amp;", "&")
      .replace(/^(?:(?:written|posted|published)\s+)?by[:\s]+/i, "")
      .replace(/(?<=\p{Script=Hangul})\s(?:기자|특파원)$/u, "");
    if (!text || text.length > 100 || text.split(" ").length > 8) return null;
    if (!/\p{L}/u.test(text)) return null;
    if (/\*{2,}|https?:|\/\/|^www\.|^@|\S@\S+\.\S/i.test(text)) return null;
    return text;
  }

  /** The first of several people named in one line. "Lovelace, Ada K." is one person, so are "José Ortega y Gasset" and "Ada Example, Jr.". @param {string | null} text */
  function firstNamed(text) {
    const [first, second] = (text ?? "")
      .replace(/,(?=\s*(?:[JS]r\b|I{2,3}\b|IV\b))/, " ")
      .split(/\s*(?:[,;|]|\s(?:and|und|og|och|&)\s|\s(?:et|en|y|e|i)\s(?=\S+\s+\S))\s*/);
    if (!second || first.includes(" ")) return clean(first);
    return /^[^,]+, [^,\s]+(?: \p{Lu}\.?)*$/u.test(text ?? "") ? `${second} ${first}` : null;
  }

  /** What a page calls another name, where it is written as handles are: "@ada", "ada_l"; "Countess" is not. @param {unknown} value */
  function handle(value) {
    const text = clean(value);
    return text && /^@[\p{L}\p{N}_.-]+$|^(?!\p{Lu}\p{Ll}+$)[\p{L}\p{N}_.-]{2,}$/u.test(text)
      ? text.replace(/^@/, "")
      : null;
  }

  /** @param {unknown} value @param {string} base @returns {string | null} an absolute http(s) address, as written apart from that */
  function link(value, base) {
    if (typeof value !== "string" || !value.trim()) return null;
    try {
      const address = new URL(value.trim(), base);
      return /^https?:$/.test(address.protocol) ? address.href : null;
    } catch {
      return null;
    }
  }

  /** A web address as people write one: "ada.example/notes" is no path of this page. @param {unknown} value @param {string} base */
  const webAddress = (value, base) =>
    link(typeof value === "string" && /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(value) ? `https://${value}` : value, base);

  /** @param {unknown} value @returns {string | null} */
  function email(value) {
    if (typeof value !== "string") return null;
    let text = value
      .trim()
      .replace(/^mailto:/i, "")
      .replace(/\?.*$/s, "");
    try {
      text = decodeURIComponent(text);
    } catch {}
    text = text.replace(/[\p{Cc}\p{Cf}]/gu, "");
    return /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(text) ? text : null;
  }

  /** @param {string | null | undefined} address @returns {string} a key under which two spellings of one address are the same */
  function addressKey(address) {
    if (!address) return "";
    try {
      const url = new URL(address);
      const host = url.hostname.replace(/^(?:www|mobile|m)\./, "");
      return `${host}${decodeURIComponent(url.pathname).replace(/\/(?:index\.\w+)?$/, "")}${url.search}`.toLowerCase();
    } catch {
      return "";
    }
  }

  const memo = /** @type {Map<string, any>} */ (new Map());

  /** What several layers ask for is parsed once a page read. @template T @param {string} what @param {() => T} make @returns {T} */
  function once(what, make) {
    if (!memo.has(what)) memo.set(what, make());
    return memo.get(what);
  }

  reading.once = once;
  reading.forget = () => memo.clear();
  reading.text = { clean, of, plain, fold, name, firstNamed, link, webAddress, email, handle, addressKey };
})();
