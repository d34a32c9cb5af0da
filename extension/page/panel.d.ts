// What the panel's classic scripts add to the one object the page's scripts share.

interface PanelContact {
  name: string;
  standing: string;
}

interface PanelCandidate {
  id: string;
  name: string;
  headline: string | null;
  company: string | null;
  reasons: string[];
}

interface PanelOutcome {
  verdict: "saved" | "known" | "review" | "kept" | "refused";
  id: string;
  reason?: string;
  field?: string;
  contact?: PanelContact;
  candidates?: PanelCandidate[];
}

/** Each verb of background/messages.js that a page may use, and what it answers; null when it could not be asked or done. */
interface PageVerbs {
  "page.match": { match: PageMatch | null; cadences: [string, string][] };
  "page.read": Record<string, never>;
  "page.standing": { contact: PanelContact | null };
  "page.save": PanelOutcome;
  "page.settle": Record<string, never>;
}

interface PanelPage {
  url: string;
  read: ReadPage;
  cadences: [string, string][];
  contact: PanelContact | null;
}

type PanelChild = Node | string | null | undefined | false;

/** A corner of the page's top layer, with one box in it. */
interface PanelLayer {
  root: ShadowRoot;
  show(box: HTMLElement): void;
  close(): void;
  stands(): boolean;
}

/** Follows whether a box can be seen. */
interface PanelSight {
  begin(box: HTMLElement): void;
  end(): void;
  counts(): boolean;
}

interface PanelParts {
  style(corner: "left" | "right"): string;
  layer(corner: "left" | "right"): PanelLayer;
  h<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    given?: Record<string, unknown>,
    ...children: PanelChild[]
  ): HTMLElementTagNameMap[Tag];
  /** Puts these words in the place of whatever the element holds. */
  say(element: HTMLElement, text: string): void;
  sight(host: HTMLElement, root: ShadowRoot): PanelSight;
  /** Whether a press there, now, is on something the person can see. */
  counts(element: HTMLElement): boolean;
  button(label: string, act: () => unknown, kind?: string): HTMLButtonElement;
  form(
    read: ReadPage,
    cadences: [string, string][],
    ways: { save: (form: Record<string, string>) => Promise<void>; cancel: () => void },
  ): HTMLFormElement;
  complain(form: HTMLFormElement, outcome: PanelOutcome): void;
  answer(
    outcome: PanelOutcome,
    ways: { settle: (sameAs: string | null) => Promise<void>; close: () => void },
  ): HTMLElement[];
  /** Shows the button for a person who can be saved, or the standing of one who is. */
  offer(page: PanelPage): void;
  close(): void;
  /** Only the button stands there: no form is open, and the person has not hidden it. */
  rests(): boolean;
  /** A form or an answer stands there. */
  isOpen(): boolean;
}

/** Builds an element; a listener is an attribute such as `onclick`. */
type ElementBuilder = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given?: Record<string, unknown>,
  ...children: PanelChild[]
) => HTMLElementTagNameMap[Tag];

interface Keepwarm {
  /** A bar for a form, hidden until it is told of words selected on the page. */
  selection(h: ElementBuilder, form: HTMLFormElement): { bar: HTMLElement; tell(selected: string): void };
  isAlive(): boolean;
  /** What each script lets go of; and doing so, after which all can begin anew. */
  leaving: (() => void)[];
  leave(): void;
  ask<Verb extends keyof PageVerbs>(verb: Verb, payload: object): Promise<PageVerbs[Verb] | null>;
  /** The same, for what is to be kept once. */
  askOnce<Verb extends keyof PageVerbs>(verb: Verb, payload: object): Promise<PageVerbs[Verb] | null>;
  /** Comes into a page when there is something to show. */
  panel: PanelParts;
  follows: boolean;
  /** The boxes that stand in the page, and their closed roots; and the keys passed on into them. */
  boxes: WeakMap<Element, ShadowRoot>;
  passedOn: WeakSet<Event>;
  /** Asks anew how things stand with the person the button is about. */
  refresh(): Promise<void>;
}
