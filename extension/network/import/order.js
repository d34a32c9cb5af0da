// In which order files are taken that came together: people first, whom messages and invitations are with. Pure.

const OF_TOUCHES = /\.mbox$|message|invitation/i;

/** @template {{ name: string }} File @param {File[]} files @returns {File[]} */
export function inOrder(files) {
  return [...files.filter(({ name }) => !OF_TOUCHES.test(name)), ...files.filter(({ name }) => OF_TOUCHES.test(name))];
}
