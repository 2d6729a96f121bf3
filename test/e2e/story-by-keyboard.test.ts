import { expect, it } from "vitest";
import type { NeighborsAnswer, PathsAnswer } from "../../server/model/api/answers.ts";
import { ask, CATALOGS, DESKTOP, describeVisits, type Visit } from "./visit.ts";

/** The same story with the keyboard alone: no test here touches the mouse. */

const LAB = { id: "ji-hua-laboratory", en: "Ji Hua Laboratory", zh: "季华实验室" };
const OTHER = { en: "University of Waterloo", zh: "滑铁卢大学" };
/** Past the end of the page Tab begins anew at its head, so every place can be reached from every other. */
const MOST_TABS = 150;

/** Walks on with Tab until the focus is on what `selector` names. */
async function tabTo({ page }: Visit, selector: string): Promise<void> {
  for (let step = 0; step < MOST_TABS; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
  }
  throw new Error(`${MOST_TABS} times Tab did not lead to ${selector}`);
}

async function focusedText({ page }: Visit): Promise<string> {
  return page.evaluate("document.activeElement?.innerText ?? ''");
}

/** Tab until the focused button begins with `text`. */
async function tabToButton(visit: Visit, text: string): Promise<void> {
  for (let step = 0; step < MOST_TABS; step += 1) {
    await visit.page.keyboard.press("Tab");
    if ((await focusedText(visit)).startsWith(text)) return;
  }
  throw new Error(`${MOST_TABS} times Tab did not lead to "${text}"`);
}

async function choose({ page, suggestion }: Visit, words: string, name: string): Promise<void> {
  await page.keyboard.type(words);
  await suggestion(name).waitFor();
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press("ArrowDown");
    const current = page.locator("[role=option][data-focused]");
    if ((await current.count()) > 0 && (await current.locator(".suggestion-name").textContent()) === name) break;
  }
  await page.keyboard.press("Enter");
}

describeVisits("the story by keyboard", (startVisit) => {
  it.each(["en", "zh"] as const)("is told from the search to the path (%s)", async (language) => {
    const visit = await startVisit({ ...DESKTOP, language });
    const { page } = visit;
    const words = CATALOGS[language];
    await visit.open(`?lang=${language}`);

    await tabTo(visit, "[role=combobox]");
    await choose(visit, "Ji Hua", LAB[language]);
    await page.getByRole("heading", { level: 2, name: LAB[language], exact: true }).waitFor();
    await page.waitForURL(/show=ji-hua-laboratory~/);
    await visit.settled();

    // On the map: the cursor stands on the lab, an arrow moves it along a tie, and it is said where it stands.
    await tabTo(visit, "#map");
    expect(await visit.marked("cursor")).toEqual([LAB.id]);
    const said = page.getByRole("status").filter({ hasText: LAB[language] });
    await said.first().waitFor({ state: "attached" });
    const ties = await ask<NeighborsAnswer>(`/entities/${LAB.id}/neighbors?limit=500`);
    const around = new Set<string>(ties.items.map(({ entity }) => entity.id));
    for (const key of ["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"]) {
      await page.keyboard.press(key);
      const [here] = await visit.marked("cursor");
      if (here !== LAB.id) break;
    }
    const [there] = await visit.marked("cursor");
    expect(around.has(there ?? "")).toBe(true);

    // E expands it, Enter opens its page and goes there.
    const before = Object.keys(await visit.places()).length;
    await page.keyboard.press("e");
    await expect.poll(async () => Object.keys(await visit.places()).length).toBeGreaterThan(before);
    await visit.settled();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement?.id")).toBe("page");
    expect(page.url()).toContain(`entity=${there}`);

    // Through its page to the first group of ties, into the first tie, and to its evidence.
    await page.locator(".tie-group-trigger").first().waitFor();
    await tabTo(visit, ".tie-group-trigger");
    await page.keyboard.press("Enter");
    await page.locator(".tie-row-main").first().waitFor();
    await tabTo(visit, ".tie-row-main");
    await page.keyboard.press("Enter");
    await page.locator(".evidence-claim").first().waitFor();
    await visit.shoot("keyboard-tie");

    // Connect two: the button of the header, then both ends by name.
    await tabToButton(visit, words.app.connect);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: words.paths.title }).waitFor();
    await tabTo(visit, ".path-ends [role=combobox]");
    await choose(visit, "Ji Hua", LAB[language]);
    await page.waitForURL(/from=ji-hua-laboratory/);
    await tabTo(visit, ".path-ends [role=combobox]");
    await choose(visit, "Waterloo", OTHER[language]);
    await page.waitForURL(/to=university-of-waterloo/);
    const paths = await ask<PathsAnswer>(`/paths?from=${LAB.id}&to=university-of-waterloo`);
    await page
      .getByText(paths.items[0]?.hops[0]?.sentence[language] ?? "")
      .first()
      .waitFor();
    await tabTo(visit, "input[type=radio]");
    await page.keyboard.press("Space");
    await page.waitForURL(/path=0/);
    await visit.settled();
    await expect.poll(async () => (await visit.marked("on-path")).length).toBeGreaterThan(2);
    await visit.shoot("keyboard-path");
    await visit.end();
  });
});
