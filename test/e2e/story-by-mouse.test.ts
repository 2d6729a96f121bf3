import { expect, inject, it } from "vitest";
import type { DocumentsAnswer, NeighborsAnswer, PathsAnswer } from "../../server/model/api/answers.ts";
import { relationDeclaration } from "../../server/model/vocabulary/relation-types.ts";
import { ask, CATALOGS, DESKTOP, describeVisits, type Visit } from "./visit.ts";

/** The story of the product, with a mouse: find the lab, see what surrounds it, look behind a tie, connect two. */

const LAB = { id: "ji-hua-laboratory", en: "Ji Hua Laboratory", zh: "季华实验室" };
const ZONE = { id: "fhidz", en: "Foshan National High-tech Industrial Development Zone" };
const OTHER = { id: "university-of-waterloo", en: "University of Waterloo", zh: "滑铁卢大学" };

/** Said to the page: whether one need not scroll to read the place that was asked for. */
const IS_IN_SIGHT = `(() => {
  const { top, bottom } = document.querySelector("[aria-current='location']").getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
})()`;

async function findLab({ page, open, settled, suggestion }: Visit, language: "en" | "zh"): Promise<void> {
  const words = CATALOGS[language];
  await open(`?lang=${language}`);
  await page.getByRole("heading", { level: 2, name: words.home.lead }).waitFor();
  await page.getByRole("combobox", { name: words.search.label }).click();
  await page.keyboard.type("Ji Hua");
  await suggestion(LAB[language]).click();
  await page.getByRole("heading", { level: 2, name: LAB[language], exact: true }).waitFor();
  await page.waitForURL(/show=ji-hua-laboratory~/);
  await settled();
}

describeVisits("the story by mouse", (startVisit) => {
  it.each(["en", "zh"] as const)("is told from the search to the path (%s)", async (language) => {
    const visit = await startVisit({ ...DESKTOP, language });
    const { page } = visit;
    const words = CATALOGS[language];

    await findLab(visit, language);
    const ties = await ask<NeighborsAnswer>(`/entities/${LAB.id}/neighbors?limit=500`);
    const around = [...new Set(ties.items.map(({ entity }) => entity.id))];
    expect(Object.keys(await visit.places()).sort()).toEqual([LAB.id, ...around].sort());
    await visit.shoot("story-1-lab");

    // The second button opens the menu; expanding the zone adds a handful, and nothing that lay there has moved.
    const before = await visit.places();
    const zone = await visit.spot(ZONE.id);
    await page.mouse.click(zone.x, zone.y, { button: "right" });
    await page.getByRole("menuitem", { name: words.act.expand }).click();
    await page.getByRole("status").filter({ hasText: "25" }).waitFor({ state: "attached" });
    await expect.poll(async () => Object.keys(await visit.places()).length).toBe(around.length + 26);
    await visit.settled();
    const after = await visit.places();
    expect(Object.fromEntries(Object.keys(before).map((id) => [id, after[id]]))).toEqual(before);
    await visit.shoot("story-2-expanded");

    // Back to the lab's page, into the first group of ties, and behind the tie.
    const lab = await visit.spot(LAB.id);
    await page.mouse.click(lab.x, lab.y);
    await page.getByRole("heading", { level: 2, name: LAB[language], exact: true }).waitFor();
    const [tie] = (await ask<NeighborsAnswer>(`/entities/${LAB.id}/neighbors?type=DEVELOPED`)).items;
    const label = relationDeclaration("DEVELOPED").label[language];
    await page.getByRole("button", { name: label }).click();
    await page
      .getByRole("listitem")
      .filter({ hasText: tie?.entity.name[language] ?? tie?.entity.name.en ?? "" })
      .getByRole("button")
      .first()
      .click();
    const [evidence] = tie?.relation.evidence ?? [];
    await page.getByText(evidence?.claim?.[language] ?? "").waitFor();
    if (inject("sourcesAtHand") && evidence !== undefined && "passage" in evidence)
      expect(await page.locator("mark").first().textContent()).toBe(evidence.passage?.exact);
    expect(await visit.marked("focus")).toEqual([tie?.relation.id]);
    await visit.shoot("story-3-tie");

    // Where the source says it, among all that it says.
    const sources = await ask<DocumentsAnswer>("/documents");
    const source = sources.items.find(({ id }) => id === evidence?.document);
    await page
      .getByRole("button", { name: source?.title ?? "" })
      .first()
      .click();
    const place = page.locator("[aria-current='location']");
    await place.filter({ hasText: evidence?.claim?.[language] ?? "" }).waitFor();
    await expect.poll(() => page.evaluate(IS_IN_SIGHT)).toBe(true);
    await page.goBack();
    await page.getByText(evidence?.claim?.[language] ?? "").waitFor();

    // How the lab and a university are connected.
    await page.getByRole("button", { name: LAB[language], exact: true }).click();
    await page.getByRole("button", { name: words.act.fromHere }).click();
    await page.getByRole("combobox", { name: words.paths.to }).click();
    await page.keyboard.type("Waterloo");
    await visit.suggestion(OTHER[language]).click();
    const paths = await ask<PathsAnswer>(`/paths?from=${LAB.id}&to=${OTHER.id}`);
    const [path] = paths.items;
    for (const hop of path?.hops ?? []) await page.getByText(hop.sentence[language]).first().waitFor();
    await page.getByText(words.paths.show).first().click();
    await page.waitForURL(/path=0/);
    await visit.settled();
    const onPath = [
      ...new Set(path?.hops.flatMap(({ relation, from, to }) => [relation.id as string, from.id, to.id])),
    ];
    await expect.poll(() => visit.marked("on-path")).toEqual(onPath.sort());
    await visit.shoot("story-4-path");
    await visit.end();
  });
});
