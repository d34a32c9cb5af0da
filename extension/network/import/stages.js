// How far a file is, in words and as a part of a whole. Pure.
import { counted } from "../../interface/words.js";

/**
 * @typedef {Record<string, any>} Import as docs/protocol.md has it; or a file that the companion does not know: `stage`
 *   "waiting" for the file before it, or "refused" for what `problem` says
 */

const RUNNING = ["reading", "running", "undoing"];
const OVER = ["done", "undone", "cancelled"];

/** @param {Import} one @returns {boolean} whether something is done with it that ends by itself */
export const isRunning = ({ stage }) => RUNNING.includes(stage);

/** @param {Import} one @returns {boolean} whether it has come to an end */
export const isOver = ({ stage }) => OVER.includes(stage);

/** @param {Import} one @returns {boolean} whether the file after it may come */
export const isSettled = (one) => isOver(one) || ["failed", "refused"].includes(one.stage);

/** @param {Import} one @returns {boolean} whether taking it in would change nothing */
export const isNothingNew = ({ counts }) => ["new", "known", "possible", "touches"].every((what) => !counts[what]);

/** @param {Import} one @returns {string} */
export function stageWords(one) {
  const { stage, rows, total, size, received, problem } = one;
  switch (stage) {
    case "waiting":
      return "Waits for its turn";
    case "receiving":
      return `Being sent: ${megabytes(received)} of ${megabytes(size)}`;
    case "reading":
      return total ? `Being read: ${counted(total, "row", "rows")} so far` : "Being read; nothing is taken in yet";
    case "asking":
      return "One question before it can be read";
    case "ready":
      return readyWords(one);
    case "running":
      return `Being taken in: ${rows.toLocaleString()} of ${counted(total, "row", "rows")}`;
    case "done":
      return "Taken in";
    case "undoing":
      return `Being taken back: ${counted(rows, "row", "rows")} left`;
    case "undone":
      return "Taken back: nothing that came with it is left, but people to whom you have added something since";
    case "cancelled":
      return "Given up: nothing of it was taken in";
    default:
      return problem;
  }
}

/** @param {Import} one @returns {string} */
function readyWords(one) {
  if (!isNothingNew(one)) return "Nothing is taken in yet";
  return one.counts.same ? "All of it is here already: nothing would change" : "Nothing of it would be taken in";
}

/**
 * @param {Import} one
 * @returns {{ value: number, max: number } | "unknown" | null} null when nothing goes on
 */
export function progressOf({ stage, rows, total, size, received }) {
  if (stage === "receiving") return { value: received, max: size };
  if (stage === "running") return { value: rows, max: total };
  if (stage === "undoing" && total) return { value: total - rows, max: total };
  return stage === "reading" || stage === "undoing" ? "unknown" : null;
}

/** What is said aloud: the stage, and each quarter of the way, for more would not let one listen to anything else. @param {Import} one @returns {string} */
export function spoken(one) {
  const progress = progressOf(one);
  if (progress === null) return `${one.file_name}: ${stageWords(one)}`;
  const [doing] = stageWords(one).split(":");
  if (progress === "unknown") return `${one.file_name}: ${doing}`;
  const quarter = Math.floor((4 * progress.value) / Math.max(1, progress.max)) * 25;
  return `${one.file_name}: ${doing}, ${quarter} percent`;
}

/** @param {number} bytes @returns {string} */
export function megabytes(bytes) {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000).toLocaleString()} kB`;
  return `${(bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1 })} MB`;
}
