import { dayBounds, type PartialDate } from "../model/dates.ts";
import type { AtlasRecord } from "../model/records/index.ts";
import type { EntityKind } from "../model/vocabulary/kinds.ts";
import { relationDeclaration } from "../model/vocabulary/relation-types.ts";
import type { Tie } from "./references.ts";

/** Rules that one record, and the kinds of what it names, are enough to judge. */

type Span = readonly [from: PartialDate | null, to: PartialDate | null, named: string];

function spanOf(record: AtlasRecord): Span | null {
  switch (record.record) {
    case "document":
      return [record.asOf.earliest, record.asOf.latest, '"asOf.earliest" is after "asOf.latest"'];
    case "entity":
    case "relation":
      return [record.validFrom, record.validTo, '"validFrom" is after "validTo"'];
    case "fact":
      return record.period === null
        ? null
        : [record.period.from, record.period.to, '"period.from" is after "period.to"'];
    default:
      return null;
  }
}

/** `null` where the dates can be in order: the earliest the first can mean is not after the latest of the second. */
export function datesOutOfOrder(record: AtlasRecord): string | null {
  const [from, to, reason] = spanOf(record) ?? [null, null, ""];
  if (from === null || to === null) return null;
  return (dayBounds(from).earliest ?? -Infinity) > (dayBounds(to).latest ?? Infinity) ? reason : null;
}

/** `null` where the tie's type allows both kinds; a kind that is `null` is not known and is not judged. */
export function kindNotAllowed(tie: Tie, fromKind: EntityKind | null, toKind: EntityKind | null): string | null {
  const declaration = relationDeclaration(tie.type);
  const faults: string[] = [];
  if (fromKind !== null && !declaration.from.includes(fromKind))
    faults.push(`${tie.type} cannot leave a ${fromKind} ("${tie.from}")`);
  if (toKind !== null && !declaration.to.includes(toKind))
    faults.push(`${tie.type} cannot lead to a ${toKind} ("${tie.to}")`);
  return faults.length === 0 ? null : faults.join("; ");
}
