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
import { type Row, report } from "./web/report.ts";

/**
 * `npm run bench:web [-- --out FILE]`: the page in a real Chromium, without a GPU. How soon the Foshan graph can be
 * used and how much JavaScript that takes; then graphs of four sizes, panned and zoomed by a real mouse, in the
 * product's own map and beside it in sigma.js. Prints, and writes a page; nothing here fails a build.
 */
const { values } = parseArgs({ options: { out: { type: "string", default: "docs/benchmarks-web.md" } } });

const found = findChromium();
if (found.path === null) throw new Error(`There is no browser to measure in: ${found.reason}`);
// No GPU for either. The page is then drawn as Chromium draws it in software; sigma.js gets its WebGL from SwiftShader,
// without which it could not draw at all, and which would only slow the page.
const args = ["--no-sandbox"];
const withoutGpu = [...args, "--disable-gpu"];
const withWebgl = [...args, "--enable-unsafe-swiftshader"];

const loadBefore = load();
const product = await startProduct();
const browsers: Browser[] = [];

async function launch(flags: string[]): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: found.path ?? "", args: flags });
  browsers.push(browser);
  return browser;
}

try {
  const browser = await launch(withoutGpu);
  const webgl = await launch(withWebgl);
  const first = await measureFirstView(browser, product.address);
  console.log(first);
  const rows: Row[] = [];
  for (const size of SIZES) {
    const network = madeNetwork(size);
    const map = await measureMap(browser, product.address, network);
    const sigma = await measureSigma(webgl, network, map.places);
    rows.push({ size, map, sigma });
    console.log({ ...size, ...map, places: undefined, sigma });
  }
  const text = report(first, rows, { chromium: browser.version(), seed: SEED, loadBefore, loadAfter: load() });
  console.log(text);
  writeFileSync(values.out, text);
} finally {
  for (const browser of browsers) await browser.close();
  await product.end();
}
