import { type EntityKind, KIND_DECLARATIONS } from "../../model/vocabulary/kinds.ts";
import { compareText } from "../../store/ordering.ts";
import type { MatchEntity, Step } from "./match-ground.ts";
import { type Aspect, FARTHER, MOST_PASSED, REACH } from "./matching-method.ts";

/** A way along ties: one more entity than ties. */
export interface Way {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/** Something that a need and a candidate are both tied to. */
export interface SharedThing {
  readonly entity: string;
  readonly aspect: Exclude<Aspect, "words">;
  /** 0 to 1: less for every tie farther, and for what many are tied to. */
  readonly strength: number;
  /** From the need over the shared entity to the candidate. */
  readonly way: Way;
}

/** What one entity is tied to within `REACH` ties, and by the shortest way; of ways equally short the first by relation id. */
export type Surroundings = ReadonlyMap<string, Reached>;

interface Reached {
  readonly entity: MatchEntity;
  readonly way: Way;
}

type Steps = ReadonlyMap<string, readonly Step[]>;

export function surroundingsOf(start: string, steps: Steps): Surroundings {
  const reached = new Map<string, Reached>();
  let edge: readonly { readonly entity: MatchEntity | null; readonly way: Way }[] = [
    { entity: null, way: { entities: [start], relations: [] } },
  ];
  for (let ties = 0; ties < REACH; ties++) {
    const next: Reached[] = [];
    for (const { entity, way } of edge) {
      for (const { relation, to } of steps.get(way.entities.at(-1) ?? "") ?? []) {
        if (to.id === start || reached.has(to.id) || (entity !== null && !leadsOn(entity, to))) continue;
        const found = {
          entity: to,
          way: { entities: [...way.entities, to.id], relations: [...way.relations, relation] },
        };
        reached.set(to.id, found);
        next.push(found);
      }
    }
    edge = next;
  }
  return reached;
}

/** From a field one goes only to a wider or narrower field, from a place only to a place: all else there is merely in the same one. */
function leadsOn(passed: MatchEntity, to: MatchEntity): boolean {
  const aspect = aspectOf(passed.kind);
  if (aspect !== "cooperation") return aspectOf(to.kind) === aspect;
  return passed.degree <= MOST_PASSED;
}

/** What sharing an entity of this kind says. What people and bodies come together in counts as cooperation. */
function aspectOf(kind: EntityKind): SharedThing["aspect"] {
  if (kind === "Industry") return "industry";
  if (kind === "Technology" || kind === "Achievement") return "technology";
  return KIND_DECLARATIONS[kind].family === "place" ? "place" : "cooperation";
}

/** Adamic and Adar's weight, scaled so that what only the two are tied to counts 1. */
function rarity({ degree }: MatchEntity): number {
  return Math.LN2 / Math.log(Math.max(2, degree));
}

/** The entities in the surroundings of both, each with the whole way; the strongest first, then by id. */
export function sharedThings(need: Surroundings, candidate: Surroundings, candidateId: string): SharedThing[] {
  const shared: SharedThing[] = [];
  const [few, many] = need.size <= candidate.size ? [need, candidate] : [candidate, need];
  for (const id of few.keys()) {
    const [mine, theirs] = [need.get(id), candidate.get(id)];
    if (!many.has(id) || mine === undefined || theirs === undefined) continue;
    const way = joined(mine.way, theirs.way);
    if (way !== null) shared.push({ ...thing(mine.entity, way), entity: id });
  }
  const direct = need.get(candidateId);
  if (direct?.way.relations.length === 1)
    shared.push({ entity: candidateId, aspect: "cooperation", strength: 1, way: direct.way });
  return shared.sort((a, b) => b.strength - a.strength || compareText(a.entity, b.entity));
}

function thing(entity: MatchEntity, way: Way): Omit<SharedThing, "entity"> {
  return { aspect: aspectOf(entity.kind), strength: rarity(entity) * FARTHER ** (way.relations.length - 2), way };
}

/** `null` where both ways pass the same entity before they meet: then that one is what they share. */
function joined(mine: Way, theirs: Way): Way | null {
  const back = theirs.entities.slice(0, -1).reverse();
  if (mine.entities.some((id) => back.includes(id))) return null;
  return { entities: [...mine.entities, ...back], relations: [...mine.relations, ...theirs.relations.toReversed()] };
}

/** What several reasons of one aspect come to: each takes its part of what is left to 1. */
export function together(shared: readonly SharedThing[], aspect: Aspect): number {
  return 1 - shared.reduce((left, thing) => (thing.aspect === aspect ? left * (1 - thing.strength) : left), 1);
}
