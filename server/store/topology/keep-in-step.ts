import type { Day } from "../../model/dates.ts";
import type { Effect } from "../judge-change-set.ts";
import { documentKnownDay } from "../known.ts";
import { partyOf } from "../summaries.ts";
import type { Stamp } from "./stamps.ts";
import type { Topology } from "./topology.ts";

/** Stamps of the records that a change set stored, by record id. */
export type StoredStamps = ReadonlyMap<string, { readonly code: number; readonly stamp: Stamp }>;

/** Does to the topology what a committed change set did to the records, without letting anyone look in between. */
export function keepInStep(topology: Topology, effects: readonly Effect[], stamps: StoredStamps): void {
  for (const { code, stamp } of stamps.values()) topology.stamps.set(code, stamp);
  for (const { before } of effects) if (before?.record === "relation") removeTie(topology, before);
  for (const { before, after } of effects) {
    if (before?.record === "entity" && after === null) topology.nodes.remove(before.id);
    if (after?.record === "entity")
      topology.nodes.set({
        id: after.id,
        kind: after.kind,
        party: partyOf(after),
        stamp: stamps.get(after.id)?.code ?? 0,
      });
  }
  for (const { after } of effects) if (after?.record === "relation") addTie(topology, after, stamps);
  topology.stamps.dateDocuments(documentDays(effects));
  topology.touch();
}

type Tie = Extract<Effect["after"], { record: "relation" }>;

function removeTie(topology: Topology, { id, type, from }: Tie): void {
  const node = topology.nodes.find(from);
  if (node !== null) topology.removeTie(id, type, node);
}

function addTie(topology: Topology, { id, type, from, to }: Tie, stamps: StoredStamps): void {
  const [source, target] = [topology.nodes.find(from), topology.nodes.find(to)];
  if (source === null || target === null) throw new RangeError(`tie "${id}" was stored without its ends`);
  topology.addTie(id, type, source, target, stamps.get(id)?.code ?? 0);
}

function documentDays(effects: readonly Effect[]): Map<string, Day | null> {
  const days = new Map<string, Day | null>();
  for (const { before, after } of effects) {
    if (after?.record === "document") days.set(after.id, documentKnownDay(after));
    else if (before?.record === "document") days.set(before.id, null);
  }
  return days;
}
