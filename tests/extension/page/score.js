// Comparing what was read with the capture expected of a page (the form is "capture-truth/1", described beside those pages).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const GRADED = ["name", "handle", "profile_url", "stable_id", "headline", "company", "location", "emails"];

/** Genuine saved pages live beside the checkout; a clone alone does not have them. */
export const SHARED_PAGES = fileURLToPath(new URL("../../../../shared/pages/", import.meta.url));
const EXPECTED = ".expected.json";
const NOT_SCORED = new Set(["microformats-tests", "template-derived"]);

/** Every page of a folder that has the capture expected of it beside it, whose site is the folder it lies in.
 * @param {string} folder ends with a slash @param {Set<string>} [leftOut] folders of it that are passed over */
export function truths(folder, leftOut = NOT_SCORED) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(EXPECTED) && !leftOut.has(file.split(sep)[0]))
    .sort()
    .map((file) => {
      const name = file.slice(0, -EXPECTED.length);
      const truth = JSON.parse(readFileSync(folder + file, "utf8"));
      return { site: dirname(file), name, html: `${folder}${name}.html`, truth };
    });
}

const clean = (text) => String(text).replace(/\s+/g, " ").trim();

/** Addresses compare without what does not name the person: scheme, www and mobile hosts, country hosts, tracking. */
export function addressKey(address) {
  const url = new URL(address);
  let host = url.hostname.toLowerCase().replace(/^(?:www|mobile|m)\./, "");
  if (/(?:^|\.)linkedin\.com$/.test(host)) host = "linkedin.com";
  if (host === "twitter.com") host = "x.com";
  const id = url.searchParams.get("id") ?? url.searchParams.get("user") ?? "";
  return `${host}${decodeURIComponent(url.pathname).replace(/\/+$/, "")}${id}`;
}

function key(field, value) {
  if (value === null || value === undefined) return null;
  if (field === "profile_url") return URL.canParse(value) ? addressKey(value) : clean(value);
  if (field === "stable_id") return `${value.kind} ${value.value}`;
  if (field === "emails") return [...value].map(clean).sort().join(" ") || null;
  return clean(value);
}

/** `empty`: nothing, where the page shows nothing. @returns {"right" | "empty" | "wrong" | "missed"} */
export function judge(field, value, truth) {
  const got = key(field, value);
  const also = truth.also_accept?.[field] ?? [];
  const accepted = [truth.person[field], ...(Array.isArray(also) ? also : [also])].map((answer) =>
    key(field, field === "emails" && answer !== null ? [answer].flat() : answer),
  );
  if (accepted.includes(got)) return got === null ? "empty" : "right";
  return got === null ? "missed" : "wrong";
}

/** Every value read, as texts: none of them may be someone else's. */
export function texts(value) {
  if (value === null || value === undefined) return [];
  return typeof value === "object" ? Object.values(value).flatMap(texts) : [clean(value)];
}

/** Someone else's name as the name or handle, or their name standing alone in any field. */
export const othersRead = (person, truth) =>
  (truth.must_not_capture ?? []).filter(
    (other) =>
      texts(person).some((text) => text.toLowerCase() === other.toLowerCase()) ||
      person.handle?.toLowerCase() === other.toLowerCase(),
  );

/** @returns {{field: string, verdict: ReturnType<typeof judge>, got: any, want: any}[]} */
export function grade(result, truth) {
  return GRADED.map((field) => {
    const got = result.capturable ? result.person[field] : null;
    return { field, verdict: judge(field, got, truth), got, want: truth.person[field] };
  });
}

/** Of the values that were given, how many are right. A blank is no value. @param {{right: number, wrong: number}} counts */
export const precision = ({ right, wrong }) => right / (right + wrong);

/** Of the values that pages show, how many were given rightly. @param {{right: number, wrong: number, missed: number}} counts */
export const recall = ({ right, wrong, missed }) => right / (right + wrong + missed);
