import type { Page } from "playwright-core";

/** How long the page's main thread was held up, and how long its layout thread worked. */
export interface Blocks {
  /** From asking the layout thread to its answer. */
  readonly layoutMs: number;
  /** The longest task of the main thread in that time. */
  readonly duringLayoutMs: number;
  /** The longest task of the main thread from the start of the page to its first usable view. */
  readonly longestMs: number;
}

/** Writes down long tasks and the questions to workers; to be run before the page's own scripts. */
export const WATCH_BLOCKS = `
  window.__tasks = [];
  window.__layouts = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.__tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(...args) {
      super(...args);
      // Large maps are painted on a thread too.
      this.isLayout = String(args[0]).includes('layout');
      if (!this.isLayout) return;
      this.addEventListener('message', () => {
        const layout = window.__layouts.findLast(({ to }) => to === null);
        if (layout) layout.to = performance.now();
      });
    }
    postMessage(...args) {
      super.postMessage(...args);
      if (this.isLayout) window.__layouts.push({ from: performance.now(), to: null });
    }
  };
`;

/** Tasks under 50 ms are not told by a browser: they count as 0. */
export async function readBlocks(page: Page): Promise<Blocks> {
  const layouts: { from: number; to: number | null }[] = await page.evaluate("window.__layouts");
  const tasks: { startTime: number; duration: number }[] = await page.evaluate("window.__tasks");
  const done = layouts.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  const within = tasks.filter(({ startTime }) => done.some(({ from, to }) => startTime >= from && startTime < to));
  return {
    layoutMs: Math.max(0, ...done.map(({ from, to }) => to - from)),
    duringLayoutMs: Math.max(0, ...within.map(({ duration }) => duration)),
    longestMs: Math.max(0, ...tasks.map(({ duration }) => duration)),
  };
}
