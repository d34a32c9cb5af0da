// Everyone in the network: found as one types, narrowed, sorted, and changed many at a time.
import { button, h } from "../../interface/element.js";
import { counted } from "../../interface/words.js";
import { applyTo } from "../people/apply.js";
import { bulk } from "../people/bulk.js";
import { choice } from "../people/choice.js";
import { filters } from "../people/filters.js";
import { columnHeads } from "../people/heads.js";
import { latest } from "../people/latest.js";
import { filterOf, readQuery, sortedBy, windowAt } from "../people/query.js";
import { bones, cells } from "../people/row.js";
import { rows } from "../people/rows.js";
import { windowsOf } from "../people/windows.js";

/** @type {import("../people/filters.js").Facets} */
const UNKNOWN = { states: [], warmth: [], circles: [], tags: [], companies: [], imports: [] };

/** @param {HTMLElement} root @param {import("../shell.js").Tools} tools */
export async function show(root, tools) {
  const { title, ask, at, attempt, hashOf, note, go, left, kept } = tools;
  let query = readQuery(at.query);
  /** @param {Promise<import("../people/windows.js").Window>} [first] */
  const fetched = (first) => {
    const asked = query;
    const told = {
      onRows: () => draw(kept.top, windows.total() !== total),
      onTrouble: (/** @type {unknown} */ error) => attempt(() => Promise.reject(error)),
    };
    return windowsOf((page) => ask("people.list", windowAt(asked, page)), told, first);
  };
  let windows = await fetched(tools.first);
  let facets = UNKNOWN;
  let total = -1;

  const found = h("p", { role: "status", class: "soft" });
  const nobody = h("div", { class: "state", hidden: true });
  const heads = columnHeads((column) => changeQuery(sortedBy(query, column)));
  const search = filters(query, (part) => changeQuery({ ...query, ...part }));
  const chosen = choice(
    kept,
    () => windows,
    () => draw(kept.top, false),
  );
  const whom = () => (chosen.isEveryone() ? { where: filterOf(query) } : { ids: chosen.ids() });
  const changing = bulk(() => facets, {
    apply: (change) => applyTo(tools, whom(), change),
    all: chosen.everyone,
    none: chosen.nobody,
  });
  const list = rows({
    ...{ label: "People", heads: heads.element, kept, left },
    look: (from, to) => windows.look(from, to),
    fill: (row, index) => {
      const person = windows.row(index);
      const isChosen = person !== null && chosen.has(person.who.id);
      row.setAttribute("aria-selected", String(isChosen));
      row.replaceChildren(...(person ? cells(person, isChosen) : bones()));
    },
    act: (press, index, from) => {
      if (press !== "open") attempt(() => chosen.press(press, index, from));
      else if (windows.row(index)) go(hashOf(["person", windows.row(index).who.id]));
    },
  });

  /** @param {number} from pixels @param {boolean} isAnew another list, not only more of it */
  function draw(from, isAnew) {
    total = windows.total();
    const isNarrowed = Object.keys(filterOf(query)).length > 0;
    found.textContent = isNarrowed ? `${counted(total, "person", "people")} found` : counted(total, "person", "people");
    nobody.replaceChildren(...(isNarrowed ? notFound(search.clear) : noOneYet()));
    nobody.hidden = total > 0;
    list.element.hidden = total === 0;
    heads.mark(query);
    changing.tell(chosen.count(), total);
    if (isAnew) list.show(total, from);
    else list.refresh();
  }

  const reload = latest(() =>
    attempt(async () => {
      const asked = query;
      windows = await fetched();
      note(hashOf(["people"], asked));
      draw(0, true);
    }),
  );

  /** @param {import("../people/query.js").Query} next */
  function changeQuery(next) {
    query = readQuery(next);
    chosen.listChanged();
    reload();
  }

  search.search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && total > 0) list.enter();
  });
  root.append(
    h("div", { class: "title" }, h("h1", {}, title), found),
    search.element,
    nobody,
    list.element,
    changing.element,
  );
  draw(kept.top ?? 0, true);
  attempt(async () => {
    const [told, { items: imports }] = await Promise.all([ask("people.facets"), ask("imports.list")]);
    facets = { ...told, imports };
    search.offer(facets);
  });
}

/** @param {() => unknown} clear */
const notFound = (clear) => [h("h2", {}, "Nobody is found"), button("Search anew", clear)];

const noOneYet = () => [
  h("h2", {}, "Your network is empty so far"),
  h(
    "p",
    { class: "soft" },
    "Open somebody’s profile page and save them, or ",
    h("a", { href: "#import" }, "bring in a file"),
    " of people you know.",
  ),
];
