// What others see of you: your weeks, who answers, and who never does.
import { h } from "../../interface/element.js";
import { counted, dayOf } from "../../interface/words.js";
import { personLink } from "../person_link.js";
import { weeksPicture, weekWords } from "../readiness/weeks.js";

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, { title, ask }) {
  const { weeks, answered, one_way: streets } = await ask("visibility.read");
  root.append(
    h("h1", {}, title),
    h(
      "section",
      { class: "panel" },
      h("h2", {}, "This week"),
      h("p", {}, weekWords(weeks[weeks.length - 1])),
      h("p", { class: "soft" }, "Counted is what was noticed on the sites you switched on, and what you noted."),
    ),
    h("section", { class: "panel" }, h("h2", {}, "People reached, week by week"), weeksPicture(weeks)),
    h("section", { class: "panel" }, h("h2", {}, "Who answers"), h("p", {}, answeredWords(answered))),
    h(
      "section",
      { class: "panel" },
      h("h2", {}, "One-way streets"),
      streets.length
        ? h("ul", { class: "rows" }, ...streets.map(street))
        : h("p", { class: "soft" }, "Nobody whom you turned to three times within 60 days left you without a word."),
    ),
  );
}

/** @param {{ asked: number, answered: number, percent: number | null }} answered @returns {string} */
export function answeredWords({ asked, answered, percent }) {
  if (percent === null) return "Nothing was asked long enough ago: an answer has two weeks to come.";
  const times = asked === 1 ? "once" : `${asked.toLocaleString()} times`;
  return `You turned to people ${times} in the three months up to two weeks ago; within two weeks ${answered.toLocaleString()} were answered (${percent} %).`;
}

/** @param {any} street */
function street({ who, sent, heard_on: heard, channels, told }) {
  const since = heard ? `last heard from ${dayOf(heard)}` : "never heard from";
  return h(
    "li",
    {},
    h("p", {}, personLink(who), ` · ${counted(sent, "time", "times")} within 60 days, ${since}`),
    h("small", {}, channels.length ? `On ${channels.join(", ")}. ${told}` : told),
  );
}
