// Who employs the person, and at which domains their work mail is: by that it is told who works elsewhere.
import { h } from "../../interface/element.js";
import { field } from "../../interface/field.js";
import { keptForm } from "../kept_form.js";
import { unfolding } from "../unfolding.js";

/** @param {import("../shell.js").Tools} tools @param {{ employer: string | null, employer_domains: string[] }} told */
export function employerPanel(tools, told) {
  const { employer, employer_domains: domains } = told;
  const words = [employer, ...domains.map((domain) => `@${domain}`)].filter(Boolean).join(" · ");
  return h(
    "section",
    { class: "panel employer" },
    h("h2", {}, "Your employer"),
    h("p", { class: words ? "" : "soft" }, words || "Not told yet: everybody counts as working elsewhere."),
    unfolding(words ? "Change employer" : "Name your employer", (cancel) => form(tools, told, cancel)),
  );
}

/** @param {import("../shell.js").Tools} tools @param {{ employer: string | null, employer_domains: string[] }} told @param {HTMLButtonElement} cancel */
function form(tools, { employer, employer_domains: domains }, cancel) {
  const keep = (/** @type {object} */ changes) => tools.ask("preferences.change", { changes });
  return keptForm(tools, {
    label: "Your employer",
    submit: "Save",
    cancel,
    fields: [
      field({ name: "employer", label: "Employer", value: employer ?? "", more: { maxlength: "300" } }),
      field({
        name: "employer_domains",
        label: "Domains of its e-mail addresses",
        hint: "One a line, such as looms.example",
        kind: "lines",
        value: domains.join("\n"),
      }),
    ],
    keep: async (values) => {
      await keep({ employer: values.employer.trim() || null, employer_domains: domainsOf(values.employer_domains) });
      await tools.again(".employer button");
      tools.say("Saved", () =>
        tools.attempt(async () => {
          await keep({ employer, employer_domains: domains });
          await tools.again(".employer button");
          tools.say("As before");
        }),
      );
    },
  });
}

/** @param {string} typed one a line, or with commas between; whole addresses are taken for their domain @returns {string[]} */
export function domainsOf(typed) {
  const parts = typed.split(/[\s,;]+/u).map((part) => part.slice(part.lastIndexOf("@") + 1).toLowerCase());
  return [...new Set(parts.filter(Boolean))];
}
