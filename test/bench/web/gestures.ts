import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";

/** What a hand does on a map, and how smoothly the page follows it. */

export interface Fps {
  /** Frames a second that came to the screen. */
  readonly shown: number;
  /** Frames a second that the page was asked for: how free its main thread was. */
  readonly asked: number;
  /** Moves of the mouse, or notches of its wheel, a second: between two of them there is nothing new to show. */
  readonly moved: number;
}

interface Gesture {
  readonly from: number;
  readonly to: number;
  /** Moves or notches between the two. */
  readonly moves: number;
}

export interface Smoothness {
  readonly pan: Fps;
  readonly wheel: Fps;
  /** The longest that the page was not asked for a frame while a gesture lasted. */
  readonly worstFrameMs: number;
  /**
   * From letting go until the page draws at its pace again, and shows what was drawn for where the map came to rest; the
   * worst of both gestures.
   */
  readonly redrawMs: number;
}

interface Center {
  readonly x: number;
  readonly y: number;
}

const GESTURE_MS = 2_500;
/** A screen shows sixty frames a second. */
const MOVE_MS = 1_000 / 60;
const REST_MS = 2_500;
/** A frame that took longer than two of a screen's sixtieths of a second still belongs to the drawing anew. */
const SLOW_MS = 34;

/** Writes down when each frame began, and when a picture painted on another thread came; before the page's own scripts. */
export const WATCH_FRAMES = `
  window.__frames = [];
  window.__pictures = [];
  const put = ImageBitmapRenderingContext.prototype.transferFromImageBitmap;
  ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (picture) {
    put.call(this, picture);
    if (picture) window.__pictures.push(performance.now());
  };
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

async function pan(page: Page, { x, y }: Center): Promise<Gesture> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The first move begins the gesture; what is measured is what follows.
  await page.mouse.move(x + 6, y + 6);
  await page.waitForTimeout(300);
  const from = await now(page);
  const moves = await repeat((step) => {
    const turn = step / 9;
    return page.mouse.move(x + 180 * Math.sin(turn), y + 120 * Math.sin(turn * 1.7));
  });
  const to = await now(page);
  await page.mouse.up();
  return { from, to, moves };
}

/** As fast as the browser takes them, and no faster than a screen could show. @returns how many */
async function repeat(move: (step: number) => Promise<void>): Promise<number> {
  const begun = performance.now();
  let step = 0;
  for (; performance.now() - begun < GESTURE_MS; step += 1) {
    const due = begun + step * MOVE_MS;
    if (due > performance.now()) await pause(due - performance.now());
    await move(step);
  }
  return step;
}

async function wheel(page: Page, { x, y }: Center): Promise<Gesture> {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -40);
  await page.waitForTimeout(80);
  const from = await now(page);
  const moves = await repeat((step) => page.mouse.wheel(0, step % 40 < 20 ? -40 : 40));
  return { from, to: await now(page), moves };
}

/** The end of the last slow frame after `end`, in milliseconds after it; 0 where none was slow. */
async function settledAfter(page: Page, end: number): Promise<number> {
  await page.waitForTimeout(REST_MS);
  const frames: number[] = await page.evaluate(`window.__frames.filter((at) => at >= ${end - 100})`);
  const pictures: number[] = await page.evaluate(`window.__pictures.filter((at) => at >= ${end})`);
  let last = 0;
  frames.forEach((at, index) => {
    if (at - (frames[index - 1] ?? at) > SLOW_MS) last = Math.max(last, at - end);
  });
  return Math.max(last, ...pictures.map((at) => at - end));
}

interface TraceEvent {
  readonly name: string;
  /** In microseconds, by a clock of the browser's own. */
  readonly ts: number;
}

const SHOWN = "Display::DrawAndSwap";

/**
 * A gesture and the rest after it, and how many frames the browser's display put on the screen while the gesture
 * lasted, by its own trace.
 */
async function traced(
  browser: Browser,
  page: Page,
  gesture: () => Promise<Gesture>,
): Promise<Gesture & { shown: number; redrawMs: number }> {
  await browser.startTracing(page, { categories: ["viz", "blink.user_timing"] });
  await page.evaluate("performance.mark('bench', { startTime: performance.now() }); 0");
  const marked: number = await page.evaluate("performance.getEntriesByName('bench').at(-1).startTime");
  const { from, to, moves } = await gesture();
  const redrawMs = await settledAfter(page, to);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const zero = trace.traceEvents.findLast(({ name }) => name === "bench")?.ts ?? 0;
  const at = ({ ts }: TraceEvent) => marked + (ts - zero) / 1_000;
  const shown = trace.traceEvents.filter((event) => event.name === SHOWN && at(event) >= from && at(event) <= to);
  return { from, to, moves, shown: shown.length, redrawMs };
}

async function measureOne(
  browser: Browser,
  page: Page,
  toStart: string,
  gesture: () => Promise<Gesture>,
): Promise<{ fps: Fps; worstFrameMs: number; redrawMs: number }> {
  await page.evaluate(toStart);
  await page.waitForTimeout(1_500);
  const { from, to, moves, shown, redrawMs } = await traced(browser, page, gesture);
  const between = await gaps(page, from, to);
  const seconds = (to - from) / 1_000;
  return {
    fps: { shown: shown / seconds, asked: between.length / seconds, moved: moves / seconds },
    worstFrameMs: Math.max(...between),
    redrawMs,
  };
}

/** `toStart` brings the view back to the whole graph, from where both gestures begin. */
export async function measureGestures(
  browser: Browser,
  page: Page,
  center: Center,
  toStart: string,
): Promise<Smoothness> {
  const panned = await measureOne(browser, page, toStart, () => pan(page, center));
  const wheeled = await measureOne(browser, page, toStart, () => wheel(page, center));
  return {
    pan: panned.fps,
    wheel: wheeled.fps,
    worstFrameMs: Math.max(panned.worstFrameMs, wheeled.worstFrameMs),
    redrawMs: Math.max(panned.redrawMs, wheeled.redrawMs),
  };
}
