import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { CATALOGS, DESKTOP, describeVisits, type Visit } from "./visit.ts";

/** Every state of the page, in both themes and both languages, held to axe-core's rules without exception. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LAB_MAP =
  "show=ji-hua-laboratory~fhidz~am-led-splicing-display-panel~national-technology-innovation-center-status";

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found }: AxeResults = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`),
  );
}

type State = [
  name: string,
  query: string,
  reach?: (visit: Visit, words: (typeof CATALOGS)["en" | "zh"]) => Promise<void>,
];

const STATES: State[] = [
  ["start", ""],
  [
    "suggestions",
    "",
    async ({ page }, words) => {
      await page.getByRole("combobox", { name: words.search.label }).click();
      await page.keyboard.type("Ji Hua");
      await page.getByRole("option").first().waitFor();
    },
  ],
  [
    "zone",
    "entity=fhidz&show=fhidz~foshan~ji-hua-laboratory",
    // Who led it, its systems and the counts of what is not done come after the page itself.
    async ({ page }) => {
      await page.locator(".posts .post").first().waitFor();
      await page.locator(".tie-group .chip").first().waitFor();
    },
  ],
  [
    "ties",
    `entity=ji-hua-laboratory&${LAB_MAP}`,
    async ({ page }) => {
      await page.locator(".tie-group-trigger").first().click();
      await page.locator(".tie-row-main").first().waitFor();
    },
  ],
  [
    "tie",
    `tie=ji-hua-laboratory-developed-am-led-panel&${LAB_MAP}`,
    async ({ page }) => page.locator(".evidence-claim").first().waitFor(),
  ],
  ["doubt", "entity=digital-loan&show=digital-loan~fhidz"],
  ["document", "document=foshan-2021-pan-interview&show=fhidz"],
  [
    "path",
    "from=university-of-waterloo&to=xianhu-laboratory",
    async ({ page, settled }, words) => {
      await page.getByText(words.paths.show).first().click();
      await settled();
    },
  ],
  ["path-unasked", "from=&to=&show=fhidz"],
  ["list", `view=list&entity=ji-hua-laboratory&${LAB_MAP}`],
  [
    "menu",
    LAB_MAP,
    async ({ page, spot }) => {
      const { x, y } = await spot("fhidz");
      await page.mouse.click(x, y, { button: "right" });
      await page.getByRole("menuitem").first().waitFor();
    },
  ],
  ["arranged", `pick=ji-hua-laboratory~fhidz&pin=fhidz*0*0&hide=foshan&hops=2&entity=fhidz&${LAB_MAP}`],
  ["time", `at=2021-06&known=2023&${LAB_MAP}`],
  [
    "filtered",
    `status=planned&${LAB_MAP}`,
    async ({ page }, words) => page.getByRole("radio", { name: words.canvas.filters.status }).click(),
  ],
  ["whole", "show=*"],
  [
    "neighbors",
    LAB_MAP,
    async ({ page }) => {
      await page.locator("#map").focus();
      await page.keyboard.press("c");
      await page.locator(".neighbor-scroll tbody tr").first().waitFor();
    },
  ],
  ["unknown", "entity=no-such-thing&show=fhidz", async ({ page }) => page.getByRole("alert").waitFor()],
];

describeVisits("accessibility", (startVisit) => {
  const settings = (["light", "dark"] as const).flatMap((theme) =>
    (["en", "zh"] as const).map((language) => ({ theme, language })),
  );

  it.each(settings)("finds nothing in any state ($theme, $language)", { timeout: 240_000 }, async (setting) => {
    const visit = await startVisit({ ...DESKTOP, ...setting });
    const found: Record<string, string[]> = {};
    for (const [name, query, reach] of STATES) {
      await visit.open(`?lang=${setting.language}&${query}`);
      await visit.page.locator(".panel-page article, .panel-page [role=alert]").first().waitFor();
      await reach?.(visit, CATALOGS[setting.language]);
      found[name] = await violations(visit.page);
      await visit.shoot(name);
    }
    expect(found).toEqual(Object.fromEntries(STATES.map(([name]) => [name, []])));
    await visit.end();
  });

  it("finds nothing on a phone", { timeout: 120_000 }, async () => {
    const visit = await startVisit({ ...DESKTOP, width: 390, height: 844 });
    const found: Record<string, string[]> = {};
    for (const [name, query] of STATES.filter(([name, , reach]) => reach === undefined || name === "zone")) {
      await visit.open(`?lang=en&${query}`);
      await visit.page.locator(".panel-page article").first().waitFor();
      found[name] = await violations(visit.page);
    }
    expect(Object.values(found).flat()).toEqual([]);
    await visit.end();
  });
});
