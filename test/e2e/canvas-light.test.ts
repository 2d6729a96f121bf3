import { expect, it } from "vitest";
import type { NetworkAnswer } from "../../server/model/api/answers.ts";
import { heldAt, holdingBounds } from "../../server/model/held.ts";
import { ask, CATALOGS, DESKTOP, describeVisits } from "./visit.ts";

/** What stays lit: by the legend, by the reach of the focus, and by two clocks. Nothing moves for any of them. */

const words = CATALOGS.en.canvas;
const IDS = ["fhidz", "foshan", "ji-hua-laboratory", "shunde-park", "xianhu-laboratory"];
const MAP = `show=${IDS.join("~")}`;
const SEEDS = IDS.map((id) => `seed=${id}`).join("&");

describeVisits("what is lit", (startVisit) => {
  it("is chosen in the legend with the mouse, and by keys", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${MAP}`);
    const places = await visit.places();
    const { edges } = await ask<NetworkAnswer>(`/network?${SEEDS}`);
    await page.getByRole("button", { name: /^Organizations/ }).click();
    await expect
      .poll(() => visit.marked("faded"))
      .toEqual(["fhidz", "foshan", "shunde-park", ...edges.map(({ id }) => String(id))].sort());
    expect(page.url()).toContain("kind=Lab");
    await page.getByRole("button", { name: words.filters.clear }).click();
    await expect.poll(() => visit.marked("faded")).toEqual([]);

    await page.getByRole("radio", { name: words.filters.ties }).focus();
    await page.keyboard.press("Space");
    const [sign] = await page.locator(".sign").all();
    await sign?.focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/type=/);
    const [type] = new URL(page.url()).searchParams.getAll("type");
    const others = edges.filter((tie) => tie.type !== type).map(({ id }) => String(id));
    await expect
      .poll(async () => (await visit.marked("faded")).filter((id) => others.includes(id)))
      .toEqual(others.sort());
    await visit.shoot("canvas-filtered");
    expect(await visit.places()).toEqual(places);
    await visit.end();
  });

  it("reaches as far around what is chosen as one wants", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&entity=ji-hua-laboratory&${MAP}`);
    const near = async () => (await visit.marked("near")).length;
    const one = await near();
    await page.getByRole("button", { name: words.filters.farther }).click();
    await expect.poll(near).toBeGreaterThan(one);
    await page.getByRole("button", { name: words.filters.nearer }).click();
    await page.getByRole("button", { name: words.filters.nearer }).click();
    await expect.poll(() => visit.marked("near")).toEqual(["ji-hua-laboratory"]);
    await page.locator("#map").focus();
    await page.keyboard.press("9");
    await page.waitForURL(/hops=9/);
    await expect.poll(() => visit.marked("faded")).toEqual([]);
    await visit.end();
  });

  it("is told by two clocks, and nothing moves", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${MAP}`);
    const places = await visit.places();
    await page.getByRole("button", { name: words.time, exact: true }).click();
    const slider = page.getByRole("slider", { name: words.clock.at });
    await slider.focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/at=\d{4}-\d{2}/);
    const at = new URL(page.url()).searchParams.get("at") ?? "";
    const { edges } = await ask<NetworkAnswer>(`/network?${SEEDS}`);
    for (const held of ["may-hold", "ended", "not-yet"] as const) {
      const ties = edges.filter((tie) => heldAt(holdingBounds(tie), at) === held).map(({ id }) => String(id));
      await expect
        .poll(async () => (await visit.marked(held)).filter((id) => edges.some((tie) => tie.id === id)))
        .toEqual(ties.sort());
    }
    await visit.shoot("canvas-time");

    // Playing turns the same clock, a month at a time, and is one step to take back.
    await page.getByRole("button", { name: words.clock.play }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).not.toBe(at);
    await page.getByRole("button", { name: words.clock.pause }).click();
    await page.getByRole("button", { name: words.clock.all }).click();
    await expect.poll(() => page.url()).not.toContain("at=");

    await page.getByRole("radio", { name: words.clock.known }).click();
    await page.getByRole("slider", { name: words.clock.known }).focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/known=/);
    const knownOn = new URL(page.url()).searchParams.get("known") ?? "";
    const known = await ask<NetworkAnswer>(`/network?${SEEDS}&knownOn=${knownOn}`);
    const unknown = edges.filter(({ id }) => !known.edges.some((tie) => tie.id === id)).map(({ id }) => String(id));
    await expect
      .poll(async () => (await visit.marked("unknown")).filter((id) => edges.some((tie) => tie.id === id)))
      .toEqual(unknown.sort());
    expect(await visit.places()).toEqual(places);
    await page.getByRole("button", { name: words.clock.close }).click();
    await expect.poll(() => page.url()).not.toContain("known=");
    await visit.end();
  });

  it("shows all there is at once, plainer, with a small map of it", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    const all = await ask<NetworkAnswer>("/network?limit=2000");
    await visit.open("?lang=en");
    await page.getByRole("button", { name: words.whole }).click();
    await expect.poll(async () => Object.keys(await visit.places()).length, { timeout: 30_000 }).toBe(all.nodes.length);
    await visit.settled();
    await visit.shoot("canvas-whole");
    await page.locator("#map").focus();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("+");
    await page.locator(".minimap").waitFor();
    const before = await page.evaluate("document.getElementById('map')._cyreg.cy.pan().x");
    await page.locator(".minimap").click({ position: { x: 30, y: 30 } });
    await expect.poll(() => page.evaluate("document.getElementById('map')._cyreg.cy.pan().x")).not.toBe(before);
    await visit.end();
  });
});
