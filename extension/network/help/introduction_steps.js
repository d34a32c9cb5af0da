// What a person can say of an introduction next, by where it stands. Pure.

/** @typedef {{ label: string, said: string, changes: Record<string, string> }} StepTaken */

/**
 * @param {any} introduction
 * @param {string} today
 * @returns {StepTaken[]} nothing of one that has ended, or whose outcome is to be told in words
 */
export function stepsOf({ one, other, state, ...days }, today) {
  if (["declined", "made", "outcome"].includes(state)) return [];
  if (state === "agreed") {
    return [{ label: "Introduced", said: "Introduced: it is a touch with both", changes: { made_on: today } }];
  }
  const steps = [...sideOf("one", one.name, days, today), ...sideOf("other", other.name, days, today)];
  const isAsked = days.asked_one_on || days.asked_other_on;
  return isAsked ? [...steps, { label: "Declined", said: "Declined", changes: { declined_on: today } }] : steps;
}

/** @param {"one" | "other"} side @param {string} name @param {any} days @param {string} today @returns {StepTaken[]} */
function sideOf(side, name, days, today) {
  if (days[`agreed_${side}_on`]) return [];
  if (days[`asked_${side}_on`]) {
    return [{ label: `${name} agreed`, said: `${name} has agreed`, changes: { [`agreed_${side}_on`]: today } }];
  }
  return [{ label: `Asked ${name}`, said: `${name} was asked`, changes: { [`asked_${side}_on`]: today } }];
}
