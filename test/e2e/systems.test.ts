import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { CATALOGS, DESKTOP, describeVisits, type Setting } from "./visit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE: Setting = { language: "zh", theme: "dark", width: 320, height: 700 };

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found }: AxeResults = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** One sheet in each picture. */
const PICTURED = [
  ["index", "system=index"],
  ["table", "system=financial-products"],
  ["board", "system=requirement-list"],
  ["lanes", "system=offices"],
  ["matrix", "system=five-party&as=matrix"],
  ["funnel", "system=matching&sheet=funnel"],
  ["tree", "system=zone-and-parks"],
  ["timeline", "system=event-series"],
] as const;

async function shown(page: Page): Promise<void> {
  await page.locator(".systems :is(.sheet-title, .system-index > li)").first().waitFor();
}

describeVisits("the systems", (visit) => {
  it("lead from the index over a cell and its passage to an entity on the map", async () => {
    const person = await visit(DESKTOP);
    const { page } = person;
    const { systems } = CATALOGS.en;
    await person.open("");
    await page.getByRole("banner").getByRole("button", { name: systems.open }).click();
    await shown(page);
    expect(await page.locator(".system-index > li").count()).toBe(27);

    await page.getByRole("button", { name: /Financial products/ }).click();
    await shown(page);
    expect(new URL(page.url()).searchParams.get("system")).toBe("financial-products");
    const loan = page.getByRole("row", { name: /Digital Loan/ }).first();
    expect(await loan.getByText("47.708 billion yuan").count()).toBe(1);
    expect(await loan.getByText(systems.flag.doubtful, { exact: true }).count()).toBe(1);
    expect(await loan.getByText("not stated").count()).toBe(1);

    await loan.getByRole("button", { name: new RegExp(`^${systems.evidence}: Granted,`) }).click();
    await loan.locator(".evidence-claim").first().waitFor();

    await loan.getByRole("button", { name: "Digital Loan", exact: true }).click();
    await page.getByRole("heading", { name: "Digital Loan" }).waitFor();
    await page.locator(".systems-bar").getByRole("button", { name: systems.toMap }).click();
    await person.settled();
    expect(Object.keys(await person.places())).toContain("digital-loan");
    await page.goBack();
    await shown(page);
    await person.end();
  });

  it("are chosen sheet by sheet and picture by picture with the keyboard, in the address", async () => {
    const person = await visit({ ...DESKTOP, language: "zh" });
    const { page } = person;
    await person.open("?lang=zh&system=matching");
    await shown(page);
    await page.getByRole("radio", { name: "从征集到签约" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".funnels").waitFor();
    expect(await page.locator(".funnel-stage").first().textContent()).toContain("约400项成果");
    await page.getByRole("radio", { name: CATALOGS.zh.systems.picture.table }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".sheet-table").waitFor();
    expect(new URL(page.url()).search).toContain("system=matching&sheet=funnel&as=table");
    await person.end();
  });

  it("give their rows out as a table", async () => {
    const person = await visit(DESKTOP);
    const { page } = person;
    await person.open("?lang=en&system=signed-projects");
    await shown(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV" }).click(),
    ]);
    const path = await download.path();
    const [head, first] = readFileSync(path, "utf8").split("\r\n");
    expect(download.suggestedFilename()).toBe("signed-projects-register.csv");
    expect(head).toMatch(/^\uFEFFid,Signed,At,Projects,Named projects,/);
    expect(first).toMatch(/^conference-2024-signed-projects,.*13 projects,13 \/ 0,/);
    await person.end();
  });

  it.each(PICTURED)("break no rule of accessibility and keep to the screen: %s", async (name, query) => {
    for (const setting of [DESKTOP, PHONE]) {
      const person = await visit(setting);
      const { page } = person;
      await person.open(`?lang=${setting.language}&${query}`);
      await shown(page);
      await person.shoot(`system-${name}`);
      expect([setting.width, await violations(page)]).toEqual([setting.width, []]);
      const over: number = await page.evaluate(
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.systems'))",
      );
      expect([setting.width, over]).toEqual([setting.width, 0]);
      await person.end();
    }
  });
});
