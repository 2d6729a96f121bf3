import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell, ViewAnswer, ViewsAnswer } from "../../server/model/api/views.ts";
import { foshanRecords } from "../search/graphs.ts";
import { SYSTEMS, WITH_NOTE } from "./foshan-systems.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

/** A machine that is busy with other tests answers late, and no less right. */
const PATIENT_MS = 60_000;

/** A cell as a reader meets it: counts first, then items with status, flags and, for some, their first note. */
function brief({ column, items, members }: Cell): string[] {
  const counts =
    members === null
      ? []
      : [
          members.declared === null ? "" : `declared ${members.declared}`,
          members.named === 0 && members.declared === null ? "" : `named ${members.named}`,
        ].filter(Boolean);
  const ahead = members === null || members.ahead === 0 ? [] : [`${members.ahead} more only meant`];
  const told = items.map(({ text, status, flags, notes }) => {
    const note = WITH_NOTE.has(column) ? notes[0]?.en : undefined;
    const marks = flags.filter((flag) => flag !== "inferred");
    return [
      text.en,
      ...(status === null || status === "actual" ? [] : [`{${status}}`]),
      ...(note === undefined ? [] : [`(${note})`]),
      ...(marks.length === 0 ? [] : [`[${marks.join(" ")}]`]),
    ].join(" ");
  });
  return [...(counts.length === 0 ? [] : [counts.join(", ")]), ...ahead, ...told];
}

describe("views of the Foshan graph", () => {
  let server: TinyServer;
  const answers = new Map<string, ViewAnswer>();
  beforeAll(async () => {
    server = await serveTiny({ records: foshanRecords(), queryTimeoutMs: PATIENT_MS });
  });
  afterAll(() => server.close());

  async function ask(path: string): Promise<ViewAnswer> {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const reply = await server.get(`/api/views/${path}`);
    expect([path, reply.status]).toEqual([path, 200]);
    const answer = (await reply.json()) as ViewAnswer;
    answers.set(path, answer);
    return answer;
  }

  async function cellOf(slug: string, sheet: string, row: string, column: string): Promise<Cell> {
    const { items } = await ask(`${slug}?sheet=${sheet}&limit=500`);
    const found = items.find(({ id }) => id === row)?.cells.find((cell) => cell.column === column);
    if (found === undefined) throw new Error(`${slug}/${sheet} has no cell ${row}/${column}`);
    return found;
  }

  it("are twenty-seven, each with its question in both languages", async () => {
    const { items } = (await (await server.get("/api/views")).json()) as ViewsAnswer;
    expect(items.map(({ slug }) => slug)).toEqual(SYSTEMS.map(({ slug }) => slug));
    expect(items.filter(({ question }) => !/\?$/.test(question.en) || !/？$/.test(question.zh))).toEqual([]);
    const empty = items.flatMap(({ slug, sheets }) =>
      sheets.filter(({ rows }) => rows === 0).map((one) => `${slug}/${one.slug}`),
    );
    expect(empty).toEqual(["points-ranking/ranked", "offices/reporting"]);
  });

  it.each(SYSTEMS)("$slug: say what the articles say", async ({ slug, said }) => {
    const found = [];
    for (const [sheet, row, column] of said)
      found.push([sheet, row, column, brief(await cellOf(slug, sheet, row, column))]);
    expect(found).toEqual(said);
  });

  it.each(SYSTEMS)("$slug: say where the articles say nothing", async ({ slug, unsaid }) => {
    for (const [sheet, row, column] of unsaid) {
      const { notStated, items } = await cellOf(slug, sheet, row, column);
      expect([sheet, row, column, notStated, items]).toEqual([sheet, row, column, true, []]);
    }
    expect(unsaid.length).toBeGreaterThan(0);
  });

  it("hand every item what it rests on, each statement once", async () => {
    for (const { slug } of SYSTEMS) {
      const { items, statements, mentioned } = await ask(`${slug}?limit=500`);
      const [relations, facts] = [statements.relations.map(({ id }) => id), statements.facts.map(({ id }) => id)];
      const all = items.flatMap(({ cells }) => cells.flatMap((cell) => cell.items));
      expect(all.flatMap((item) => item.relations).filter((id) => !relations.includes(id))).toEqual([]);
      expect(all.flatMap((item) => item.facts).filter((id) => !facts.includes(id))).toEqual([]);
      expect(all.flatMap(({ entity }) => entity ?? []).filter((id) => !mentioned.some((one) => one.id === id))).toEqual(
        [],
      );
      expect([new Set(relations).size, new Set(facts).size]).toEqual([relations.length, facts.length]);
    }
  });
});
