// What each state of the link means to a person, and what there is to do.

/** @typedef {{ title: string, todo: string, action: "pair" | "allow" | null }} LinkWords */

/** @param {{ link: string, withheld?: boolean, port: number }} seen @returns {LinkWords | null} null when all is well */
export function linkWords({ link, withheld = false, port }) {
  if (link === "ok") return null;
  if (withheld) {
    return {
      title: "This browser keeps Keepwarm from its companion",
      todo: "Allow access to 127.0.0.1, which is this computer itself.",
      action: "allow",
    };
  }
  return WORDS[link]?.(port) ?? WORDS.offline(port);
}

/** @type {Record<string, (port: number) => LinkWords>} */
const WORDS = {
  offline: (port) => ({
    title: "The companion is not running",
    todo: `Start it with “make run” or “keepwarm run” (port ${port}). What you save meanwhile is kept in this browser.`,
    action: null,
  }),
  unpaired: () => ({
    title: "This browser is not connected",
    todo: "Run “make pair” or “keepwarm pair” and enter the code it shows. Nothing that waits here is lost.",
    action: "pair",
  }),
  outdated: () => ({
    title: "The companion and the extension do not match",
    todo: "They are of different versions. Update both to the same one, then start the companion again.",
    action: null,
  }),
  stranger: (port) => ({
    title: `Something else answers on port ${port}`,
    todo: "It is not the companion this browser was connected to, so nothing was sent. Stop it, or set another port in the settings.",
    action: "pair",
  }),
};

/** @param {string | undefined} reason a link state or the companion's own sentence @returns {string} */
export function keptWords(reason = "offline") {
  const isLink = ["offline", "unpaired", "outdated", "stranger"].includes(reason);
  if (reason === "offline") return "It will be saved when the companion is back.";
  if (isLink) return `It will be saved once this is settled: ${linkWords({ link: reason, port: 0 })?.title}.`;
  return `The companion could not save it now: ${reason} It will be tried again.`;
}
