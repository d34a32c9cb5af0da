// npm run --silent read-page -- FILE.html URL: what the extension reads from a saved page, as one JSON object.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const USAGE = "usage: npm run --silent read-page -- FILE.html URL";

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const [file, url, ...rest] = process.argv.slice(2);
if (!file || !url || rest.length) fail(USAGE);
if (!URL.canParse(url) || !/^https?:/.test(url)) fail(`"${url}" is not a web address. ${USAGE}`);

// npm runs scripts from the package's folder and keeps where it was called in INIT_CWD.
let html = "";
try {
  html = readFileSync(resolve(process.env.INIT_CWD ?? ".", file), "utf8");
} catch (error) {
  fail(`The page could not be opened: ${error.message}`);
}

try {
  const { readPage } = await import("./reader.js");
  process.stdout.write(`${JSON.stringify(readPage(html, url), null, 2)}\n`);
} catch (error) {
  fail(`The page could not be read: ${error.message}`);
}
