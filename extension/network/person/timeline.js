// What has been between the person and somebody, newest first.
import { button, h, webLink } from "../../interface/element.js";
import { dayOf } from "../../interface/words.js";
import { hashOf } from "../address.js";

/** @typedef {{ kind: string, id: string, on: string, title: string, text: string | null, url: string | null, others: any[] }} Event */
/** @typedef {{ items: Event[], next: string | null }} Page */

/** @type {[kind: string, label: string][]} */
const KINDS = [
  ["", "Everything"],
  ["interaction", "Touches"],
  ["note", "Notes"],
  ["change", "Changes"],
  ["favor", "Favors"],
  ["introduction", "Introductions"],
  ["opportunity", "Opportunities"],
  ["meeting", "Meetings"],
  ["session", "Sessions"],
];

/** @param {import("../shell.js").Tools} tools @param {string} id @param {Page} first */
export function timelinePanel(tools, id, first) {
  const list = h("ol", { class: "events" });
  const more = h("p", {});
  const kind = h(
    "select",
    { "aria-label": "What is shown", onchange: () => tools.attempt(anew) },
    ...KINDS.map(option),
  );

  const fetched = (/** @type {string} */ cursor = "") =>
    tools.ask("contacts.timeline", { id, ...(kind.value && { kind: kind.value }), ...(cursor && { cursor }) });

  /** @param {Page} page */
  function add({ items, next }) {
    const added = items.map((event) => entry(tools, event));
    list.append(...added);
    more.replaceChildren(
      ...(next === null ? [] : [button("Show more", () => tools.attempt(() => goOn(next)), "quiet")]),
    );
    return added;
  }

  /** @param {string} cursor */
  async function goOn(cursor) {
    const [newest] = add(await fetched(cursor));
    newest?.focus();
  }

  async function anew() {
    const page = await fetched();
    list.replaceChildren();
    add(page);
    if (page.items.length === 0) list.append(h("li", { class: "soft" }, "Nothing of that kind."));
  }

  add(first);
  return h(
    "section",
    { class: "panel timeline" },
    h("div", { class: "line" }, h("h2", {}, "Timeline"), kind),
    list,
    more,
  );
}

/** @param {[string, string]} choice */
const option = ([value, label]) => h("option", { value }, label);

/** @param {import("../shell.js").Tools} tools @param {Event} event */
function entry(tools, { kind, id, on, title, text, url, others }) {
  const foot = [
    ...others.map((who) => h("a", { href: hashOf(["person", who.id]) }, who.name)),
    url && webLink(url, "See it"),
  ].filter((each) => each instanceof Node);
  return h(
    "li",
    { class: kind, tabindex: "-1" },
    h("time", { datetime: on }, dayOf(on)),
    h(
      "div",
      {},
      h("strong", {}, title),
      text && h("p", {}, text),
      foot.length > 0 && h("p", { class: "foot" }, ...foot),
    ),
    kind === "interaction" && button("Take back", () => takeBack(tools, id), "quiet"),
  );
}

/** @param {import("../shell.js").Tools} tools @param {string} id */
function takeBack(tools, id) {
  const settle = (
    /** @type {string} */ verb,
    /** @type {string} */ said,
    /** @type {(() => unknown) | undefined} */ undo,
  ) =>
    tools.attempt(async () => {
      await tools.ask(verb, { id });
      await tools.again(".timeline select");
      tools.say(said, undo);
    });
  return settle("interactions.remove", "Taken back", () => settle("interactions.restore", "There again", undefined));
}
