import fc from "fast-check";
import { NeighborsRequest } from "../../../server/model/api/requests.ts";
import { type Question, question, READ } from "./question.ts";
import { name, someFilters } from "./random-graph.ts";
import { compare } from "./reference.ts";

const neighbors = fc
  .tuple(name, someFilters, fc.constantFrom("any", "out", "in"), fc.integer({ min: 1, max: 4 }))
  .map(([id, filters, direction, limit]): Question => {
    const fields = { id, ...filters, direction, limit };
    return question(
      "neighbors",
      fields,
      async ({ store }) => {
        const found: string[] = [];
        let total = 0;
        for (let cursor: string | undefined; ; ) {
          const { value } = await store.neighbors(NeighborsRequest.parse({ ...fields, cursor }), READ);
          found.push(...value.items.map(({ relation, entity, held }) => `${relation.id} ${entity.id} ${held}`));
          total = value.total;
          if (value.nextCursor === null) return { found, total };
          cursor = value.nextCursor;
        }
      },
      (reference) => {
        const ties = reference
          .tiesOf(id, direction)
          .filter(
            (tie) => reference.keepsTie(tie, filters) && reference.keepsEntity(reference.other(tie, id), filters),
          );
        const found = ties.map((tie) => `${tie.id} ${reference.other(tie, id)} ${reference.held(tie, filters)}`);
        return { found, total: ties.length };
      },
    );
  });

const counts = name.map(
  (id): Question =>
    question(
      "counts",
      { id },
      async ({ store }) => {
        const { value } = await store.entity(id, READ);
        return { degree: value.degree, counts: value.counts.map((row) => `${row.count} ${row.type} ${row.direction}`) };
      },
      (reference) => {
        const rows = new Map<string, number>();
        for (const { type, from } of reference.tiesOf(id)) {
          const row = `${type} ${from === id ? "out" : "in"}`;
          rows.set(row, (rows.get(row) ?? 0) + 1);
        }
        const inOrder = [...rows].sort(([a, one], [b, other]) => other - one || compare(a, b));
        return { degree: reference.graph.degree(id), counts: inOrder.map(([row, count]) => `${count} ${row}`) };
      },
    ),
);

export const neighborQuestion = fc.oneof({ weight: 3, arbitrary: neighbors }, counts);
