import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { NetworkAnswer } from "../../server/model/api/answers.ts";
import { ask, CATALOGS, DESKTOP, describeVisits } from "./visit.ts";

/** The same selection in other views, each reached as a person reaches it. */

const IDS = [
  "fhidz",
  "gaoming-park",
  "shunde-park",
  "beijing",
  "hu-xuejun",
  "pan-dongsheng",
  "fhidz-management-committee",
  "torch-cooperation-beijing-2023",
  "one-zone-five-parks",
  "oceano",
];
const SHOWN = `show=${IDS.join("~")}`;
const words = CATALOGS.en.views;

describeVisits("the views", (startVisit) => {
  it("are reached by keyboard, and come back with the address", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&${SHOWN}`);
    await page.getByRole("button", { name: words.more }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemradio", { name: words.name.table }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/view=hierarchy/);
    await page.getByRole("region", { name: words.name.hierarchy, exact: true }).waitFor();
    await page.reload();
    await page.getByRole("region", { name: words.name.hierarchy, exact: true }).waitFor();
    await page.getByRole("radio", { name: CATALOGS.en.map.asMap, exact: true }).click();
    await expect.poll(() => page.url()).not.toMatch(/view=/);
    await visit.end();
  });

  it("show a table that is sorted, searched and saved", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    const network = await ask<NetworkAnswer>(`/network?${IDS.map((id) => `seed=${id}`).join("&")}`);
    await visit.open(`?lang=en&view=table&${SHOWN}`);
    const names = () => page.locator(".table tbody th").allTextContents();
    await page.locator(".table").waitFor();
    expect(await names()).toEqual(network.nodes.map(({ name }) => name.en).sort((a, b) => a.localeCompare(b, "en")));
    await page.getByRole("columnheader", { name: words.table.column.degree }).getByRole("button").click();
    await page.getByRole("columnheader", { name: words.table.column.degree }).getByRole("button").click();
    expect((await names())[0]).toBe("Foshan National High-tech Industrial Development Zone");
    await page.getByLabel(words.table.filter).fill("park gov");
    await expect.poll(names).toEqual(expect.arrayContaining(["Gaoming Park", "Shunde Park"]));
    await page.locator(".table-of").getByRole("radio", { name: words.table.ties, exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words.table.csv }).click(),
    ]);
    const csv = await readFile(await file.path(), "utf8");
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trim().split("\r\n")).toHaveLength(network.edges.length + 1);
    expect(csv).toContain("Hu Xuejun,speaks at,2023 Torch Sci-tech Achievement Transformation Cooperation (Beijing)");
    await visit.shoot("table");

    // On paper nothing is cut off, the page around it is gone, and it is said what, on whose word and when.
    await page.emulateMedia({ media: "print" });
    await page.getByRole("heading", { level: 1, name: /^Ties around Foshan National/ }).waitFor();
    expect(await page.locator(".print-foot").textContent()).toMatch(/Sources: .+Saved on \w+ \d+, \d{4}\.http/s);
    expect(await page.locator(".header, .panel, .view-tools").filter({ visible: true }).count()).toBe(0);
    const lowest = await page.evaluate("document.querySelector('.print-foot').getBoundingClientRect().bottom");
    expect(await page.evaluate("document.documentElement.scrollHeight")).toBeGreaterThanOrEqual(
      Math.floor(Number(lowest)),
    );
    await visit.end();
  });

  it("show a tree, a timeline and a matrix whose marks open what they stand for", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&view=hierarchy&${SHOWN}`);
    const gaoming = page.locator(".tree li", { hasText: "Gaoming Park" }).last();
    await gaoming.getByText("Cangjiang Industrial Park").waitFor();
    await visit.shoot("tree");

    await visit.open(`?lang=en&view=timeline&${SHOWN}`);
    const posts = page.getByRole("region", { name: words.timeline.lane.posts });
    await posts.getByRole("button").first().waitFor();
    // Oldest first, and neither says when it began or ended.
    expect((await posts.getByRole("button").allTextContents()).map((text) => text.slice(0, 12))).toEqual([
      "Pan Dongshen",
      "Hu Xuejun ho",
    ]);
    expect(await posts.locator(".chrono-bar[data-open-before][data-open-after]").count()).toBe(2);
    await posts.getByRole("button").first().click();
    await page.waitForURL(/tie=pan-dongsheng-director-fhidz-committee/);
    await visit.shoot("timeline");

    await visit.open(`?lang=en&view=matrix&${SHOWN}`);
    await page.getByRole("button", { name: /^Hu Xuejun – 2023 Torch.*: 1 tie$/ }).click();
    await page
      .getByRole("region", { name: /^Ties between Hu Xuejun/ })
      .getByRole("button", { name: /speaks at/ })
      .click();
    await page.waitForURL(/tie=hu-xuejun-spoke-at-torch-cooperation-beijing-2023/);
    await visit.shoot("matrix");

    // A time asked about is the views' time too, and they say what it did to them.
    await visit.open(`?lang=en&view=matrix&at=2021&known=2022&${SHOWN}`);
    await page.getByText("As it stood: 2021. As known by 2022. 8 ties that did not hold then").waitFor();
    expect(
      await page
        .locator(".matrix")
        .getByRole("button", { name: /Hu Xuejun/ })
        .count(),
    ).toBe(0);
    await visit.open(`?lang=en&view=hierarchy&at=2018&known=2022&${SHOWN}`);
    await page.getByText(words.clock.only).waitFor();
    await page.locator(".tree").getByText("Sanshui Park").waitFor();
    expect(await page.locator(".tree").getByText("Gaoming Park").count()).toBe(0);
    await visit.open(`?lang=en&view=list&at=2018&${SHOWN}`);
    await page.locator(".drawn-tie", { hasText: "not yet" }).first().waitFor();
    await visit.end();
  });

  it("show places as exactly as they are known, and an article's passages with what rests on them", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open(`?lang=en&view=geo&${SHOWN}`);
    await page.getByRole("heading", { name: /Gaoming Park known to the district/ }).waitFor();
    await page.getByText(`${words.geo.boundaries} A square drawn for a test`).waitFor();
    expect(await page.locator(".geo-boundary").count()).toBe(1);
    const nowhere = page.getByRole("region", { name: words.geo.nowhere });
    expect(await nowhere.getByRole("button").allTextContents()).toEqual(
      expect.arrayContaining(["Hu Xuejun", "Oceano", "Pan Dongsheng"]),
    );
    await visit.shoot("geo");

    await visit.open(`?lang=en&view=document&document=foshan-2021-pan-interview&${SHOWN}`);
    const passage = page.locator(".outline", { hasText: "Pan Dongsheng holds a post" }).first();
    await passage.getByRole("button", { name: words.document.draw }).click();
    await expect.poll(() => page.url()).not.toMatch(/view=/);
    await expect.poll(async () => Object.keys(await visit.places())).toEqual(expect.arrayContaining(["pan-dongsheng"]));
    await visit.end();
  });
});
