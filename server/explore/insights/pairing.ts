import type { Filters } from "../../model/api/filters.ts";
import type { CooperationRequest } from "../../model/api/insights.ts";
import { hasHappened } from "../../model/held.ts";
import { ORGANIZATIONS } from "../../model/vocabulary/kind-sets.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import { both, nodeTest, type Test, tieTest } from "../../store/topology/filters.ts";
import { WITHIN_TYPES } from "../../store/topology/places.ts";
import { typeCode } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { isAskedOccasion } from "./taking-part.ts";

export type PairingQuestion = Pick<CooperationRequest, "between" | "through"> & Filters;

/** Besides organizations: whoever is somewhere and does something there. */
const PLACED_KINDS: readonly EntityKind[] = [...ORGANIZATIONS, "Place", "Team", "Cohort"];

const WITHIN = new Set<number>(WITHIN_TYPES.map(typeCode));

/**
 * Who counts in a question about cooperation, and for whom. Actors are those that do something; units are those that
 * are paired: the actors themselves, or the places that they lie in at any depth, by ties that are more than intended.
 * Kind, party and place judge actors; what they come together in is judged by kind alone.
 */
export class Pairing {
  readonly topology: Topology;
  readonly tie: Test;
  readonly actor: (node: number) => boolean;
  /** Whether ties between two actors count too, and not only occasions. */
  readonly countsTies: boolean;
  readonly #question: PairingQuestion;
  readonly #placesOf = new Map<number, readonly number[]>();

  private constructor(topology: Topology, question: PairingQuestion, entity: Test) {
    const kinds = question.between === "places" ? PLACED_KINDS : ORGANIZATIONS;
    this.topology = topology;
    this.tie = tieTest(topology, question).passes;
    const mayAct = (node: number) => kinds.includes(topology.nodes.kind(node));
    this.actor = both(mayAct, entity) ?? mayAct;
    this.countsTies = question.through.length === 0;
    this.#question = question;
  }

  static async of(topology: Topology, question: PairingQuestion, visit: Visit): Promise<Pairing> {
    return new Pairing(topology, question, await nodeTest(topology, question, visit));
  }

  isOccasion(node: number): boolean {
    return isAskedOccasion(this.topology.nodes.kind(node), this.#question.through);
  }

  /** For whom an actor counts. */
  unitsOf(actor: number): readonly number[] {
    if (this.#question.between === "organizations") return [actor];
    const known = this.#placesOf.get(actor) ?? this.#reached(actor, 0).filter((node) => this.#isPlace(node));
    this.#placesOf.set(actor, known);
    return known;
  }

  /** Who counts for a unit. */
  actorsOf(unit: number): readonly number[] {
    if (this.#question.between === "organizations") return [unit];
    return this.#reached(unit, 1).filter(this.actor);
  }

  /** The pairs for which a tie between two actors counts: where both are, nothing is joined. */
  unitsBetween(one: number, other: number): [a: number, b: number][] {
    const [ofOne, ofOther] = [this.unitsOf(one), this.unitsOf(other)];
    const onlyOther = ofOther.filter((unit) => !ofOne.includes(unit));
    return ofOne
      .filter((unit) => !ofOther.includes(unit))
      .flatMap((a) => onlyOther.map((b): [number, number] => [a, b]));
  }

  #isPlace(node: number): boolean {
    return this.topology.nodes.kind(node) === "Place";
  }

  /** Itself and what it lies within, at any depth; with 1 for `side`, what lies within it. */
  #reached(node: number, side: 0 | 1): number[] {
    const { rows, stamps } = this.topology;
    const seen = new Set([node]);
    for (const at of seen)
      for (let place = rows.begin(at); place < rows.end(at); place++) {
        const leads = ((rows.entries[place] ?? 0) & 1) === side && WITHIN.has(rows.types[place] ?? 0);
        if (leads && hasHappened(stamps.status(rows.stamps[place] ?? 0))) seen.add(rows.ends[place] ?? 0);
      }
    return [...seen];
  }
}
