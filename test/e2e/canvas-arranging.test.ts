import { expect, it } from "vitest";
import type { EntityAnswer, NeighborsAnswer } from "../../server/model/api/answers.ts";
import { ask, CATALOGS, DESKTOP, describeVisits, type Visit } from "./visit.ts";

/** Picking, pinning, hiding, folding and choosing neighbors, by mouse and by keyboard. */

const words = CATALOGS.en.canvas;
const LABS = ["ji-hua-laboratory", "xianhu-laboratory"];
const MAP = "show=ji-hua-laboratory~fhidz~foshan~xianhu-laboratory";

async function drawn(visit: Visit): Promise<string[]> {
  return Object.keys(await visit.places()).sort();
}

function counted(text: string, count: number): string {
  return text.replace("{{count}}", String(count));
}

describeVisits("arranging the map", (startVisit) => {
  it("picks, pins, drags, hides and shows again with the mouse", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${MAP}`);
    for (const id of LABS) {
      const { x, y } = await visit.spot(id);
      await page.keyboard.down("Shift");
      await page.mouse.click(x, y);
      await page.keyboard.up("Shift");
    }
    await expect.poll(() => visit.marked("picked")).toEqual(LABS);
    expect(page.url()).not.toContain("entity=");
    const bar = page.getByRole("toolbar", { name: words.pick.bar });
    await bar.getByRole("button", { name: words.pick.pin }).click();
    await expect.poll(() => visit.marked("pinned")).toEqual(LABS);

    // Who takes hold of one takes hold of all; and a pin goes where its thing is dragged.
    const before = await visit.places();
    const { x, y } = await visit.spot("ji-hua-laboratory");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 50, { steps: 4 });
    await page.mouse.up();
    const after = await visit.places();
    const moved = (id: string) => [
      Math.round((after[id]?.x ?? 0) - (before[id]?.x ?? 0)),
      Math.round((after[id]?.y ?? 0) - (before[id]?.y ?? 0)),
    ];
    expect(moved("xianhu-laboratory")).toEqual(moved("ji-hua-laboratory"));
    expect(moved("foshan")).toEqual([0, 0]);
    const lab = after["ji-hua-laboratory"];
    expect(page.url()).toContain(`ji-hua-laboratory*${Math.round(lab?.x ?? 0)}*${Math.round(lab?.y ?? 0)}`);
    await visit.shoot("canvas-picked");

    await page.getByRole("button", { name: words.arrange }).click();
    await visit.settled();
    const arranged = await visit.places();
    for (const id of LABS)
      expect([Math.round(arranged[id]?.x ?? 0), Math.round(arranged[id]?.y ?? 0)]).toEqual([
        Math.round(after[id]?.x ?? 0),
        Math.round(after[id]?.y ?? 0),
      ]);

    await bar.getByRole("button", { name: words.pick.hide }).click();
    await expect.poll(() => drawn(visit)).toEqual(["fhidz", "foshan"]);
    await page.getByRole("button", { name: counted(words.hiddenShow_other, 2) }).click();
    await expect.poll(() => drawn(visit)).toHaveLength(4);
    await visit.end();
  });

  it("picks with a line drawn around, and folds what is picked into one", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${MAP}`);
    const places = await visit.places();
    const xs = await Promise.all(Object.keys(places).map((id) => visit.spot(id)));
    const [left, top] = [Math.min(...xs.map(({ x }) => x)) - 60, Math.min(...xs.map(({ y }) => y)) - 60];
    const [right, bottom] = [Math.max(...xs.map(({ x }) => x)) + 60, Math.max(...xs.map(({ y }) => y)) + 60];
    await page.keyboard.down("Shift");
    await page.mouse.move(left, top);
    await page.mouse.down();
    for (const [x, y] of [
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const)
      await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expect.poll(() => visit.marked("picked")).toEqual(Object.keys(places).sort());

    const bar = page.getByRole("toolbar", { name: words.pick.bar });
    await bar.getByRole("button", { name: words.pick.collapse }).click();
    await expect.poll(() => drawn(visit)).toEqual(["fhidz"]);
    const { x, y } = await visit.spot("fhidz");
    await page.mouse.click(x, y, { button: "right" });
    await page.getByRole("menuitem", { name: words.fold.open }).click();
    await expect.poll(() => drawn(visit)).toEqual(Object.keys(places).sort());
    await visit.settled();
    expect(await visit.places()).toEqual(places);
    await visit.end();
  });

  it("does the same by the keyboard", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${MAP}`);
    await page.locator("#map").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => visit.marked("cursor")).toHaveLength(1);
    await page.keyboard.press("x");
    await expect.poll(() => visit.marked("picked")).toHaveLength(1);
    await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(() => visit.marked("picked")).toHaveLength(2);
    await page.keyboard.press("Control+a");
    await expect.poll(() => visit.marked("picked")).toHaveLength(4);
    await page.keyboard.press("p");
    await expect.poll(() => visit.marked("pinned")).toHaveLength(4);
    await page.keyboard.press("p");
    await expect.poll(() => visit.marked("pinned")).toHaveLength(0);
    await page.keyboard.press("f");
    await expect.poll(() => drawn(visit)).toEqual(["fhidz"]);
    await page.keyboard.press("f");
    await expect.poll(() => drawn(visit)).toHaveLength(4);
    await page.keyboard.press("Escape");
    expect(await visit.marked("picked")).toEqual([]);
    await visit.end();
  });

  it("draws ties between the same two as one, and says which they are", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${MAP}`);
    const lines = () => page.evaluate("document.getElementById('map')._cyreg.cy.edges().length");
    const before = Number(await lines());
    await page.getByRole("button", { name: words.bundle }).click();
    await expect.poll(lines).toBeLessThan(before);
    const [a, b] = [await visit.spot("fhidz"), await visit.spot("ji-hua-laboratory")];
    await page.mouse.click((a.x + b.x) / 2, (a.y + b.y) / 2);
    const menu = page.getByRole("menu", { name: /^Ties between/ });
    await menu.getByRole("menuitem").nth(1).waitFor();
    await visit.shoot("canvas-bundled");
    await page.keyboard.press("Enter");
    await page.waitForURL(/tie=/);
    await visit.end();
  });

  it.each(["mouse", "keyboard"] as const)(
    "offers the neighbors of a hub in a table, page by page (%s)",
    async (hand) => {
      const visit = await startVisit(DESKTOP);
      const { page } = visit;
      const { entity, counts } = await ask<EntityAnswer>("/entities/fhidz");
      await visit.open("?lang=en&show=fhidz");
      if (hand === "mouse") {
        const { x, y } = await visit.spot("fhidz");
        await page.mouse.click(x, y, { button: "right" });
        await page.getByRole("menuitem", { name: words.menu.choose }).click();
      } else {
        await page.locator("#map").focus();
        await page.keyboard.press("c");
      }
      const dialog = page.getByRole("dialog", { name: words.neighbors.title.replace("{{name}}", entity.name.en) });
      const rows = dialog.locator("tbody tr");
      await expect.poll(() => rows.count()).toBe(50);
      await dialog
        .getByText(words.neighbors.of.replace("{{shown}}", "50").replace("{{total}}", String(entity.degree)))
        .waitFor();
      await visit.shoot(`canvas-neighbors-${hand}`);

      const [group] = counts;
      if (group === undefined) throw new Error("the zone has no ties");
      const { items } = await ask<NeighborsAnswer>(
        `/entities/fhidz/neighbors?type=${group.type}&direction=${group.direction}&limit=50`,
      );
      const groups = dialog.getByRole("radiogroup", { name: words.neighbors.groups }).getByRole("radio");
      if (hand === "mouse") await groups.nth(1).click();
      else {
        await groups.nth(0).focus();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Space");
      }
      await expect.poll(() => rows.count()).toBe(items.length);
      const wanted = items[0]?.entity;
      const box = dialog.getByRole("checkbox", {
        name: words.neighbors.choose.replace("{{name}}", wanted?.name.en ?? ""),
      });
      if (hand === "mouse") await rows.first().locator(".check").click();
      else {
        await box.first().focus();
        await page.keyboard.press("Space");
      }
      await dialog.getByRole("button", { name: counted(words.neighbors.draw_one, 1) }).click();
      await expect.poll(() => drawn(visit)).toEqual(["fhidz", String(wanted?.id)].sort());
      await visit.end();
    },
  );
});
