// The one desk of the page: it goes on while the person looks at another tab.
import { ask } from "../../browser/messages.js";
import { createDesk } from "./desk.js";

export const desk = createDesk({ ask, pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) });
