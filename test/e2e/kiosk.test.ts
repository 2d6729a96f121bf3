import { expect, it } from "vitest";
import { CATALOGS, DESKTOP, describeVisits } from "./visit.ts";

const words = CATALOGS.en.share.kiosk;

describeVisits("a screen for all", (startVisit) => {
  it("asks whether anyone is there, and returns to the start when nobody is", async () => {
    const visit = await startVisit(DESKTOP);
    const { page } = visit;
    await page.clock.install();
    await visit.open("?lang=en&entity=fhidz&show=fhidz~foshan&kiosk=1");
    await page.getByRole("heading", { level: 2, name: /^Foshan National High-tech/ }).waitFor();

    // How long is left is to be read all the time, and not only once it is nearly over.
    const left = async () =>
      Number(/in (\d+) seconds/.exec((await page.locator(".kiosk-left").textContent()) ?? "")?.[1]);
    await page.clock.runFor(5_000);
    const first = await left();
    await page.clock.runFor(30_000);
    expect(first - (await left())).toBeGreaterThanOrEqual(30);

    await page.clock.runFor(41_000);
    const question = page.getByRole("alertdialog", { name: words.title });
    await question.waitFor();
    await visit.shoot("kiosk");
    await question.getByRole("button", { name: words.stay }).click();
    await question.waitFor({ state: "detached" });
    expect(page.url()).toContain("entity=fhidz");

    await page.clock.runFor(76_000);
    await question.waitFor();
    await page.clock.runFor(21_000);
    await page.waitForURL(/\?lang=en&kiosk=1$/);
    await page.getByRole("heading", { level: 2, name: CATALOGS.en.home.lead }).waitFor();
    expect(await question.count()).toBe(0);
    await visit.end();
  });
});
