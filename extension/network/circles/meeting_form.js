// When a circle meets, where and what about; and, once it has, who came.
import { localDay } from "../../contact/touch.js";
import { withOffset } from "../../contact/touch_form.js";
import { h } from "../../interface/element.js";
import { field } from "../../interface/field.js";
import { keptForm } from "../kept_form.js";
import { attendance } from "./attendance.js";

/**
 * @param {import("../shell.js").Tools} tools
 * @param {HTMLButtonElement} cancel
 * @param {object} given
 * @param {any} [given.meeting] the one to change; none for a new one
 * @param {import("./attendance.js").Who[]} given.people who may have come
 * @param {string} given.submit
 * @param {(meeting: Record<string, any>) => Promise<unknown>} given.keep
 */
export function meetingForm(tools, cancel, { meeting, people, submit, keep }) {
  const today = localDay(new Date());
  const on = field({ name: "on", label: "Day", kind: "date", value: meeting?.on ?? today, required: true });
  const { part: came, whoCame } = attendance(tools, people, meeting?.attended ?? []);
  const day = /** @type {HTMLInputElement} */ (on.querySelector("input"));
  const follow = () => {
    came.disabled = came.hidden = day.value > today; // who came is known once it is over
  };
  day.addEventListener("input", follow);
  follow();
  return keptForm(tools, {
    label: "Meeting",
    submit,
    cancel,
    fields: [
      h(
        "div",
        { class: "pair" },
        on,
        field({ name: "time", label: "Time, if it is set", value: timeOf(meeting), more: { type: "time" } }),
      ),
      h(
        "div",
        { class: "pair" },
        field({ name: "place", label: "Place", value: meeting?.place ?? "" }),
        field({ name: "about", label: "What about", value: meeting?.about ?? "" }),
      ),
      came,
    ],
    keep: async (values, form) => {
      const attended = came.disabled ? [] : await whoCame(form);
      if (attended) await keep(meetingFrom(values, attended));
    },
  });
}

/** @param {Record<string, string>} values @param {string[]} attended @returns {Record<string, any>} as the companion takes it */
export function meetingFrom({ on, time, place, about }, attended) {
  const [year, month, date] = on.split("-").map(Number);
  const [hour, minute] = (time || "0:0").split(":").map(Number);
  const when = time ? { starts_at: withOffset(new Date(year, month - 1, date, hour, minute)) } : { on };
  return { ...when, place: place.trim() || null, about: about.trim() || null, attended };
}

/** @param {any} meeting @returns {string} the time here that it starts at, if that is known */
function timeOf(meeting) {
  if (!meeting?.starts_at) return "";
  return withOffset(new Date(meeting.starts_at)).slice(11, 16);
}
