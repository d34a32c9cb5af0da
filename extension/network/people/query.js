// What is asked of the list of people, as the address and the protocol write it. Pure.

/** @typedef {Record<string, string | undefined>} Query members of FILTERS, `sort` and `order` */

/** As many rows as come at once: some three screens. */
export const SIZE = 100;
export const FILTERS = ["q", "state", "warmth", "circle", "tag", "company", "cadence", "importance", "import_id"];
/** The columns one can sort by, and the order that is wanted first: the longest silent, the most overdue. */
export const SORTS = /** @type {Record<string, "asc" | "desc">} */ ({
  ...{ name: "asc", company: "asc", last_touch: "asc", due: "asc" },
});

/** @param {Query} query as the address has it, perhaps typed by hand @returns {Query} only what can be asked */
export function readQuery(query) {
  const known = FILTERS.flatMap((name) => (query[name]?.trim() ? [[name, query[name]]] : []));
  const sort = query.sort && query.sort in SORTS ? query.sort : undefined;
  const order = query.order === "asc" || query.order === "desc" ? query.order : undefined;
  return { ...Object.fromEntries(known), ...(sort && { sort, order: order ?? SORTS[sort] }) };
}

/** @param {Query} query @returns {Query} whom it is about, without how they are sorted */
export function filterOf(query) {
  return Object.fromEntries(FILTERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
}

/** @param {Query} query @returns {{ sort?: string, order?: string }} how the list comes: unless said by name, or those first whom a search finds best */
export function orderOf({ q, sort, order }) {
  if (sort) return { sort, order };
  return q ? {} : { sort: "name", order: "asc" };
}

/** @param {Query} query @param {string} column @returns {Query} sorted by that; the other way round if it is already */
export function sortedBy(query, column) {
  const { sort, order } = orderOf(query);
  const turned = order === "asc" ? "desc" : "asc";
  return { ...query, sort: column, order: sort === column ? turned : SORTS[column] };
}

/** @param {Query} query @param {number} page of SIZE rows each, from 0 on @returns {object} what is asked for it */
export function windowAt(query, page) {
  return { ...query, offset: page * SIZE, limit: SIZE };
}
