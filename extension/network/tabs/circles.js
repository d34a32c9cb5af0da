// The circles one belongs to: which to bring together next, and who is missing in them.
import { button, h } from "../../interface/element.js";
import { counted, dayOf } from "../../interface/words.js";
import { circleForm } from "../circles/circle_form.js";
import { caresOf, meetsWords, nextWords } from "../circles/words.js";
import { unfolding } from "../unfolding.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const { items } = await tools.ask("circles.list");
  root.append(
    h(
      "div",
      { class: "line" },
      h("h1", {}, tools.title),
      unfolding("New circle", (cancel) => newForm(tools, cancel)),
    ),
    items.length
      ? h("ul", { class: "circle-list" }, ...items.map((/** @type {any} */ circle) => entry(tools, circle)))
      : h(
          "p",
          { class: "soft" },
          "A circle is a group with a rhythm of its own: a mastermind group, ex-colleagues, a meetup. Make one, and note its meetings once for everybody who came.",
        ),
  );
}

/** @param {import("../shell.js").Tools} tools @param {HTMLButtonElement} cancel */
function newForm(tools, cancel) {
  return circleForm(tools, cancel, {
    label: "New circle",
    submit: "Make circle",
    keep: (circle) => make(tools, { ...circle, id: crypto.randomUUID() }),
  });
}

/** @param {import("../shell.js").Tools} tools @param {{ id: string, name: string }} circle */
async function make(tools, circle) {
  await tools.ask("circles.add", { circle });
  await tools.go(tools.hashOf(["circle", circle.id]));
  tools.say(`${circle.name} is a circle now`);
}

/** @param {import("../shell.js").Tools} tools @param {any} circle */
function entry(tools, circle) {
  const { id, name, about, members, rhythm, last_met_on: met } = circle;
  const next = nextWords(circle.next, new Date());
  const people = h("a", { href: tools.hashOf(["people"], { circle: name }) }, counted(members, "member", "members"));
  const facts = [meetsWords(rhythm), met && `last met ${dayOf(met)}`].filter(Boolean);
  return h(
    "li",
    { class: "panel" },
    h(
      "div",
      { class: "line" },
      h("h2", {}, id ? h("a", { href: tools.hashOf(["circle", id]) }, name) : name),
      next && h("span", { class: `due ${next.tone}` }, next.text),
      !id && button("Set it up", () => tools.attempt(() => make(tools, { id: crypto.randomUUID(), name })), "quiet"),
    ),
    about && h("p", {}, about),
    h("p", { class: "soft" }, people, ...facts.map((fact) => ` · ${fact}`)),
    ...caresOf(circle).map((words) => h("p", { class: "care" }, words)),
  );
}
