// Answering as one types: one question at a time, and after it the newest, those between are dropped.

/** @param {() => Promise<unknown>} ask asks what is wanted by then; never rejects @returns {() => Promise<void>} settles once the newest is answered */
export function latest(ask) {
  let isAsking = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isAsking) return;
    isAsking = true;
    while (isWanted) {
      isWanted = false;
      await ask();
    }
    isAsking = false;
  };
}
