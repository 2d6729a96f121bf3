import { expect, it } from "vitest";
import { CATALOGS, DESKTOP, describeVisits, type Visit } from "./visit.ts";

/** Undo for everything, by buttons and by keys; nothing arranged is lost on reload. */

const words = CATALOGS.en.canvas;
const MAP = "show=ji-hua-laboratory~fhidz~foshan~xianhu-laboratory";

async function drawn(visit: Visit): Promise<string[]> {
  return Object.keys(await visit.places()).sort();
}

async function drag({ page, spot }: Visit, id: string, by: { x: number; y: number }): Promise<void> {
  const { x, y } = await spot(id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 });
  await page.mouse.up();
}

describeVisits("steps on the map", (startVisit) => {
  it("are taken back and done again by the mouse, over a reload too", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${MAP}`);
    const undo = page.getByRole("button", { name: /^Undo/ });
    const redo = page.getByRole("button", { name: /^Redo/ });
    expect([await undo.isDisabled(), await redo.isDisabled()]).toEqual([true, true]);
    const first = await visit.places();

    await drag(visit, "foshan", { x: 60, y: 40 });
    const dragged = await visit.places();
    const { x, y } = await visit.spot("xianhu-laboratory");
    await page.mouse.click(x, y);
    await page.waitForURL(/entity=xianhu-laboratory/);
    await page.getByRole("button", { name: CATALOGS.en.act.hide, exact: true }).click();
    await expect.poll(() => drawn(visit)).toEqual(["fhidz", "foshan", "ji-hua-laboratory"]);

    expect(await undo.getAttribute("aria-label")).toBe("Undo: hide 1 entity");
    await undo.click();
    await expect.poll(() => drawn(visit)).toEqual(Object.keys(first).sort());
    expect([await undo.getAttribute("aria-label"), await redo.getAttribute("aria-label")]).toEqual([
      "Undo: open a page",
      "Redo: hide 1 entity",
    ]);
    await visit.settled();
    expect(await visit.places()).toEqual(dragged);
    await page.getByRole("button", { name: CATALOGS.en.map.zoomIn }).click();
    await visit.settled();
    const seen = await visit.spot("fhidz");
    await page.reload();
    await visit.settled();
    expect(await visit.places()).toEqual(dragged);
    const again = await visit.spot("fhidz");
    expect([Math.round(again.x), Math.round(again.y)]).toEqual([Math.round(seen.x), Math.round(seen.y)]);
    await undo.click();
    await expect.poll(() => page.url()).not.toContain("entity=");
    await undo.click();
    await expect.poll(() => visit.places()).toEqual(first);
    expect(await undo.isDisabled()).toBe(true);

    for (let step = 0; step < 3; step += 1) await redo.click();
    await expect.poll(() => drawn(visit)).toEqual(["fhidz", "foshan", "ji-hua-laboratory"]);
    expect(await redo.isDisabled()).toBe(true);
    await visit.end();
  });

  it("are taken back and done again by the keyboard, and said", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${MAP}`);
    await page.locator("#map").focus();
    await page.keyboard.press("p");
    await page.waitForURL(/pin=/);
    await page.keyboard.press("Delete");
    await expect.poll(async () => (await drawn(visit)).length).toBe(3);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await drawn(visit)).length).toBe(4);
    await page
      .getByRole("status")
      .filter({ hasText: `Undone: hide 1 entity. ${words.undone_one.replace("{{count}}", "1")}` })
      .waitFor({ state: "attached" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.url()).not.toContain("pin=");
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(async () => (await drawn(visit)).length).toBe(3);
    // In a field the keys belong to what is typed there.
    await page.getByRole("combobox").fill("Ji Hua");
    await page.keyboard.press("Control+z");
    expect(await drawn(visit)).toHaveLength(3);
    await visit.end();
  });
});
