// What the acting pages share: they answer a press after a moment, as a site does that asks its server first.
globalThis.listened = []; // by whatever the page can see of it
const listen = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, ...more) {
  globalThis.listened.push(type);
  return listen.call(this, type, ...more);
};
globalThis.LANG = new URLSearchParams(location.search).get("lang") ?? "en";
const say = (key) => LABELS[LANG][key] ?? LABELS.en[key];
const handle = (name) => name.toLowerCase().replace(/ /g, "-");
const all = (selector) => [...document.querySelectorAll(selector)];

/** Puts words into an editor, as typing does. */
function write(selector, text) {
  const editor = document.querySelector(selector);
  if ("value" in editor) editor.value = text;
  else editor.textContent = text;
}
const empty = (editor) => ("value" in editor ? (editor.value = "") : (editor.textContent = ""));

/** Moves on inside the page, and shows the new one a moment later, as a single-page site does. */
function go(path) {
  history.pushState({}, "", path);
  setTimeout(show, 60);
}

addEventListener("click", (event) => {
  const actor = event.composedPath().find((node) => node.dataset?.does);
  if (!actor) return;
  event.preventDefault();
  setTimeout(() => DOES[actor.dataset.does](actor), 40);
});
addEventListener("submit", (event) => event.preventDefault());

/** Presses everything on the page, as no hand does. */
function pressAll() {
  for (const actor of all("[data-does]")) actor.click();
  return new Promise((resolve) => setTimeout(resolve, 400));
}
addEventListener("DOMContentLoaded", () => {
  document.body.style.margin = "20px 40px 300px 560px"; // clear of the corner in which something may be said
  document.head.append(Object.assign(document.createElement("style"), { textContent: "svg { width: 16px; height: 16px }" }));
  show();
});
