// What passes between people on a site, as its pages show it: the shapes of a recipe's `interactions`, and of what the
// watcher shares with the other scripts of a page.

/** One change that a page shows when something was done: what it has then, and what it had before. */
interface RecipeState {
  kind: string;
  direction?: "from_me" | "both";
  /** Selectors, within the thing: with `on` it is done, without it and with `off` (if there is one) it is not; else it does not show. */
  on: string;
  off?: string;
  /** `on` is looked for in the whole document, once such a control was pressed: a message that it was done, never taken back. */
  after?: string;
}

/** Something a touch can be about: a post, a comment, a person's card. */
interface RecipeThing {
  name: string;
  root: string;
  /** Only at addresses whose path is like this. */
  path?: string;
  /** Elements inside whose open shadow roots belong to it, as does its own. */
  shadows?: string;
  /** Looked at whatever the person acted upon: a card whose dialogs stand elsewhere in the page. */
  always?: boolean;
  /** Steps to the address or handle of who is behind it, the first that answers; "page": whose page it is. */
  whose: RecipeStep[] | "page";
  /** Steps to its own address; without them it is told apart by `key`. */
  post?: RecipeStep[];
  key?: RecipeStep[];
  states?: RecipeState[];
}

/** Where something is written to somebody. */
interface RecipeComposer {
  /** By the name of the thing it answers, where that makes a difference. */
  kind: string | Record<string, string>;
  root: string;
  path?: string;
  editor: string;
  /** The control that sends, inside the root; and the keys that do, in the editor. */
  send: string;
  keys?: "Enter" | "Mod+Enter";
  /** Steps to whom it is addressed, inside the root. */
  whose?: RecipeStep[];
  /** Otherwise the thing it stands in (`around`), shows (`inside`), was opened from by such a control, or the page's person. */
  about?: ("around" | "inside" | "opened" | "page")[];
  opens?: string;
  /** Its address, where it is about the page as a whole. */
  post?: "page";
  /** It may be sent without words (an approval). */
  blank?: boolean;
  /** It goes away once it is sent; another stays, and is empty then. */
  leaves?: boolean;
  /** A thread of messages: its entries, and which of them are the other's. */
  entries?: string;
  theirs?: string;
}

interface RecipeInteractions {
  /** Innermost first, where they lie in one another. */
  things: RecipeThing[];
  composers: RecipeComposer[];
}

/** What a touch is about, as it was when the person acted: nodes are used again for other posts. */
interface WatchedThing {
  name: string;
  whose: string | null;
  post: string | null;
  key: string;
}

interface SeenTouch {
  kind: string;
  direction: "from_me" | "from_them" | "both";
  whose: string;
  /** The post's address, and what else tells it from others. */
  post: string | null;
  key: string;
  words: string | null;
  /** It was undone: what was noted of it is taken back. */
  back: boolean;
}

/** What was noted, for the confirmation. */
interface Noted {
  id: string;
  name: string;
  kind: string;
  direction: string;
  waiting: boolean;
}

interface WatchParts {
  ready: boolean;
  /** Fulfilled once the background has said what is to be noticed here, and it is. */
  begun: Promise<void>;
  thing: {
    /** The thing of that rule around the place where the person acted, or null. */
    around(path: Element[], rule: RecipeThing): Element | null;
    first(path: Element[], rules: RecipeThing[]): { rule: RecipeThing; element: Element } | null;
    tell(rule: RecipeThing, element: Element): WatchedThing;
    keyOf(rule: RecipeThing, element: Element): string;
    has(element: Element, rule: RecipeThing, selector: string, all: RecipeThing[]): boolean;
    values(steps: RecipeStep[] | undefined, root: Element | Document): string[];
    inFull(value: string | undefined): string | null;
    /** The element that shows the same thing now: the same one, or another that the page made for it. */
    again(element: Element, rule: RecipeThing, known: WatchedThing): Element | null;
    here(path: string | undefined): boolean;
  };
  flips: {
    /** `path`: from where the person acted, outwards. */
    begin(
      rule: RecipeThing,
      element: Element,
      given: { all: RecipeThing[]; path: Element[]; told: (touch: SeenTouch) => void },
    ): { known: WatchedThing; renew(path: Element[]): void; look(): boolean };
  };
  composer: {
    sent(
      event: Event,
      path: Element[],
      interactions: RecipeInteractions,
      opened: WatchedThing | null,
    ): { touch: SeenTouch; isSent(): boolean } | null;
  };
  /** Looks at the thread of messages around the place where the person acted; null where there is none. */
  thread: { around(path: Element[], interactions: RecipeInteractions): (() => SeenTouch | null) | null };
  /** Looks a few times, until `look` returns true. */
  after(look: () => unknown): { stop(): void };
  notice(noted: Noted, undo: (id: string) => Promise<boolean>): void;
  withdraw(id: string): void;
}

interface Keepwarm {
  watching: WatchParts;
}

interface PageVerbs {
  /** `ways`: for each software that may run there, what shows that it does, and how to notice what passes; none where it is off. */
  "page.watch": { ways: { detect: string | null; interactions: RecipeInteractions }[]; words: boolean };
  /** `noted` is null also where the person does not want to be told. */
  "page.touch": { noted: Noted | null; undone: string | null };
  "page.untouch": { undone: boolean };
}
