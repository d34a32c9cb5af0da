// Building what a person sees: elements and text, never markup.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [given] attributes; `onclick` and the like are listeners; null, undefined and false are left out
 * @param {...(Node | string | null | undefined | false)} children strings become text
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, given = {}, ...children) {
  return filled(document.createElement(tag), given, children);
}

/**
 * The same for what is drawn.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag @param {Record<string, any>} [given] @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, given = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), given, children);
}

/**
 * @template {Element} Made
 * @param {Made} element @param {Record<string, any>} given @param {(Node | string | null | undefined | false)[]} children
 */
function filled(element, given, children) {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link, if the address is one of the web's; otherwise only its text. @param {string} url @param {string} [text] */
export function webLink(url, text = url) {
  if (!/^https?:\/\//i.test(url)) return h("span", {}, text);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

/** @param {string} label @param {(event: Event) => unknown} onclick @param {string} [kind] primary, plain or quiet */
export function button(label, onclick, kind = "plain") {
  return h("button", { type: "button", class: kind, onclick }, label);
}
