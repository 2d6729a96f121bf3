import { expect, it } from "vitest";
import type { NetworkAnswer } from "../../server/model/api/answers.ts";
import { DESKTOP, describeVisits, type Visit } from "./visit.ts";

/** A map too large for Cytoscape to draw: painted on another thread, and still a map one can point at, walk and change. */

const PER_SIDE = 18;
const CY = "document.getElementById('map')._cyreg.cy";

/** A net of 324 entities, each tied to the next in its row and in its column. */
function net(): NetworkAnswer {
  const id = (row: number, column: number) => `net-${row}-${column}`;
  const all = Array.from(
    { length: PER_SIDE * PER_SIDE },
    (_, at) => [Math.floor(at / PER_SIDE), at % PER_SIDE] as const,
  );
  const ends = all.flatMap(([row, column]) => [
    ...(column + 1 < PER_SIDE ? [[id(row, column), id(row, column + 1)] as const] : []),
    ...(row + 1 < PER_SIDE ? [[id(row, column), id(row + 1, column)] as const] : []),
  ]);
  return {
    nodes: all.map(([row, column]) => ({
      id: id(row, column),
      kind: row % 2 === 0 ? "Lab" : "Place",
      name: { en: `Net ${row} ${column}`, zh: null },
      status: "actual",
      party: null,
      degree: 4,
    })),
    edges: ends.map(([from, to], at) => ({
      id: `tie-${at}`,
      type: "COOPERATES_WITH",
      from,
      to,
      status: at % 2 === 0 ? "actual" : "planned",
      validFrom: null,
      validTo: null,
      observed: ["2023"],
      certainty: "stated",
    })),
    omitted: 0,
  } as NetworkAnswer;
}

/** How many pixels of the map, as a person sees it, are of one color. */
async function pixels(visit: Visit, color: readonly number[]): Promise<number> {
  const screen = (await visit.page.locator("#map").screenshot()).toString("base64");
  return visit.page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${screen}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (${JSON.stringify(color)}.every((part, index) => Math.abs(data[at + index] - part) < 6)) count += 1;
    return count;
  })()`);
}

function token(visit: Visit, name: string): Promise<number[]> {
  return visit.page.evaluate(`(() => {
    const probe = document.createElement('span');
    probe.style.color = 'var(--${name})';
    document.body.append(probe);
    const [r, g, b] = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
    probe.remove();
    return [r, g, b];
  })()`);
}

/** The picture shown is one of the place the map is at, and not one that is only moved there. */
async function painted(visit: Visit): Promise<void> {
  await expect
    .poll(() => visit.page.evaluate("document.querySelector('.map-painting canvas').style.transform"))
    .toBe("translate(-160px, -160px) scale(1)");
}

async function startLarge(startVisit: (setting: typeof DESKTOP) => Promise<Visit>, script = ""): Promise<Visit> {
  const visit = await startVisit(DESKTOP);
  await visit.page.addInitScript(script);
  await visit.page.route(/\/api\/network\?limit=2000$/, (route) => route.fulfill({ json: net() }));
  await visit.open("?lang=en&show=*");
  await painted(visit);
  return visit;
}

describeVisits("a large map", (startVisit) => {
  it("is painted with what lies on it, and anew where a gesture ends", async () => {
    const visit = await startLarge(startVisit);
    const { page } = visit;
    const lab = await token(visit, "family-organization");
    await expect.poll(() => pixels(visit, lab)).toBeGreaterThan(2_000);
    expect(await page.locator("#map canvas:visible").count()).toBe(1);
    const box = await page.locator("#map").boundingBox();
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 120];
    await page.mouse.move(x, y);
    const before: number = await page.evaluate(`${CY}.zoom()`);
    for (let notch = 0; notch < 5; notch += 1) await page.mouse.wheel(0, -120);
    await expect.poll(() => page.evaluate(`${CY}.zoom()`)).toBeGreaterThan(before * 1.05);
    await painted(visit);
    expect(await pixels(visit, lab)).toBeGreaterThan(2_000);
    await page.evaluate(`${CY}.nodes().panify(); 0`);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    await painted(visit);
    expect(await pixels(visit, lab)).toBeGreaterThan(2_000);
    await visit.end();
  });

  it("shows what is chosen, and what is dragged stays where it was let go", async () => {
    const visit = await startLarge(startVisit);
    const { page } = visit;
    const torch = await token(visit, "torch");
    expect(await pixels(visit, torch)).toBe(0);
    const { x, y } = await visit.spot("net-15-15");
    await page.mouse.click(x, y);
    await page.waitForURL(/entity=net-15-15/);
    await expect.poll(() => visit.marked("focus")).toEqual(["net-15-15"]);
    expect((await visit.marked("near")).length).toBe(9);
    await expect.poll(() => pixels(visit, torch)).toBeGreaterThan(20);
    await painted(visit);

    const before = (await visit.places())["net-10-10"];
    const from = await visit.spot("net-10-10");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 12, { steps: 5 });
    await page.mouse.up();
    const zoom: number = await page.evaluate(`${CY}.zoom()`);
    const after = (await visit.places())["net-10-10"];
    expect(Math.round((after?.x ?? 0) - (before?.x ?? 0))).toBe(Math.round(30 / zoom));
    await page.locator("#map").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await visit.marked("cursor")).length).toBe(1);
    await visit.end();
  });

  it("is painted on the page's own thread where a browser cannot on another", async () => {
    const visit = await startLarge(startVisit, "delete window.OffscreenCanvas");
    const lab = await token(visit, "family-organization");
    await expect.poll(() => pixels(visit, lab)).toBeGreaterThan(2_000);
    await visit.end();
  });

  it("is drawn by Cytoscape again once few things are left", async () => {
    const visit = await startLarge(startVisit);
    const { page } = visit;
    await page.evaluate(
      `history.pushState(null, "", "?lang=en&show=foshan~fhidz"); dispatchEvent(new PopStateEvent("popstate"))`,
    );
    await expect.poll(async () => Object.keys(await visit.places()).sort()).toEqual(["fhidz", "foshan"]);
    await visit.settled();
    expect(await page.locator(".map-painting").count()).toBe(0);
    const { x, y } = await visit.spot("foshan");
    await page.mouse.click(x, y);
    await page.waitForURL(/entity=foshan/);
    const drawn = (): Promise<number> =>
      page.evaluate(`(() => {
        const canvas = document.querySelector('[data-id=layer2-node]');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return data.reduce((sum, value, at) => sum + (at % 4 === 3 && value > 0 ? 1 : 0), 0);
      })()`);
    await expect.poll(drawn).toBeGreaterThan(500);
    await visit.end();
  });
});
