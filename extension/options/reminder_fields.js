// What can be said of reminders: the fields, and what a changed one comes to.
import { h } from "../interface/element.js";
import { field } from "../interface/field.js";

/** @typedef {{ budget: number, badge: string, employer: string | null, employer_domains: string[], digest_hour: number | null, quiet_days: number[] }} Preferences */

const MORNING = 9;
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** @type {[string, string][]} */
const BADGES = [
  ["overdue", "Everybody overdue"],
  ["plan", "Who is left in the week’s plan"],
];
/** @type {[string, string][]} */
const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), `${String(hour).padStart(2, "0")}:00`]);

/** @param {Preferences} preferences @param {boolean} allowed this browser may show notifications @returns {HTMLElement[]} */
export function fieldsOf(
  { budget, badge, employer, employer_domains: domains, digest_hour: hour, quiet_days: quiet },
  allowed,
) {
  const people = { type: "number", min: "1", max: "50", step: "1" };
  return [
    field({
      name: "budget",
      label: "People a week",
      hint: "How many the week’s plan has room for.",
      value: String(budget),
      required: true,
      more: people,
    }),
    field({ name: "badge", label: "The number on the toolbar button", kind: "choice", value: badge, choices: BADGES }),
    notification(hour !== null && allowed),
    field({ name: "digest_hour", label: "At", kind: "choice", value: String(hour ?? MORNING), choices: HOURS }),
    quietDays(quiet),
    field({
      name: "employer",
      label: "Where you work",
      hint: "To tell what would be left of your network without that job.",
      value: employer ?? "",
      more: { maxlength: "300" },
    }),
    field({
      name: "employer_domains",
      label: "Its e-mail domains, one a line",
      kind: "lines",
      value: domains.join("\n"),
      more: { placeholder: "example.org" },
    }),
  ];
}

/** @param {boolean} on */
function notification(on) {
  const what = "One a day that says how many are overdue and how many are left of the plan. Never one per person.";
  const box = h("input", {
    type: "checkbox",
    role: "switch",
    id: "notify",
    name: "notify",
    "aria-describedby": "notify-what",
  });
  box.checked = on;
  return h(
    "div",
    { class: "switch" },
    h("label", { for: "notify" }, "A notification"),
    box,
    h("small", { id: "notify-what" }, what),
  );
}

/** @param {number[]} quiet */
function quietDays(quiet) {
  const days = DAYS.map((name, day) => {
    const box = h("input", { type: "checkbox", id: `quiet-${day}`, name: "quiet_days", value: String(day) });
    box.checked = quiet.includes(day);
    return h("label", {}, box, name);
  });
  return h("fieldset", {}, h("legend", {}, "No notification on"), h("div", { class: "choices" }, ...days));
}

/** @param {HTMLFormElement} form @param {string} name @returns {Partial<Preferences>} what a changed field comes to; nothing for an hour while there is no notification */
export function changesOf(form, name) {
  const chosen = (/** @type {string} */ of) => /** @type {HTMLInputElement} */ (form.elements.namedItem(of)).value;
  const isOn = /** @type {HTMLInputElement} */ (form.elements.namedItem("notify")).checked;
  switch (name) {
    case "notify":
      return { digest_hour: isOn ? Number(chosen("digest_hour")) : null };
    case "digest_hour":
      return isOn ? { digest_hour: Number(chosen("digest_hour")) } : {};
    case "quiet_days":
      return {
        quiet_days: [...form.querySelectorAll("[name=quiet_days]:checked")].map((box) =>
          Number(/** @type {HTMLInputElement} */ (box).value),
        ),
      };
    case "budget":
      return { budget: Number(chosen("budget")) };
    case "badge":
      return { badge: chosen("badge") };
    case "employer":
      return { employer: chosen("employer").trim() || null };
    default:
      return { employer_domains: chosen("employer_domains").split(/\s+/).filter(Boolean) };
  }
}
