// One at a time, over every context of the extension: two deliveries, or two registrations, never run over each other.

/**
 * @param {string} what
 * @returns {<T>(run: () => Promise<T>) => Promise<T>}
 */
export function exclusive(what) {
  return (run) => navigator.locks.request(`keepwarm:${what}`, run);
}
