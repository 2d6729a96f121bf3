import type { CellItem } from "../../../model/api/views.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import type { Known } from "../../../store/graph-store.ts";
import type { CellOf } from "../declaration.ts";
import type { FoundCell } from "../find-cells.ts";
import { type Telling, wordsItem } from "./items.ts";

/**
 * The sum of indicators times their weights (simple additive weighting: Hwang and Yoon, Multiple Attribute Decision Making,
 * 1981, chapter 3). A fact's scope names its indicator. Without a weight for each indicator there is no score.
 */
export function scoreItems(
  { indicators, weights }: Extract<CellOf, { of: "score" }>,
  subject: string,
  { walks }: FoundCell,
  { statements }: Telling,
): CellItem[] {
  const weighed = walks.walks.flatMap(({ end }) => statements.factsOf(end, [weights]));
  const parts = statements.factsOf(subject, [indicators]).flatMap((fact) => {
    const weight = weighed.find(({ scope }) => scope === fact.scope);
    return weight === undefined ? [] : [{ fact, weight, part: numberOf(fact) * numberOf(weight) }];
  });
  if (parts.length === 0 || parts.length < weighed.length) return [];
  const score = parts.reduce((sum, { part }) => sum + part, 0);
  if (!Number.isFinite(score)) return [];
  const rounded = Math.round(score * 1e6) / 1e6;
  const notes = parts.map(({ fact, weight }) => {
    const text = `${fact.scope}: ${numberOf(fact)} × ${numberOf(weight)}`;
    return { en: text, zh: text };
  });
  const facts = parts.flatMap(({ fact, weight }) => [fact.id, weight.id]);
  return [wordsItem({ en: `${rounded}`, zh: `${rounded}` }, { value: rounded, facts, notes })];
}

/** `NaN` for words: what is no figure cannot be weighed. */
function numberOf({ value }: Known<FactRecord>): number {
  return typeof value === "number" ? value : Number.NaN;
}
