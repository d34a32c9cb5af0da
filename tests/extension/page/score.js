// Comparing what was read with the capture expected of a page (the form is "capture-truth/1", described beside those pages).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const GRADED = ["name", "handle", "profile_url", "stable_id", "headline", "company", "location", "emails"];

/** Genuine saved pages live beside the checkout; a clone alone does not have them. */
export const SHARED_PAGES = fileURLToPath(new URL("../../../../shared/pages/", import.meta.url));
const NOT_SCORED = new Set(["microformats-tests", "template-derived"]);

/** @param {string} folder @param {Set<string>} [leftOut] every page of a folder with the capture expected of it */
export function truths(folder, leftOut = NOT_SCORED) {
  if (!existsSync(folder)) return [];
  const sites = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !leftOut.has(entry.name),
  );
  return sites.flatMap(({ name: site }) =>
    readdirSync(folder + site)
      .filter((file) => file.endsWith(".expected.json"))
      .map((file) => {
        const html = `${folder}${site}/${file.replace(".expected.json", ".html")}`;
        return {
          site,
          name: `${site}/${file.replace(".expected.json", "")}`,
          html,
          truth: JSON.parse(readFileSync(`${folder}${site}/${file}`, "utf8")),
        };
      }),
  );
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

/** @returns {"right" | "wrong" | "missed"} */
export function judge(field, value, truth) {
  const got = key(field, value);
  const also = truth.also_accept?.[field] ?? [];
  const accepted = [truth.person[field], ...(Array.isArray(also) ? also : [also])].map((answer) =>
    key(field, field === "emails" && answer !== null ? [answer].flat() : answer),
  );
  if (accepted.includes(got)) return "right";
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

/** @returns {{field: string, verdict: "right" | "wrong" | "missed", got: any, want: any}[]} */
export function grade(result, truth) {
  return GRADED.map((field) => {
    const got = result.capturable ? result.person[field] : null;
    return { field, verdict: judge(field, got, truth), got, want: truth.person[field] };
  });
}
