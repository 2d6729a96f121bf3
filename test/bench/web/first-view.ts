import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { ROOT } from "./product.ts";
import { type Blocks, readBlocks, WATCH_BLOCKS } from "./watch-blocks.ts";

export interface FirstView {
  /** From the request of the page until its map lies still, cold: median, fastest and slowest. */
  readonly usableMs: readonly [median: number, fastest: number, slowest: number];
  readonly blocks: Blocks;
  /** JavaScript fetched by then, compressed, without and with the layout worker, in KB of 1,024 bytes. */
  readonly scriptKb: number;
  readonly workerKb: number;
}

const VISITS = 3;

function sizeKb(urls: ReadonlySet<string>): number {
  const bytes = [...urls].map((url) => gzipSync(readFileSync(join(ROOT, "dist/web", new URL(url).pathname))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1_024;
}

async function visitOnce(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on("request", (request) => {
      if (/\.js$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
    });
    await page.addInitScript(WATCH_BLOCKS);
    await page.goto(`${address}/?lang=en`, { waitUntil: "commit" });
    await page.locator("section.map-canvas[aria-busy='false']").waitFor();
    const usableMs: number = await page.evaluate("performance.now()");
    await page.waitForTimeout(500);
    return { usableMs, blocks: await readBlocks(page), scripts };
  } finally {
    await context.close();
  }
}

/** The start of the page on the Foshan graph, each time by a browser that has nothing stored. */
export async function measureFirstView(browser: Browser, address: string): Promise<FirstView> {
  const visits: Awaited<ReturnType<typeof visitOnce>>[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitOnce(browser, address));
  const times = visits.map(({ usableMs }) => usableMs).sort((a, b) => a - b);
  const [fastest = 0] = times;
  const scripts = visits[0]?.scripts ?? new Set<string>();
  const workers = new Set([...scripts].filter((url) => url.includes("worker")));
  const longest = (pick: (blocks: Blocks) => number) => Math.max(...visits.map(({ blocks }) => pick(blocks)));
  return {
    usableMs: [times[Math.floor(VISITS / 2)] ?? 0, fastest, times.at(-1) ?? 0],
    blocks: {
      layoutMs: longest(({ layoutMs }) => layoutMs),
      duringLayoutMs: longest(({ duringLayoutMs }) => duringLayoutMs),
      longestMs: longest(({ longestMs }) => longestMs),
    },
    scriptKb: sizeKb(new Set([...scripts].filter((url) => !workers.has(url)))),
    workerKb: sizeKb(workers),
  };
}
