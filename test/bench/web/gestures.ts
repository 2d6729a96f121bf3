import type { Page } from "playwright-core";

/** What a hand does on a map, and how smoothly the page follows it. */

export interface Smoothness {
  /** Frames a second while the mouse pans, and while it wheels. */
  readonly panFps: number;
  readonly wheelFps: number;
  /** The longest that one frame stood while a gesture lasted. */
  readonly worstFrameMs: number;
  /** From letting go until the page draws at its pace again, the worst of both gestures. */
  readonly redrawMs: number;
}

interface Center {
  readonly x: number;
  readonly y: number;
}

const GESTURE_MS = 2_500;
const REST_MS = 2_500;
/** A frame that took longer than two of a screen's sixtieths of a second still belongs to the drawing anew. */
const SLOW_MS = 34;

/** Writes down when each frame began; to be run before the page's own scripts. */
export const WATCH_FRAMES = `
  window.__frames = [];
  const watch = (now) => { window.__frames.push(now); requestAnimationFrame(watch); };
  requestAnimationFrame(watch);
`;

function now(page: Page): Promise<number> {
  return page.evaluate("performance.now()");
}

async function gaps(page: Page, from: number, to: number): Promise<number[]> {
  const frames: number[] = await page.evaluate(`window.__frames.filter((at) => at >= ${from} && at <= ${to})`);
  return frames.slice(1).map((at, index) => at - (frames[index] ?? at));
}

async function pan(page: Page, { x, y }: Center): Promise<{ from: number; to: number }> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The first move begins the gesture and makes its bitmap; what is measured is what follows.
  await page.mouse.move(x + 6, y + 6);
  await page.waitForTimeout(300);
  const from = await now(page);
  for (let step = 0; (await now(page)) - from < GESTURE_MS; step += 1) {
    const turn = step / 9;
    await page.mouse.move(x + 180 * Math.sin(turn), y + 120 * Math.sin(turn * 1.7));
  }
  const to = await now(page);
  await page.mouse.up();
  return { from, to };
}

async function wheel(page: Page, { x, y }: Center): Promise<{ from: number; to: number }> {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -40);
  await page.waitForTimeout(80);
  const from = await now(page);
  for (let step = 0; (await now(page)) - from < GESTURE_MS; step += 1) {
    await page.mouse.wheel(0, step % 40 < 20 ? -40 : 40);
    await page.waitForTimeout(12);
  }
  return { from, to: await now(page) };
}

/** The end of the last slow frame after `end`, in milliseconds after it; 0 where none was slow. */
async function settledAfter(page: Page, end: number): Promise<number> {
  await page.waitForTimeout(REST_MS);
  const frames: number[] = await page.evaluate(`window.__frames.filter((at) => at >= ${end - 100})`);
  let last = 0;
  frames.forEach((at, index) => {
    if (at - (frames[index - 1] ?? at) > SLOW_MS) last = Math.max(last, at - end);
  });
  return last;
}

/** `toStart` brings the view back to the whole graph, from where both gestures begin. */
export async function measureGestures(page: Page, center: Center, toStart: string): Promise<Smoothness> {
  await page.evaluate(toStart);
  await page.waitForTimeout(1_500);
  const panned = await pan(page, center);
  const redrawnAfterPan = await settledAfter(page, panned.to);
  const panGaps = await gaps(page, panned.from, panned.to);
  await page.evaluate(toStart);
  await page.waitForTimeout(1_500);
  const wheeled = await wheel(page, center);
  const redrawnAfterWheel = await settledAfter(page, wheeled.to);
  const wheelGaps = await gaps(page, wheeled.from, wheeled.to);
  return {
    panFps: (1_000 * panGaps.length) / (panned.to - panned.from),
    wheelFps: (1_000 * wheelGaps.length) / (wheeled.to - wheeled.from),
    worstFrameMs: Math.max(...panGaps, ...wheelGaps),
    redrawMs: Math.max(redrawnAfterPan, redrawnAfterWheel),
  };
}
