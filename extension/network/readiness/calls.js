// Whom to call first when the job is gone, and who could not be reached any more.
import { h } from "../../interface/element.js";
import { counted } from "../../interface/words.js";
import { personLink } from "../person_link.js";

/** @param {{ who: any, why: string, phones: string[], emails: string[] }[]} calls */
export function callsPanel(calls) {
  return h(
    "section",
    { class: "panel calls" },
    h("h2", {}, "The first to call"),
    calls.length
      ? h("ol", { class: "rows" }, ...calls.map(call))
      : h("p", { class: "soft" }, "Nobody is warm yet. Hear from people now and then, and they show here."),
  );
}

/** @param {{ who: any, why: string, phones: string[], emails: string[] }} call */
function call({ who, why, phones, emails }) {
  const ways = [
    ...phones.map((phone) => h("a", { href: `tel:${phone.replace(/[^\d+]/g, "")}` }, phone)),
    ...emails.map((email) => h("a", { href: `mailto:${encodeURIComponent(email).replace("%40", "@")}` }, email)),
  ].flatMap((way, at) => [at ? " · " : "", way]);
  return h(
    "li",
    {},
    h("p", {}, personLink(who), who.company ? ` · ${who.company}` : ""),
    h("small", {}, why),
    ways.length > 0 && h("small", {}, ...ways),
  );
}

/** @param {{ lock_out: { who: any, emails: string[] }[], employer_domains: string[] }} told */
export function lostPanel({ lock_out: lost, employer_domains: domains }) {
  const words = domains.length
    ? "Of everybody you know a way that stays yours."
    : "Say below which e-mail domains are your employer’s, to see who could only be reached there.";
  return h(
    "section",
    { class: "panel lost" },
    h("h2", {}, "Lost with your work account"),
    lost.length > 0 &&
      h("p", {}, `${counted(lost.length, "person", "people")} can only be reached at work. Ask them for another way.`),
    lost.length
      ? h(
          "ul",
          { class: "rows" },
          ...lost.map(({ who, emails }) =>
            h("li", {}, h("p", {}, personLink(who)), h("small", {}, emails.join(" · "))),
          ),
        )
      : h("p", { class: "soft" }, words),
  );
}
