import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { CATALOGS, DESKTOP, describeVisits } from "./visit.ts";

/** The start's stories, the lists, the other views and sharing, held to axe-core's rules without exception. */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SHOWN =
  "show=fhidz~gaoming-park~shunde-park~hu-xuejun~fhidz-management-committee~beacon-community~torch-cooperation-beijing-2023";

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found }: AxeResults = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`),
  );
}

/** Each with what tells that it is there. */
const STATES: [name: string, query: string, sign: string][] = [
  ["story", `story=who-leads-the-zone&step=2&tie=pan-dongsheng-director-fhidz-committee&${SHOWN}`, ".posts .post"],
  ["browse", "browse=1&b-kind=Lab&show=fhidz", ".found"],
  ["ways", "from=pan-dongsheng&to=xianhu-laboratory&order=strongest&over=fhidz&not-by=SUPPORTS", ".way-list"],
  ["table", `view=table&${SHOWN}`, ".table tbody tr"],
  ["hierarchy", `view=hierarchy&${SHOWN}`, ".tree-within"],
  ["timeline", `view=timeline&${SHOWN}`, ".chrono-entry"],
  ["geo", `view=geo&${SHOWN}`, ".geo-entry"],
  ["matrix", `view=matrix&${SHOWN}`, ".matrix-mark"],
  ["document-outline", `view=document&document=foshan-2021-pan-interview&${SHOWN}`, ".outline"],
  ["embed", `embed=1&${SHOWN}`, ".embed-link"],
];

describeVisits("accessibility of views and pages", (startVisit) => {
  it.each(["en", "zh"] as const)(
    "finds nothing in any state, light or dark (%s)",
    { timeout: 240_000 },
    async (language) => {
      const visit = await startVisit({ ...DESKTOP, language });
      const { page } = visit;
      const found: Record<string, string[]> = {};
      for (const [name, query, sign] of STATES) {
        await visit.open(`?lang=${language}&${query}`);
        await page.locator(sign).first().waitFor();
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          found[`${name} ${colorScheme}`] = await violations(page);
          await visit.shoot(`axe-${name}-${colorScheme}`);
        }
      }
      await visit.open(`?lang=${language}&${SHOWN}`);
      await page.getByRole("button", { name: CATALOGS[language].share.open, exact: true }).click();
      await page.locator(".share-title").waitFor();
      // React Aria lays what is open beside the page, under a veil of its own: the dialog itself is what is judged.
      found.share = (await violations(page)).filter((fault) => !fault.startsWith("region: body > div"));
      expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
      await visit.end();
    },
  );

  it("shows every view on a phone without scrolling sideways", { timeout: 120_000 }, async () => {
    const visit = await startVisit({ ...DESKTOP, width: 320, height: 640 });
    const { page } = visit;
    const reach =
      "Math.max(...[...document.querySelectorAll('.app :is(.view, .view > *, .header *, .panel *, .view-switch *)')].map((e) => e.getBoundingClientRect().right))";
    for (const [name, query, sign] of STATES) {
      await visit.open(`?lang=en&${query}`);
      await page.locator(sign).first().waitFor();
      expect([name, await page.evaluate(`${reach} <= 320`)]).toEqual([name, true]);
      await visit.shoot(`phone-${name}`);
    }
    await visit.end();
  });
});
