// The toolbar button.

/** @param {{ text: string, colour: string, title: string }} badge @returns {Promise<void>} */
export async function showBadge({ text, colour, title }) {
  await Promise.all([
    chrome.action.setBadgeText({ text }),
    chrome.action.setBadgeBackgroundColor({ color: colour }),
    chrome.action.setBadgeTextColor({ color: "#ffffff" }),
    chrome.action.setTitle({ title }),
  ]);
}
