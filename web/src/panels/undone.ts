import type { NeighborsAnswer, RelationCount } from "#model/api/answers.ts";
import { STATUSES, type Status } from "#model/vocabulary/statements.ts";

/**
 * How many ties of one group are not done, by status. `null`: there are more of them than one answer holds, so that
 * nothing certain can be said of a group.
 */
export function countUndone(
  { items, nextCursor }: NeighborsAnswer,
  id: string,
  { type, direction }: Pick<RelationCount, "type" | "direction">,
): readonly { readonly status: Status; readonly count: number }[] | null {
  if (nextCursor !== null) return null;
  const group = items.filter(
    ({ relation }) => relation.type === type && (relation.from === id ? "out" : "in") === direction,
  );
  return STATUSES.flatMap((status) => {
    const count = group.filter(({ relation }) => relation.status === status).length;
    return status === "actual" || count === 0 ? [] : [{ status, count }];
  });
}
