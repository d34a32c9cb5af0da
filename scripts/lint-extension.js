// The add-on linter over the package that ships. Errors fail; so does any warning but the one that a manifest
// for both browsers must cause (Firefox knows no service worker, and says so).
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const EXPECTED = new Set(["BACKGROUND_SERVICE_WORKER_IGNORED"]);
const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} zip @returns {{errors: any[], warnings: any[]}} */
function lint(zip) {
  const webExt = join(root, "node_modules", "web-ext", "bin", "web-ext.js");
  const options = ["lint", "--source-dir", zip, "--output", "json", "--no-config-discovery"];
  // It exits with 1 when it found errors; what it found is on its standard output all the same.
  return JSON.parse(spawnSync(process.execPath, [webExt, ...options], { maxBuffer: 1 << 26 }).stdout.toString());
}

const [zip] = process.argv.slice(2);
if (!zip) throw new Error("Say which package: node scripts/lint-extension.js dist/keepwarm-extension-VERSION.zip");
const { errors, warnings } = lint(zip);
const bad = [...errors, ...warnings.filter((warning) => !EXPECTED.has(warning.code))];
for (const each of bad)
  console.error(`${each._type} ${each.code} ${each.file ?? ""}:${each.line ?? ""} ${each.message}`);
console.log(`web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${bad.length} of them unexpected`);
process.exitCode = bad.length ? 1 : 0;
