import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build, type Rolldown } from "vite";
import type { NetworkAnswer } from "../../../server/model/api/answers.ts";
import { measureGestures, type Smoothness, WATCH_FRAMES } from "./gestures.ts";

const PAGE = `<!doctype html><style>html,body,#map{margin:0;width:1016px;height:836px}</style><div id="map"></div>`;

const TO_START = "window.__sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }); 0";

let bundle: Promise<string> | null = null;

async function bundled(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, "sigma-page.js"), formats: ["iife"], name: "sigmaPage" },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = built[0]?.output ?? [];
  if (chunk === undefined) throw new Error("sigma.js was not bundled");
  return chunk.code;
}

/** sigma.js drawing the same graph at the same places, on a field as large as the product's map. */
export async function measureSigma(
  browser: Browser,
  network: NetworkAnswer,
  places: Readonly<Record<string, { x: number; y: number }>>,
): Promise<Smoothness> {
  bundle ??= bundled();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.setContent(PAGE);
    await page.addScriptTag({ content: await bundle });
    await page.evaluate(WATCH_FRAMES);
    const data = JSON.stringify({ nodes: network.nodes, edges: network.edges });
    await page.evaluate(
      `window.__sigma = sigmaPage.draw(document.getElementById('map'), ${data}, ${JSON.stringify(places)}); 0`,
    );
    await page.waitForTimeout(2_000);
    return await measureGestures(browser, page, { x: 508, y: 418 }, TO_START);
  } finally {
    await context.close();
  }
}
