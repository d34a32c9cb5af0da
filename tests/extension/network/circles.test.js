import assert from "node:assert/strict";
import { test } from "node:test";
import { stageWords } from "../../../extension/network/circles/invitations.js";
import { meetingFrom } from "../../../extension/network/circles/meeting_form.js";
import { caresOf, meetsWords, nextWords, rhythms } from "../../../extension/network/circles/words.js";
import { reportWords } from "../../../extension/network/mentors/session.js";

const TODAY = new Date(2026, 2, 1, 12);

test("the next meeting is one planned, or one to be called, the more urgent the nearer", () => {
  const words = (/** @type {any} */ next) => nextWords(next, TODAY);
  assert.equal(words(null), null);
  assert.deepEqual(words({ on: "2026-03-01", meeting_id: "m", days_late: 0 }), {
    tone: "soon",
    text: "Next meeting today",
  });
  assert.deepEqual(words({ on: "2026-03-02", meeting_id: "m", days_late: 0 }), {
    tone: "soon",
    text: "Next meeting tomorrow",
  });
  assert.equal(words({ on: "2026-04-30", meeting_id: "m", days_late: 0 })?.tone, "calm");
  assert.deepEqual(words({ on: "2026-02-28", meeting_id: null, days_late: 1 }), {
    tone: "late",
    text: "Call a meeting: 1 day late",
  });
  assert.match(words({ on: "2026-03-20", meeting_id: null, days_late: 0 })?.text ?? "", /^Call a meeting by .*20/);
});

test("a rhythm is offered among the usual ones, whatever it is", () => {
  assert.equal(meetsWords(null), "");
  assert.equal(meetsWords({ days: 7 }), "Meets every week");
  assert.deepEqual(rhythms("No rhythm", { days: 10 }).at(-1), ["days:10", "Every 10 days"]);
  assert.equal(rhythms("No rhythm", { months: 1 }).length, 8);
});

test("only what is to be looked after is told", () => {
  assert.deepEqual(caresOf({ quiet: 0, welcomes_overdue: 0, stale_months: null }), []);
  assert.deepEqual(caresOf({ quiet: 1, welcomes_overdue: 2, stale_months: 7 }), [
    "1 member has gone quiet",
    "2 welcomes are overdue",
    "Nobody new for 7 months",
  ]);
});

test("a meeting is told by its day, or by the moment here that it starts at", () => {
  const values = { on: "2026-03-08", time: "", place: " ", about: " Looms " };
  assert.deepEqual(meetingFrom(values, ["ada"]), { on: "2026-03-08", place: null, about: "Looms", attended: ["ada"] });
  const { starts_at: at, on } = meetingFrom({ ...values, time: "18:30" }, []);
  assert.equal(on, undefined);
  assert.equal(new Date(at).getTime(), new Date(2026, 2, 8, 18, 30).getTime());
});

test("of an invitation it is told how far it has come, and what is late", () => {
  const invited = { stage: "invited", invited_on: "2026-03-01", welcome_due: null, welcome_overdue: false };
  assert.match(stageWords(invited).text, /^Invited /);
  assert.match(stageWords({ ...invited, stage: "accepted", welcome_due: "2026-03-15" }).text, /^Accepted, welcome by /);
  const seen = { ...invited, stage: "seen", first_seen_on: "2026-03-05", welcome_due: "2026-03-15" };
  assert.match(stageWords(seen).text, /^Seen .*, welcome by /);
  assert.deepEqual(stageWords({ ...seen, welcome_overdue: true }).tone, "late");
  assert.match(stageWords({ ...invited, stage: "welcomed", welcomed_on: "2026-03-06" }).text, /^Welcomed /);
  assert.match(stageWords({ ...invited, stage: "declined", declined_on: "2026-03-06" }).text, /^Declined /);
});

test("a report is given, to come or late", () => {
  assert.equal(reportWords({ reported_on: "2026-03-01" }).tone, "calm");
  assert.equal(reportWords({ reported_on: null, report_due: "2026-03-15", report_overdue: false }).tone, "soon");
  assert.equal(reportWords({ reported_on: null, report_due: "2026-03-15", report_overdue: true }).tone, "late");
});
