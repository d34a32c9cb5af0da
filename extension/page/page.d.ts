// The types of what the page's classic scripts share. Classic scripts cannot import, so the shapes are declared here.

/** One place a field may stand in: see page/read-steps.js for what each word means. */
interface RecipeStep {
  from: "json-ld" | "h-card" | "microdata" | "opengraph" | "page" | "lines" | "state" | "meta" | "title" | "address";
  /** The structured record's own field, where it differs. */
  field?: string;
  /** A CSS selector, read inside the view's root unless `anywhere`; "{handle}" stands for the person's handle. */
  select?: string;
  anywhere?: boolean;
  attr?: string;
  /** Only the first such element is looked at, whatever it says. */
  first?: boolean;
  /** Selector: elements inside such are passed over. */
  outside?: string;
  /** Selector of a control in the root: only the element with the longest words of its own that stand in the control's label. */
  named?: string;
  /** Selector: go up to the nearest such. */
  up?: string;
  /** Selector: go to the nearest earlier sibling such, with words in it. */
  before?: string;
  /** Selector: this part of the element is left out of its text. */
  without?: string;
  /** lines: the element after which they count, and patterns of the line they start after, end before, and pass over. */
  start?: string;
  after?: string;
  until?: string;
  skip?: string;
  /** lines: which of those left, from 0. */
  nth?: number;
  /** state: properties an object must have, and where in it the values are. */
  where?: Record<string, string>;
  paths?: string[];
  /** meta: names or properties of the elements. */
  keys?: string[];
  /** A regular expression; its first group, or all it matches, is kept. Without a match there is no value. */
  match?: string;
  reject?: string;
  decode?: boolean;
  /** The query parameter that holds the address behind a redirecting one. */
  parameter?: string;
  /** stable_id: whose identifier it is. */
  kind?: string;
  /** What `sources` says, where it is not the step's own name. */
  layer?: string;
}

/** One rendering of one kind of page. */
interface RecipeView {
  when?: string;
  root?: string;
  holds?: string;
  /** Where the page shows whose it is; must agree with the address. */
  shows?: RecipeStep[];
  /** The same where the address holds the site's own id and no handle. */
  showsId?: RecipeStep[];
  /** Without these there is nobody to save; a name, where not said. */
  needs?: ("name" | "handle")[];
  fields: Record<string, RecipeStep[]>;
}

/** One form of the addresses of a site's people and posts. */
interface RecipePage {
  kind: "profile" | "post";
  /** Patterns of host, path and query; a group named "handle" or "id" names the person. */
  host?: string;
  path: string;
  query?: Record<string, string>;
  /** Whose identifier the id is; "{host}" stands for the page's host. */
  stableId?: string;
  /** The canonical address by id, with {id} and {host}. */
  profile?: string;
}

/** A site, as plain data: it is sent to pages as a message. */
interface Recipe {
  name: string;
  /** What a person calls the site. */
  label: string;
  /** Raised with every change of what is read. */
  version: number;
  /** Exact host names, "*.example.com" for a host and all below it, or "example." for every country's; none = any host. */
  hosts?: string[];
  /** For a site known by its software, not its host: what must be in the page. */
  detect?: string;
  pages?: RecipePage[];
  /** Words in a handle's place that are no one's handle. */
  reserved?: string[];
  /** The canonical address, with {handle}, or {user} and {host}. */
  profile?: string;
  lowerCase?: boolean;
  federated?: boolean;
  /** Finds the handle in a person's address. */
  handleInAddress?: string;
  notPeople?: { select: string; reason: string }[];
  /** Whose page the document's head says it is; a head left behind by in-app navigation is not read. */
  head?: RecipeStep[];
  views?: Partial<Record<"profile" | "post", RecipeView[]>>;
  /** What passes between people here, and how the page shows it: see page/watch.d.ts. */
  interactions?: RecipeInteractions;
  /** Handles that differ only in their letters' case are different people's. */
  caseCounts?: boolean;
}

interface StableId {
  kind: string;
  value: string;
}

/** A person's page on one site, recognised by its address: made by sites/match.js, read by page/read.js. */
interface PageMatch {
  recipe: Recipe;
  pageKind: "profile" | "post" | "unknown";
  handle: string | null;
  profileUrl: string | null;
  stableId: StableId | null;
  /** To be tried where the recipe's `detect` is not in the page. */
  otherwise: PageMatch | null;
}

interface ReadPerson {
  name: string | null;
  handle: string | null;
  profile_url: string | null;
  stable_id: StableId | null;
  headline: string | null;
  company: string | null;
  location: string | null;
  bio: string | null;
  avatar_url: string | null;
  emails: string[];
  links: string[];
}

interface ReadPage {
  capturable: true;
  page_kind: "profile" | "post" | "home" | "article";
  person: ReadPerson;
  /** Per field, the layer that answered. */
  sources: Record<string, string>;
  /** "github@1" */
  recipe: string;
  /** Fields the recipe reads on such a page and did not find on this one. */
  missed: string[];
}

interface NothingRead {
  capturable: false;
  reason: string;
  /** The page is not ready, or still shows the one before: read again a little later. */
  retry?: true;
  /** Then: the recipe that looked. */
  recipe?: string;
}

/** What one structured layer says of one person. */
interface LayerRecord extends Partial<ReadPerson> {
  name: string | null;
  identifier?: string | null;
}

type Role = "subject" | "author";
type LayerReader = (document: Document, url: string, role: Role) => LayerRecord | null;

/** A microformats2 item in the standard's own shape, with the element it came from. */
interface MicroformatItem {
  type: string[];
  // biome-ignore lint/suspicious/noExplicitAny: the standard allows texts, {html, value}, {value, alt} and items.
  properties: Record<string, any[]>;
  value?: unknown;
  children?: MicroformatItem[];
  element?: Element;
}

/** A page being read. */
interface PageReading {
  document: Document;
  url: string;
  match: PageMatch;
  role: Role;
  root: Element | Document;
  records: Map<string, LayerRecord | null>;
  headIsStale: boolean;
  handle: string | null;
}

/** The reader's rooms, each filled by its own script. */
interface Reading {
  ready: true;
  once<T>(what: string, make: () => T): T;
  forget(): void;
  text: {
    clean(value: unknown): string | null;
    of(element: Element | null | undefined, without?: Element | null): string | null;
    plain(value: unknown): string | null;
    fold(text: string | null | undefined): string;
    name(value: unknown): string | null;
    firstNamed(text: string | null): string | null;
    link(value: unknown, base: string): string | null;
    webAddress(value: unknown, base: string): string | null;
    email(value: unknown): string | null;
    handle(value: unknown): string | null;
    addressKey(address: string | null | undefined): string;
  };
  ld: {
    // biome-ignore lint/suspicious/noExplicitAny: JSON of anybody's making.
    list(value: any): any[];
    // biome-ignore lint/suspicious/noExplicitAny: JSON of anybody's making.
    types(node: any): string[];
    // biome-ignore lint/suspicious/noExplicitAny: JSON of anybody's making.
    isPerson(node: any): boolean;
    // biome-ignore lint/suspicious/noExplicitAny: JSON of anybody's making.
    load(document: Document): { top: Record<string, any>[]; resolve(node: any): any };
    // biome-ignore lint/suspicious/noExplicitAny: JSON of anybody's making.
    record(node: Record<string, any>, base: string, resolve: (node: any) => any): LayerRecord;
  };
  jsonld: {
    read: LayerReader;
    tellsArticle(document: Document): boolean;
    tellsProfile(document: Document): boolean;
    organisations(document: Document): string[];
  };
  mf2: {
    classes(element: Element): string[];
    roots(element: Element): { types: string[]; isClassic: boolean };
    attribute(element: Element, tags: string, name: string): string | null;
    absolute(address: string, element: Element): string;
    text(element: Element, addresses?: boolean): string;
    // biome-ignore lint/suspicious/noExplicitAny: see MicroformatItem.
    readers: Record<string, (element: Element) => any>;
  };
  microformats: { items(scope: Document | Element): MicroformatItem[] };
  hcard: { read: LayerReader; hasEntries(document: Document): boolean };
  microdata: { read: LayerReader };
  meta: {
    content(document: Document, key: string): string | null;
    all(document: Document, key: string): string[];
    title(document: Document): string | null;
    openGraph(document: Document, url: string): LayerRecord | null;
    metaAuthor(document: Document, url: string): LayerRecord | null;
    authorAddress(document: Document, url: string, name: string): string | null;
    tellsArticle(document: Document): boolean;
    namesADesk(name: string): boolean;
    namesThePublisher(name: string, document: Document, url: string): boolean;
    relMe(document: Document, url: string): { links: string[]; emails: string[] };
  };
  signature: { linkedName(element: Element): string | null; signedName(line: string): string | null };
  byline: { read(document: Document, url: string): LayerRecord | null };
  steps: { values(step: RecipeStep, field: string, now: PageReading): string[] };
  site: { read(document: Document, url: string, match: PageMatch): ReadPage | NothingRead };
  any: { read(document: Document, url: string, match: PageMatch): ReadPage | NothingRead };
}

/** What the page's scripts share: one object, extended by each script once. */
interface Keepwarm {
  read(document: Document, url: string, match: PageMatch | null): ReadPage | NothingRead;
  offersSave(result: ReadPage | NothingRead): boolean;
  reading: Reading;
}

/** Each script first looks whether an earlier injection of itself has been here. */
declare var keepwarm: Keepwarm;
