import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { CATALOGS, DESKTOP, describeVisits, type Visit } from "./visit.ts";

/** What is seen, handed on. */

const words = CATALOGS.en.share;
const SHOWN = "show=fhidz~gaoming-park~hu-xuejun~fhidz-management-committee~beacon-community";

async function openShare({ page }: Visit): Promise<void> {
  await page.getByRole("button", { name: words.open, exact: true }).click();
  await page.getByRole("heading", { name: words.title }).waitFor();
}

async function taken(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return file;
}

describeVisits("sharing", (startVisit) => {
  it("copies a link that opens the same picture elsewhere", async () => {
    const visit = await startVisit(DESKTOP);
    await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit.open(`?lang=en&entity=hu-xuejun&${SHOWN}&pin=fhidz*0*0`);
    await visit.page.getByRole("button", { name: CATALOGS.en.map.zoomOut }).click();
    await visit.settled();
    const { x, y } = await visit.spot("gaoming-park");
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.down();
    await visit.page.mouse.move(x + 70, y + 50, { steps: 4 });
    await visit.page.mouse.up();
    await openShare(visit);
    await visit.page.getByRole("button", { name: words.link }).click();
    await visit.page.getByRole("status").filter({ hasText: words.copied }).waitFor({ state: "attached" });
    const link: string = await visit.page.evaluate("navigator.clipboard.readText()");
    const places = await visit.places();
    await visit.shoot("share");

    const elsewhere = await startVisit(DESKTOP);
    await elsewhere.open(link.slice(link.indexOf("?")));
    const rounded = Object.fromEntries(
      Object.entries(places).map(([id, at]) => [id, { x: Math.round(at.x), y: Math.round(at.y) }]),
    );
    expect(await elsewhere.places()).toEqual(rounded);
    // What was not pinned is not pinned there either, and the same part of the map is looked at.
    expect(await elsewhere.marked("pinned")).toEqual(["fhidz"]);
    const [there, here] = [await elsewhere.spot("gaoming-park"), await visit.spot("gaoming-park")];
    expect(Math.hypot(there.x - here.x, there.y - here.y)).toBeLessThan(2);
    await elsewhere.page.reload();
    await elsewhere.settled();
    expect(await elsewhere.places()).toEqual(rounded);
    await elsewhere.page.getByRole("heading", { level: 2, name: "Hu Xuejun", exact: true }).waitFor();
    await elsewhere.end();
    await visit.end();
  });

  it("saves a vector, a bitmap, a print and one file that opens without a server or a script", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${SHOWN}`);
    await openShare(visit);
    const svg = await readFile(await (await taken(page, words.svg)).path(), "utf8");
    expect(svg).toMatch(/^<svg /);
    for (const drawn of ["Gaoming Park", "stroke-dasharray", "Sources: ", "Saved on "]) expect(svg).toContain(drawn);
    expect(svg).not.toMatch(/<(?:image|foreignObject|script)/);
    const flaw = `new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml").querySelector("parsererror")`;
    expect(await page.evaluate(flaw)).toBe(null);
    const png = await readFile(await (await taken(page, words.png)).path());
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);

    await page.evaluate("window.print = () => {}");
    await page.getByRole("button", { name: words.print }).click();
    await page.locator(".print-sheet svg").waitFor({ state: "attached" });

    const file = await (await taken(page, words.html)).path();
    const html = await readFile(file, "utf8");
    expect(html).not.toContain("<script");
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false, offline: true });
    const offline = await context?.newPage();
    await offline?.setContent(html);
    await offline?.getByText("Hu Xuejun holds a post at").first().waitFor();
    expect(await offline?.locator("svg polygon").count()).toBeGreaterThan(5);
    await context?.close();
    await visit.end();
  });

  it("stands in another page without its frame, and leaves the wheel to that page", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${SHOWN}&embed=1`);
    expect([await page.getByRole("banner").count(), await page.locator(".panel").count()]).toEqual([0, 0]);
    const before = await visit.spot("fhidz");
    await page.mouse.move(700, 450);
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(300);
    expect(await visit.spot("fhidz")).toEqual(before);
    const full = page.getByRole("link", { name: words.openFull });
    expect(await full.getAttribute("href")).toBe(`?lang=en&${SHOWN}`);
    await visit.shoot("embed");
    await visit.end();
  });

  it("gives the data of the view, and of the graph, in every format", async () => {
    const visit = await startVisit(DESKTOP);
    await visit.open(`?lang=en&${SHOWN}&kind=Park&at=2023`);
    await openShare(visit);
    const links = visit.page.getByRole("link", { name: "json-ld", exact: true });
    const [drawn, all] = [await links.first().getAttribute("href"), await links.last().getAttribute("href")];
    expect(all).toBe("/api/export?format=json-ld&kind=Park&at=2023");
    expect(drawn).toMatch(/^\/api\/export\?format=json-ld&id=.*&kind=Park&at=2023$/);
    expect((await fetch(`${inject("atlas")}${all}`)).status).toBe(200);
    const lines = visit.page.getByRole("link", { name: "ndjson", exact: true }).first();
    const file = await (await fetch(`${inject("atlas")}${await lines.getAttribute("href")}`)).text();
    const parks = file.match(/"record":"entity","id":"[^"]+"/g) ?? [];
    expect(parks.some((line) => line.includes('"gaoming-park"'))).toBe(true);
    expect(parks.some((line) => line.includes('"shunde-park"'))).toBe(false);
    await visit.end();
  });
});
