import type { Method } from "../../model/api/method.ts";
import type { ConnectAnswer, ConnectRequest } from "../../model/api/traversal.ts";
import type { GraphStore, ReadOptions, Seen } from "../../store/graph-store.ts";
import { nodeOf } from "../../store/topology/look-at-shape.ts";
import { pathTests } from "../../store/topology/path-tests.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { readAtOneRevision } from "../at-one-revision.ts";
import { explainingOf, explainTie } from "../explain-path.ts";
import type { Library } from "../library.ts";
import { inSteps, STRENGTH_PARAMETERS } from "../strongest/strength-method.ts";
import { STEP_WEIGHTS, strengthWeights } from "../strongest/tie-weights.ts";
import { joiningTree } from "./joining-tree.ts";

/** The least that joins three to ten entities to one another, and which of them nothing joins. */

interface Found {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly groups: string[][];
  readonly cost: number;
}

function methodOf({ order }: ConnectRequest): Method {
  return {
    name: "an approximate Steiner tree",
    citation:
      "Mehlhorn, A faster approximation algorithm for the Steiner problem in graphs, Information Processing Letters 1988; " +
      "its last steps as in Kou, Markowsky and Berman, A fast algorithm for Steiner trees, Acta Informatica 1981",
    parameters: {
      ...(order === "strongest" ? STRENGTH_PARAMETERS : { step: 1 }),
      atMost: "2(1 - 1/l) times the least possible cost, l being the leaves of the best tree",
    },
  };
}

/** @throws {EntityNotFoundError} for each of those asked about */
export async function connectEntities(
  request: ConnectRequest,
  store: GraphStore,
  library: Library,
  read?: ReadOptions,
): Promise<Seen<ConnectAnswer>> {
  const asked = [...new Set<string>(request.id)].sort();
  const { revision, value } = await readAtOneRevision({
    store,
    options: read,
    narrow: "Join fewer entities, or name relation types.",
    look: (topology, visit) => search(topology, request, asked, visit),
    shows: (found: Found) => found,
    answer: (found, records) => ({ found, records }),
  });
  const { found, records } = value;
  const ties = found.relations.map(records.relation);
  const explaining = await explainingOf(ties, request.at, revision, store, library, read);
  return {
    revision,
    value: {
      nodes: [...found.entities].sort().map((id) => ({ entity: records.entity(id), asked: asked.includes(id) })),
      ties: ties.map((tie) => explainTie(tie, records.entity(tie.from), records.entity(tie.to), explaining)),
      groups: found.groups,
      cost: inSteps(found.cost),
      method: methodOf(request),
    },
  };
}

async function search(
  topology: Topology,
  request: ConnectRequest,
  asked: readonly string[],
  visit: Visit,
): Promise<Found> {
  const nodes = asked.map((id) => nodeOf(topology, id));
  const weights = request.order === "strongest" ? strengthWeights(topology) : STEP_WEIGHTS;
  const ground = { topology, weights, ...(await pathTests(topology, request, visit)) };
  const joined = await joiningTree(ground, nodes, visit);
  return {
    entities: joined.nodes.map((node) => topology.nodes.id(node)),
    relations: joined.ties.map((tie) => topology.ties.ids.get(tie)),
    groups: joined.groups.map((group) => group.map((index) => asked[index] ?? "")),
    cost: joined.cost,
  };
}
