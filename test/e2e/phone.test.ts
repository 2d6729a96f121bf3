import { expect, it } from "vitest";
import { CATALOGS, DESKTOP, describeVisits } from "./visit.ts";

describeVisits("a phone", (startVisit) => {
  it.each([
    { width: 390, height: 844, language: "en", theme: "light" },
    { width: 390, height: 844, language: "zh", theme: "dark" },
    { width: 320, height: 640, language: "zh", theme: "light" },
    { width: 320, height: 640, language: "en", theme: "dark" },
  ] as const)("shows all without scrolling sideways ($width, $language, $theme)", async (setting) => {
    const visit = await startVisit({ ...DESKTOP, ...setting });
    const { page } = visit;
    const words = CATALOGS[setting.language];
    // The frame clips what is too wide, so the things themselves are asked how far they reach.
    const reach = () =>
      page.evaluate(
        "Math.max(...[...document.querySelectorAll('.app *:not(canvas)')].map((e) => e.getBoundingClientRect().right))",
      );

    await visit.open(`?lang=${setting.language}`);
    await page.getByRole("heading", { level: 2, name: words.home.lead }).waitFor();
    expect(await reach()).toBeLessThanOrEqual(setting.width);
    await visit.shoot("phone-start");

    await page.getByRole("combobox").click();
    await page.keyboard.type("jihua");
    await visit.suggestion(setting.language === "zh" ? "季华实验室" : "Ji Hua Laboratory").click();
    await page.waitForURL(/entity=/);
    await visit.settled();
    await page.locator(".page-title").waitFor();
    await visit.shoot("phone-entity");
    await page.getByRole("button", { name: words.app.enlarge }).click();
    await page.getByRole("button", { name: words.app.shrink }).waitFor();
    expect(await reach()).toBeLessThanOrEqual(setting.width);
    await visit.shoot("phone-enlarged");

    await visit.open(`?lang=${setting.language}&from=university-of-waterloo&to=xianhu-laboratory`);
    await page.getByText(words.paths.show).first().click();
    await visit.settled();
    expect(await reach()).toBeLessThanOrEqual(setting.width);
    await visit.shoot("phone-path");

    // Two picked, and a clock: most of the map is still to be seen, and what is put away is one press off.
    await visit.open(`?lang=${setting.language}&show=fhidz~foshan~shunde-park&at=2021-06&pick=fhidz~foshan`);
    const free = () =>
      page.evaluate(`(() => {
        const { left, top, width, height } = document.getElementById("map").getBoundingClientRect();
        const steps = [...Array(20).keys()].map((step) => (step + 0.5) / 20);
        const seen = steps.flatMap((x) => steps.map((y) => document.elementFromPoint(left + x * width, top + y * height)));
        return seen.filter((element) => element?.tagName === "CANVAS").length / seen.length;
      })()`);
    expect(await free()).toBeGreaterThan(0.4);
    expect(await reach()).toBeLessThanOrEqual(setting.width);
    await visit.shoot("phone-time");
    await page.getByRole("button", { name: words.app.mapAlone }).click();
    await expect.poll(free).toBeGreaterThan(0.6);
    await page.getByRole("button", { name: words.canvas.clock.more }).click();
    await page.getByRole("radio", { name: words.canvas.clock.known }).waitFor();
    expect(await reach()).toBeLessThanOrEqual(setting.width);
    await page.getByRole("button", { name: words.app.enlarge }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: words.home.lead }).waitFor();
    // Each tool of the head is named by a word that is seen.
    expect(await page.locator(".header-tool > span").filter({ visible: true }).allTextContents()).toEqual([
      words.app.connectShort,
      words.systems.open,
      words.share.open,
      words.app[setting.theme === "dark" ? "light" : "dark"],
    ]);
    await visit.end();
  });
});
