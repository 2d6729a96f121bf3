import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../scripts/chromium/find-chromium.ts";
import { load } from "./traversal/environment.ts";
import { measureFirstView } from "./web/first-view.ts";
import { madeNetwork, SEED, SIZES } from "./web/made-network.ts";
import { measureMap } from "./web/measure-map.ts";
import { measureSigma } from "./web/measure-sigma.ts";
import { startProduct } from "./web/product.ts";
import { report } from "./web/report.ts";

/**
 * `npm run bench:web [-- --out FILE]`: the page in a real Chromium, without a GPU. How soon the Foshan graph can be
 * used and how much JavaScript that takes; then graphs of four sizes, panned and zoomed by a real mouse, in the
 * product's own map and beside it in sigma.js. Prints, and writes a page; nothing here fails a build.
 */
const { values } = parseArgs({ options: { out: { type: "string", default: "docs/benchmarks-web.md" } } });

const found = findChromium();
if (found.path === null) throw new Error(`There is no browser to measure in: ${found.reason}`);
// WebGL in software, as a machine without a GPU has it: else sigma.js could not draw at all.
const args = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

const loadBefore = load();
const product = await startProduct();
let browser: Browser | null = null;
try {
  browser = await chromium.launch({ executablePath: found.path, args });
  const first = await measureFirstView(browser, product.address);
  console.log(first);
  const rows = [];
  for (const size of SIZES) {
    const network = madeNetwork(size);
    const map = await measureMap(browser, product.address, network);
    const sigma = await measureSigma(browser, network, map.places);
    rows.push({ size, map, sigma });
    console.log({ ...size, ...map, places: undefined, sigma });
  }
  const text = report(first, rows, { chromium: browser.version(), seed: SEED, loadBefore, loadAfter: load() });
  console.log(text);
  writeFileSync(values.out, text);
} finally {
  await browser?.close();
  await product.end();
}
