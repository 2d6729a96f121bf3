import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { en } from "../../web/src/i18n/en.ts";
import { zh } from "../../web/src/i18n/zh.ts";

/** A person with a real browser in front of the real product, and what they can see of it. */

export interface Setting {
  readonly language: "en" | "zh";
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
}

export const DESKTOP: Setting = { language: "en", theme: "light", width: 1440, height: 900 };

/** The page's own texts, to find things by what a person reads. */
export const CATALOGS = { en, zh };

export interface Visit {
  readonly page: Page;
  /** Opens an address of the product, `""` being its start, and waits until the map lies still. */
  open(query: string): Promise<void>;
  /** The suggestion of the search that bears a name, and not one that merely begins with it. */
  suggestion(name: string): Locator;
  /** Where things lie on the map, in its own units. */
  places(): Promise<Record<string, { x: number; y: number }>>;
  /** Where one thing is on the screen. */
  spot(id: string): Promise<{ x: number; y: number }>;
  /** Ids of what carries a class on the map: `focus`, `on-path`, `cursor`. */
  marked(className: string): Promise<string[]>;
  settled(): Promise<void>;
  shoot(name: string): Promise<void>;
  /** Ends the visit; a page that complained in its console fails here. */
  end(): Promise<void>;
}

/** Cytoscape leaves its instance on the element it draws into. */
const MAP = "document.getElementById('map')._cyreg.cy";

function describeSetting({ language, theme, width }: Setting): string {
  return `${language}-${theme}-${width}`;
}

async function startVisit(browser: Browser, address: string, setting: Setting): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: setting.width, height: setting.height },
    colorScheme: setting.theme,
    locale: setting.language === "zh" ? "zh-CN" : "en-US",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // A 404 that a test asks for is the browser's own remark, not the page's.
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !isAnswer) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));

  const visit: Visit = {
    page,
    async open(query) {
      await page.goto(`${address}/${query}`);
      await visit.settled();
    },
    suggestion: (name) => page.getByRole("option").filter({ has: page.getByText(name, { exact: true }) }),
    places: () => page.evaluate(`Object.fromEntries(${MAP}.nodes().map((n) => [n.id(), { ...n.position() }]))`),
    async spot(id) {
      const box = await page.locator("#map").boundingBox();
      const at: { x: number; y: number } = await page.evaluate(`${MAP}.getElementById("${id}").renderedPosition()`);
      return { x: (box?.x ?? 0) + at.x, y: (box?.y ?? 0) + at.y };
    },
    marked: (className) => page.evaluate(`${MAP}.elements(".${className}").map((e) => e.data("tie") ?? e.id()).sort()`),
    async settled() {
      await page.locator("section.map-canvas[aria-busy='false']").waitFor();
      await expect.poll(() => page.evaluate(`${MAP}.animated()`)).toBe(false);
    },
    async shoot(name) {
      const folder = process.env.SCREENSHOTS;
      if (!folder) return;
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}-${describeSetting(setting)}.png`) });
    },
    async end() {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
  return visit;
}

/** A suite with a browser of its own; skipped, with the reason printed, where there is none. */
export function describeVisits(name: string, suite: (visit: (setting: Setting) => Promise<Visit>) => void): void {
  const executablePath = inject("chromium");
  const address = inject("atlas");
  describe.skipIf(executablePath === null || address === null)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
    });
    afterAll(() => browser?.close());
    suite((setting) => startVisit(browser, address ?? "", setting));
  });
}

/** What the API answers, for a test to hold the page against. */
export async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`${inject("atlas")}/api${path}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}
