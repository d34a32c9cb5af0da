// d3's forces, fetched when a graph is to be laid out: builds for a page without a bundler, each of which adds to the global `d3`.

/** @returns {Promise<void>} settles once `layOut` may be called */
export async function forces() {
  // The type checker is told of nothing but a text: it would look into what is not ours.
  await Promise.all([
    import(/** @type {string} */ ("../../vendor/d3-dispatch/d3-dispatch.min.js")),
    import(/** @type {string} */ ("../../vendor/d3-quadtree/d3-quadtree.min.js")),
    import(/** @type {string} */ ("../../vendor/d3-timer/d3-timer.min.js")),
  ]);
  await import(/** @type {string} */ ("../../vendor/d3-force/d3-force.min.js")); // built on the three
}
