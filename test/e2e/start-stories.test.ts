import { expect, it } from "vitest";
import type { EntitiesAnswer } from "../../server/model/api/answers.ts";
import { STORIES } from "../../web/src/start/stories/index.ts";
import { ask, CATALOGS, DESKTOP, describeVisits, type Visit } from "./visit.ts";

/** What a visitor is offered first: stories to be led through, and everything to look through. */

async function drawn(visit: Visit): Promise<string[]> {
  return Object.keys(await visit.places()).sort();
}

const [story] = STORIES;
const [first, second] = story?.steps ?? [];
if (story === undefined || first === undefined || second === undefined) throw new Error("there is no story");

describeVisits("the start", (startVisit) => {
  it.each(["en", "zh"] as const)("leads through a story by mouse (%s)", async (language) => {
    const visit = await startVisit({ ...DESKTOP, language });
    const { page } = visit;
    const words = CATALOGS[language].story;
    // What is read out says the same once more.
    const told = page.locator(".story");
    await visit.open(`?lang=${language}`);
    const offers = page.getByRole("region", { name: words.title }).getByRole("button");
    await offers.first().waitFor();
    expect(await offers.count()).toBe(5);
    await visit.shoot("start-stories");

    await offers.first().click();
    await page.getByRole("heading", { level: 2, name: first.title[language], exact: true }).waitFor();
    await page.waitForURL(/story=one-zone-five-parks&step=1/);
    await expect.poll(() => drawn(visit)).toEqual([...first.shown].sort());
    await page.getByRole("button", { name: words.next, exact: true }).click();
    await told.getByText(second.text[language]).waitFor();
    await expect.poll(() => drawn(visit)).toEqual([...second.shown].sort());
    await visit.settled();
    await visit.shoot("story-picture");

    // The address is the picture: it comes back whole, and going back is the picture before.
    await page.reload();
    await visit.settled();
    await told.getByText(second.text[language]).waitFor();
    await page.goBack();
    await told.getByText(first.text[language]).waitFor();

    // At the start, or at anything else, the story keeps only the way back to it.
    await page.getByRole("button", { name: CATALOGS[language].app.backToStart, exact: true }).click();
    await page.getByRole("heading", { level: 2, name: CATALOGS[language].home.lead }).waitFor();
    expect(await told.getByText(first.text[language]).count()).toBe(0);
    await visit.shoot("story-aside");
    await page.getByRole("button", { name: words.again }).click();
    await told.getByText(first.text[language]).waitFor();

    // Someone who wanders off finds the way back, and may end the story without losing the map.
    await page.getByRole("button", { name: words.end }).click();
    await told.waitFor({ state: "detached" });
    expect(await drawn(visit)).toEqual([...first.shown].sort());
    await visit.end();
  });

  it("leads through a story by keyboard, and reads each picture out", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await visit.open("?lang=en");
    await page.locator(".story-offer").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".story").getByText(first.text.en).waitFor();
    await page.getByRole("button", { name: "Next", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .filter({ hasText: `${second.title.en}, picture 2 of 5: ${second.text.en}` })
      .waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.waitForURL(/step=3/);
    await visit.end();
  });

  it("lets everything be browsed by what it is, with counts", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    const labs = await ask<EntitiesAnswer>("/entities?kind=Lab");
    await visit.open("?lang=en");
    await page.getByRole("button", { name: CATALOGS.en.browse.title }).click();
    await page.getByRole("button", { name: `Laboratories ${labs.total}`, exact: true }).click();
    await page.waitForURL(/b-kind=Lab/);
    await page.getByText(`${labs.total} entities`).waitFor();
    const names = () => page.locator(".found-words > span:first-child").allTextContents();
    const byName = labs.items
      .map(({ entity }) => entity.name.en)
      .sort(new Intl.Collator("en", { numeric: true }).compare);
    await expect.poll(names).toEqual(byName);
    await page.getByRole("radio", { name: CATALOGS.en.browse.by.ties }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/b-order=ties/);
    await expect.poll(async () => (await names())[0]).toBe("Xianhu Laboratory");
    await visit.shoot("browse");
    await page.locator(".found", { hasText: "Ji Hua Laboratory" }).click();
    await page.getByRole("heading", { level: 2, name: "Ji Hua Laboratory", exact: true }).waitFor();
    await page.getByRole("button", { name: CATALOGS.en.browse.back }).click();
    await page.getByText(`${labs.total} entities`).waitFor();
    await visit.end();
  });

  it("looks for the paths that are asked for", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    const words = CATALOGS.en.ways;
    await visit.open("?lang=en&from=pan-dongsheng&to=xianhu-laboratory");
    await page.getByRole("button", { name: words.title }).click();
    await page.getByRole("radio", { name: words.strongest }).click();
    await page.waitForURL(/order=strongest/);
    await page.getByRole("status").filter({ hasText: "strongest first" }).waitFor();
    await page.getByRole("combobox", { name: words.avoid }).click();
    await page.keyboard.type("Management Committee of the Foshan");
    await visit.suggestion("Management Committee of the Foshan National High-tech Industrial Development Zone").click();
    await page.waitForURL(/not-over=fhidz-management-committee/);
    await expect.poll(() => page.locator(".path-steps", { hasText: "Management Committee" }).count()).toBe(0);
    await visit.shoot("ways");
    await visit.end();
  });
});
