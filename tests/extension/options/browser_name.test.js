import assert from "node:assert/strict";
import { test } from "node:test";
import { browserName } from "../../../extension/options/browser_name.js";

test("a browser is named as its person knows it", () => {
  const agents = {
    "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0": "Firefox on Linux",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36":
      "Chromium on macOS",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0":
      "Edge on Windows",
    "Something else": "Browser on this computer",
  };
  for (const [agent, name] of Object.entries(agents)) assert.equal(browserName(agent), name);
});
