// Third-party code is what its README says it is, byte by byte.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const VENDOR = new URL("../../extension/vendor/", import.meta.url);

for (const name of readdirSync(VENDOR)) {
  const folder = new URL(`${name}/`, VENDOR);
  const about = readFileSync(new URL("README.md", folder), "utf8");
  const sums = new Map([...about.matchAll(/^\| (\S+) \| ([0-9a-f]{64}) \|$/gm)].map(([, file, sum]) => [file, sum]));

  test(`${name} is unmodified, and has its version and licence`, () => {
    assert.match(about, /^# \S+ \d+\.\d+\.\d+$/m);
    assert.match(about, /\b(MIT|ISC|BSD-[23]-Clause)\b/);
    assert.ok(sums.has("LICENSE"));
    for (const [file, sum] of sums)
      assert.equal(
        createHash("sha256")
          .update(readFileSync(new URL(file, folder)))
          .digest("hex"),
        sum,
        file,
      );
  });

  test(`${name} has no file that its README does not name`, () => {
    for (const file of readdirSync(folder))
      assert.ok(file === "README.md" || sums.has(file) || about.includes(`\`${file}\``), file);
  });
}
