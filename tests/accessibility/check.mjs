// Opens HTML files in Chromium in six modes and reports what axe-core finds, horizontal scrolling and outside requests.
// Usage: node check.mjs [--bites] [--pictures FOLDER] FILE…
// --bites: the files are broken on purpose, and each of the three kinds of findings must turn up in each of them.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const A4_TEXT_WIDTH = 642; // pixels between the margins
const MODES = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 640 }, colorScheme: "light" },
  "mobile dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark", isMobile: true, hasTouch: true },
  print: { viewport: { width: A4_TEXT_WIDTH, height: 900 }, colorScheme: "light", media: "print" },
  "forced colours": { viewport: { width: 1280, height: 900 }, colorScheme: "dark", forcedColors: "active" },
};

function read(args) {
  const options = { bites: false, pictures: "", files: [] };
  for (let place = 0; place < args.length; place += 1) {
    if (args[place] === "--bites") options.bites = true;
    else if (args[place] === "--pictures") options.pictures = args[(place += 1)];
    else options.files.push(resolve(args[place]));
  }
  return options;
}

// What is wrong with one file in one mode, each with its kind.
async function look(browser, file, mode, pictures) {
  const { media, ...settings } = MODES[mode];
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const found = [];
  await context.route("**/*", (route) => {
    const address = route.request().url();
    if (address.startsWith("file:") || address.startsWith("data:")) return route.continue();
    found.push(["request", address]);
    return route.abort();
  });
  if (media) await page.emulateMedia({ media });
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  const [wide, room] = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth, root.clientWidth];
  });
  if (wide > room) found.push(["scroll", `${wide} pixels wide on ${room}`]);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }),
    TAGS,
  );
  for (const { id, help, nodes } of violations) {
    found.push(["axe", `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`]);
  }
  if (pictures) await draw(page, media, `${pictures}/${basename(file, ".html")}-${mode.replaceAll(" ", "-")}`);
  await context.close();
  return found;
}

async function draw(page, media, name) {
  await page.screenshot({ path: `${name}.png`, fullPage: true });
  if (media === "print") await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true });
}

const options = read(process.argv.slice(2));
if (options.files.length === 0) {
  console.error("usage: node check.mjs [--bites] [--pictures FOLDER] FILE…");
  process.exit(2);
}
if (options.pictures) mkdirSync(options.pictures, { recursive: true });
const flags = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [...flags, "--disable-sync", "--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
let wrong = 0;
for (const file of options.files) {
  const kinds = new Set();
  for (const mode of Object.keys(MODES)) {
    const found = await look(browser, file, mode, options.pictures);
    found.forEach(([kind]) => kinds.add(kind));
    console.log(`${basename(file)}, ${mode}: ${found.length === 0 ? "nothing found" : `${found.length} found`}`);
    if (!options.bites) found.forEach(([kind, text]) => console.log(`  ${kind}: ${text}`));
    wrong += options.bites ? 0 : found.length;
  }
  const missed = options.bites ? ["axe", "scroll", "request"].filter((kind) => !kinds.has(kind)) : [];
  missed.forEach((kind) => console.log(`  the check does not bite: ${kind}`));
  wrong += missed.length;
}
await browser.close();
process.exit(wrong === 0 ? 0 : 1);
