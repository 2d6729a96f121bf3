import { expect, it } from "vitest";
import type { PathsAnswer } from "../../server/model/api/answers.ts";
import { ask, CATALOGS, DESKTOP, describeVisits, type Visit } from "./visit.ts";

const words = CATALOGS.en;
const SMALL_MAP = "show=ji-hua-laboratory~fhidz~foshan~xianhu-laboratory";

async function drawn(visit: Visit): Promise<string[]> {
  return Object.keys(await visit.places()).sort();
}

describeVisits("the map", (startVisit) => {
  it("stays as it was through a reload, a step back and a step forward", async () => {
    const visit = await startVisit(DESKTOP);
    await visit.open(`?lang=en&${SMALL_MAP}`);
    const first = await visit.places();

    await visit.page.reload();
    await visit.settled();
    expect(await visit.places()).toEqual(first);

    const { x, y } = await visit.spot("xianhu-laboratory");
    await visit.page.mouse.dblclick(x, y);
    await visit.page.getByRole("heading", { level: 2, name: "Xianhu Laboratory" }).waitFor();
    await expect.poll(async () => (await drawn(visit)).length).toBeGreaterThan(4);
    await visit.settled();
    const grown = await visit.places();
    for (const [id, place] of Object.entries(first)) expect(grown[id]).toEqual(place);

    // Two steps: the double click opened its page, then expanded it.
    await visit.page.goBack();
    await visit.page.goBack();
    await expect.poll(() => drawn(visit)).toEqual(Object.keys(first).sort());
    await visit.settled();
    expect(await visit.places()).toEqual(first);
    await visit.page.goForward();
    await visit.page.goForward();
    await expect.poll(() => drawn(visit)).toEqual(Object.keys(grown).sort());
    await visit.settled();
    expect(await visit.places()).toEqual(grown);
    await visit.end();
  });

  it("keeps where a thing was dragged to", async () => {
    const visit = await startVisit(DESKTOP);
    await visit.open(`?lang=en&${SMALL_MAP}`);
    const before = await visit.places();
    const { x, y } = await visit.spot("foshan");
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.down();
    await visit.page.mouse.move(x + 40, y + 60, { steps: 5 });
    await visit.page.mouse.up();
    const dragged = await visit.places();
    expect(dragged.foshan).not.toEqual(before.foshan);
    await visit.page.reload();
    await visit.settled();
    const { foshan: kept, ...others } = await visit.places();
    expect([Math.round(dragged.foshan?.x ?? 0), Math.round(dragged.foshan?.y ?? 0)]).toEqual([kept?.x, kept?.y]);
    expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([id]) => id !== "foshan")));
    await visit.end();
  });

  it("is the same graph as text, with the same actions", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${SMALL_MAP}`);
    await page.getByRole("radio", { name: words.map.asList }).click();
    const list = page.getByRole("region", { name: words.map.list });
    for (const name of ["Ji Hua Laboratory", "Foshan", "Xianhu Laboratory"])
      await list.getByRole("button", { name, exact: true }).waitFor();
    await list.getByRole("button", { name: `${words.act.hide}: Foshan`, exact: true }).click();
    await expect.poll(() => drawn(visit)).toEqual(["fhidz", "ji-hua-laboratory", "xianhu-laboratory"]);
    await list.getByRole("button", { name: new RegExp(`^${words.act.expand}: Xianhu Laboratory`) }).click();
    await expect.poll(async () => (await drawn(visit)).length).toBeGreaterThan(3);
    await visit.end();
  });

  it("begins with the best connected, and says nothing of a link that names none", async () => {
    const visit = await startVisit(DESKTOP);
    await visit.open("?lang=en");
    expect(await drawn(visit)).toHaveLength(32);
    expect(await drawn(visit)).toEqual(expect.arrayContaining(["fhidz", "foshan", "beijing"]));
    expect(await visit.page.getByText("left out").count()).toBe(0);
    const [zone] = await visit.page.getByRole("button", { name: /^Foshan National High-tech.*Park · \d+ ties$/ }).all();
    await zone?.click();
    await visit.page.waitForURL(/entity=fhidz/);
    await visit.end();
  });

  it("says which entities of a link it does not know, and draws the rest", async () => {
    const visit = await startVisit(DESKTOP);
    await visit.open("?lang=en&show=fhidz~no-such-thing~nor-this");
    await visit.page.getByText(words.map.unknown_other.replace("{{count}}", "2")).waitFor();
    expect(await drawn(visit)).toEqual(["fhidz"]);
    await visit.end();
  });

  it("answers a path that is not there with how far it looked", async () => {
    const visit = await startVisit(DESKTOP);
    // A reporter is credited by an article and tied to nothing.
    const { searched } = await ask<PathsAnswer>("/paths?from=ji-hua-laboratory&to=eddie");
    await visit.open("?lang=en&from=ji-hua-laboratory&to=eddie");
    await visit.page.getByText(words.paths.none.replace("{{hops}}", String(searched.maxHops))).waitFor();
    await visit.page.getByText(`Looked through ${searched.documents} documents, speaking of`).waitFor();
    await visit.shoot("no-path");
    await visit.open("?lang=en&from=ji-hua-laboratory&to=ji-hua-laboratory");
    await visit.page.getByText(words.paths.same).waitFor();
    await visit.end();
  });
});
