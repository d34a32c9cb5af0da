// The classic scripts that read a page, in the order a page needs them.

/** Paths from the extension's root, for scripting.executeScript and registerContentScripts. */
export const READER_SCRIPTS = [
  "read-text.js",
  "read-jsonld-data.js",
  "read-jsonld.js",
  "read-mf2-values.js",
  "read-microformats.js",
  "read-hcard.js",
  "read-microdata.js",
  "read-meta.js",
  "read-signature.js",
  "read-byline.js",
  "read-steps.js",
  "read-site.js",
  "read-any.js",
  "read.js",
].map((file) => `/extension/page/${file}`);
