import type { Browser } from "playwright-core";
import type { NetworkAnswer } from "../../../server/model/api/answers.ts";
import { measureGestures, type Smoothness, WATCH_FRAMES } from "./gestures.ts";
import { type Blocks, readBlocks, WATCH_BLOCKS } from "./watch-blocks.ts";

export interface MeasuredMap extends Smoothness {
  /** Whether the map was painted apart from Cytoscape, as large ones are. */
  readonly isPainted: boolean;
  readonly blocks: Blocks;
  readonly places: Readonly<Record<string, { x: number; y: number }>>;
}

/** Cytoscape leaves its instance on the element it draws into. */
const MAP = "document.getElementById('map')._cyreg.cy";

/**
 * The product's own page, asked for all there is; what the server would answer comes from here, since `/network`
 * draws 2,000 at most.
 */
export async function measureMap(browser: Browser, address: string, network: NetworkAnswer): Promise<MeasuredMap> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH_FRAMES + WATCH_BLOCKS);
    await page.route(/\/api\/network\?limit=2000$/, (route) => route.fulfill({ json: network }));
    await page.goto(`${address}/?lang=en&show=*`);
    await page.locator("section.map-canvas[aria-busy='false']").waitFor({ timeout: 300_000 });
    await page.waitForTimeout(3_000);
    const blocks = await readBlocks(page);
    const places: MeasuredMap["places"] = await page.evaluate(
      `Object.fromEntries(${MAP}.nodes().map((n) => [n.id(), { ...n.position() }]))`,
    );
    const box = await page.locator("#map").boundingBox();
    const center = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    // A press on a thing would drag it: everything is held, and the map itself is panned.
    await page.evaluate(`${MAP}.nodes().panify()`);
    const view: string = await page.evaluate(`JSON.stringify({ zoom: ${MAP}.zoom(), pan: { ...${MAP}.pan() } })`);
    const toStart = `${MAP}.viewport(${view}); 0`;
    const isPainted = (await page.locator(".map-painting").count()) === 1;
    return { ...(await measureGestures(browser, page, center, toStart)), isPainted, blocks, places };
  } finally {
    await context.close();
  }
}
