// The panel's look. Inside a closed shadow root: the page's own styles end at it, and :host holds against them.
(() => {
  keepwarm.panel ??= /** @type {PanelParts} */ ({});
  keepwarm.panel.style = (corner) => `
:host(:not(:popover-open)) { display: none !important; }
:host(:popover-open) {
  all: initial !important;
  position: fixed !important;
  inset: ${corner === "right" ? "auto 20px 20px auto" : "auto auto 20px 20px"} !important;
  display: block !important;
  opacity: 1 !important;
  visibility: visible !important;
  pointer-events: auto !important;
  z-index: 2147483647 !important;
  overflow: visible !important;
  border: 0 !important;
  padding: 0 !important;
  margin: 0 !important;
  background: none !important;
  color-scheme: light dark !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
}
@media print { :host { display: none !important; } }
.panel {
  --ground: #fff; --raised: #f7f4f1; --line: #e3ddd7; --ink: #211d1a; --soft: #665e57;
  --accent: #a83c0c; --on-accent: #fff; --late: #a81f17;
  font: 14px/1.4 system-ui, sans-serif;
  color: var(--ink);
  background: var(--ground);
  border: 1px solid var(--line);
  border-radius: 12px;
  box-shadow: 0 4px 18px rgb(0 0 0 / 0.18);
  text-align: left;
  user-select: none;
}
[data-words]::before { content: attr(data-words); }
.panel[data-covered]::after {
  content: "Something on this page lies over Keepwarm, so that press did not count. Keepwarm in the toolbar does the same.";
  position: absolute; bottom: calc(100% + 8px); left: 0; right: 0; padding: 8px 10px; font-size: 12px;
  color: var(--ink); background: var(--ground); border: 1px solid var(--late); border-radius: 8px;
}
@media (prefers-color-scheme: dark) {
  .panel {
    --ground: #1c1a18; --raised: #272421; --line: #3f3a35; --ink: #f1ece7; --soft: #b3a9a0;
    --accent: #ff9a63; --on-accent: #2b1204; --late: #ff9d94;
  }
}
* { box-sizing: border-box; }
/* A page can measure the room that each of these takes. So it is the same whatever is said in it. */
.chip, .notes { width: 376px; max-width: calc(100vw - 40px); padding: 3px; border-radius: 22px; }
.card { width: 340px; max-width: calc(100vw - 40px); height: min(470px, calc(100vh - 40px)); }
.chip, .note { display: flex; gap: 4px; align-items: center; height: 40px; }
.chip button, .note button { border-color: transparent; border-radius: 18px; background: transparent; }
.chip button:first-child { flex: 1; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.chip .late { color: var(--late); }
.card { display: grid; gap: 10px; align-content: start; overflow-y: auto; padding: 14px; }
h2 { margin: 0; font-size: 15px; line-height: 1.3; overflow-wrap: anywhere; }
p { margin: 0; overflow-wrap: anywhere; }
small, .soft { color: var(--soft); font-size: 12px; }
.wrong { color: var(--late); }
form { display: grid; gap: 8px; }
label { display: flex; justify-content: space-between; gap: 8px; margin-bottom: 2px; font-size: 12px; font-weight: 600; }
label small { font-weight: 400; font-style: italic; }
input, select, textarea {
  display: block; width: 100%; min-height: 32px; padding: 5px 8px; font: inherit; color: inherit;
  background: var(--ground); border: 1px solid var(--line); border-radius: 8px;
}
textarea { resize: vertical; }
[aria-invalid] { border-color: var(--late); }
details { display: grid; }
details > div { margin-top: 8px; }
summary { padding: 2px 0; color: var(--accent); font-size: 13px; cursor: pointer; }
button {
  font: inherit; min-height: 32px; padding: 4px 12px; color: inherit; background: var(--ground);
  border: 1px solid var(--line); border-radius: 8px; cursor: pointer;
}
button:hover { background: var(--raised); }
button.primary { font-weight: 600; color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
.chip .primary { color: var(--on-accent); background: var(--accent); }
button[disabled] { opacity: 0.6; cursor: default; }
button.close { min-width: 32px; padding: 4px; color: var(--soft); }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.notes { display: grid; }
.note > span:first-child { flex: 1; max-height: 2.4em; overflow: hidden; padding-left: 11px; line-height: 1.2; overflow-wrap: anywhere; }
.note .act { color: var(--accent); font-weight: 600; }
.selected { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; padding: 8px; background: var(--raised); border-radius: 8px; }
.selected[hidden] { display: none; }
.selected q { flex: 1 1 100%; overflow-wrap: anywhere; font-size: 12px; }
.candidate { display: grid; gap: 6px; padding: 10px; border: 1px solid var(--line); border-radius: 8px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[tabindex="-1"]:focus-visible { outline: none; }
`;
})();
