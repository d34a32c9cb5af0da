// Something that is done at a press, told of, and can be taken back.

/**
 * @template Done
 * @param {import("./shell.js").Tools} tools
 * @param {object} deed
 * @param {() => Promise<Done>} deed.run
 * @param {(done: Done) => Promise<unknown>} deed.undo
 * @param {string} deed.said
 * @param {string} deed.unsaid
 * @param {string} [deed.focus] a selector in the tab, which is shown anew after either
 */
export function undoable(tools, { run, undo, said, unsaid, focus }) {
  return tools.attempt(async () => {
    const done = await run();
    await tools.again(focus);
    tools.say(said, () =>
      tools.attempt(async () => {
        await undo(done);
        await tools.again(focus);
        tools.say(unsaid);
      }),
    );
  });
}
