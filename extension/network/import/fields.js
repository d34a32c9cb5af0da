// What a column of a file can be taken for, under the protocol's names, and how the person is named in a file. Pure.

/** @type {[value: string, label: string][]} */
export const FIELDS = [
  ["", "Leave out"],
  ["name", "Name"],
  ["first_name", "First name"],
  ["middle_name", "Middle name"],
  ["last_name", "Last name"],
  ["emails", "E-mail"],
  ["phones", "Phone"],
  ["profile_url", "Profile"],
  ["company", "Company"],
  ["headline", "Headline"],
  ["location", "Location"],
  ["links", "Links"],
  ["birthday", "Birthday"],
  ["notes", "Notes"],
  ["tags", "Tags"],
  ["circles", "Circles"],
  ["how_met", "How you met"],
  ["connected_on", "Connected on"],
  ["bio", "About"],
  ["needs", "Needs"],
  ["offers", "Offers"],
  ["reasons", "Why they matter"],
  ["cadence", "Cadence"],
  ["importance", "Importance"],
  ["rest", "Reminders paused"],
  ["avatar_url", "Picture"],
];
const TELLING = ["name", "first_name", "last_name", "emails", "phones", "profile_url"];

/** @param {string[]} fields @returns {boolean} whether somebody can be told by one of them */
export const canTell = (fields) => fields.some((field) => TELLING.includes(field));

/** @param {string[]} guess such as "Heading=field" @returns {Map<string, string>} */
export function guessed(guess) {
  // A heading may hold "="; no field does.
  return new Map(guess.map((each) => [each.slice(0, each.lastIndexOf("=")), each.slice(each.lastIndexOf("=") + 1)]));
}

/** @param {string[]} values as files name people @returns {import("./desk.js").Answers} sorted by what they are */
export function asOwn(values) {
  const told = values.map((each) => each.trim()).filter(Boolean);
  const isPage = (/** @type {string} */ each) => /^https?:|\//i.test(each);
  const isMail = (/** @type {string} */ each) => each.includes("@") && !isPage(each);
  return {
    names: told.filter((each) => !isPage(each) && !isMail(each)),
    emails: told.filter(isMail),
    profile_urls: told.filter(isPage),
  };
}
