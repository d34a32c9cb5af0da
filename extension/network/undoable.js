// Something that is done at a press, told of, and can be taken back.

/**
 * @template Done
 * @typedef {object} Deed
 * @property {() => Promise<Done>} run
 * @property {(done: Done) => Promise<unknown>} undo
 * @property {string} said
 * @property {string} unsaid
 * @property {string} [focus] a selector in the tab, which is shown anew after either
 */

/** @template Done @param {import("./shell.js").Tools} tools @param {Deed<Done>} deed @returns {Promise<void>} never rejects: what fails is told */
export const undoable = (tools, deed) => tools.attempt(() => doUndoably(tools, deed));

/** The same for who tells of a failure otherwise. @template Done @param {import("./shell.js").Tools} tools @param {Deed<Done>} deed */
export async function doUndoably(tools, { run, undo, said, unsaid, focus }) {
  const done = await run();
  await tools.again(focus);
  tools.say(said, () =>
    tools.attempt(async () => {
      await undo(done);
      await tools.again(focus);
      tools.say(unsaid);
    }),
  );
}
