import { NetworkAnswer } from "../../model/api/answers.ts";
import { MAX_SEEDS, NetworkRequest } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** All ties among some entities. A map asks this whenever something is drawn, and when a shared link opens. */
export const getNetwork = route({
  method: "get",
  path: "/api/network",
  operationId: "getNetwork",
  tag: "graph",
  summary: "The entities named by seed, by id, and every tie among them, by tie id.",
  limits: `${MAX_SEEDS} seeds.`,
  problems: [],
  request: NetworkRequest,
  response: NetworkAnswer,
  async handle({ seed }, { atlas, read }) {
    const seeds = [...new Set(seed)];
    const [nodes, ties] = await Promise.all([
      atlas.store.summaries(seeds, read),
      atlas.store.relationsAmong(seeds, read),
    ]);
    const edges = ties.value.map(({ id, type, from, to, status, validFrom, validTo, observed, certainty }) => ({
      id,
      type,
      from,
      to,
      status,
      validFrom,
      validTo,
      observed,
      certainty,
    }));
    return {
      // Of two reads the older one: a tag must not promise what only one of them saw.
      revision: Math.min(nodes.revision, ties.revision),
      value: { nodes: [...nodes.value], edges, omitted: seeds.length - nodes.value.length },
    };
  },
});
