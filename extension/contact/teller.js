// What a part of a contact's card needs of the page it is shown in.

/**
 * @typedef {object} Teller
 * @property {(action: () => Promise<unknown>) => Promise<void>} attempt runs an action and tells when it fails; never rejects
 * @property {(text: string, undo?: () => unknown) => void} say tells what came of an action, and how to take it back
 */

export {};
