// Which files can be brought in, and where each program keeps the way to them.
import { h, webLink } from "../../interface/element.js";

/** @type {[name: string, how: string, url?: string][]} */
const SOURCES = [
  [
    "LinkedIn",
    "Settings, Data privacy, Get a copy of your data. The zip that comes by mail, or from it Connections.csv, messages.csv or Invitations.csv.",
    "https://www.linkedin.com/mypreferences/d/download-my-data",
  ],
  ["Google Contacts", "Export, as Google CSV or as vCard.", "https://contacts.google.com"],
  ["Outlook", "People, Manage contacts, Export contacts: a CSV.", "https://outlook.live.com/people"],
  ["Phones and address books", "Share or export contacts as vCard (.vcf): Apple, Android, Thunderbird and others."],
  ["Monica", "Settings, Export data, as JSON."],
  ["X", "Your account, Download an archive of your data: the zip.", "https://x.com/settings/download_your_data"],
  ["Mail", "A mailbox as mbox, of Thunderbird or Google Takeout: when you wrote to people you know already."],
  ["Any table", "A CSV with a row of headings, of a spreadsheet or another program. What its columns hold is asked."],
];

/** @param {boolean} open */
export const sources = (open) =>
  h(
    "details",
    { class: "sources", open },
    h("summary", {}, "Which files, and where to get them"),
    h(
      "dl",
      {},
      ...SOURCES.flatMap(([name, how, url]) => [h("dt", {}, url ? webLink(url, name) : name), h("dd", {}, how)]),
    ),
  );
