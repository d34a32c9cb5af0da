// Any other page: what it states of its person in a standard way. page/read-any.js holds the order of the layers.
export default {
  name: "generic",
  label: "Any other page",
  version: 4,
};
