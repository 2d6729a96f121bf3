import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { NetworkAnswer } from "#model/api/answers.ts";
import { entitiesQuestion, networkQuestion } from "../api/questions.ts";
import { overviewIds } from "../app/overview.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { type MapElements, mapElements } from "./elements.ts";

export interface MapNetwork {
  readonly network: NetworkAnswer | null;
  readonly elements: MapElements | null;
  readonly isOverview: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** While a new answer is awaited the last one stays on the map: whether that is the overview, it has to say itself. */
function isOverviewOf(network: NetworkAnswer | null, overview: readonly string[]): boolean {
  const ids = new Set<string>(overview);
  return network !== null && network.nodes.length === ids.size && network.nodes.every(({ id }) => ids.has(id));
}

/** What is on the map: what was drawn, or the overview while nothing was. */
export function useMapNetwork(): MapNetwork {
  const { state } = useAtlas();
  const entities = useQuery(entitiesQuestion);
  const overview = useMemo(() => overviewIds(entities.data), [entities.data]);
  const ids = state.drawn.length === 0 ? overview : state.drawn;
  const answer = useQuery(networkQuestion(ids));
  const network = ids.length === 0 ? null : (answer.data ?? null);
  const elements = useMemo(
    () => (network === null ? null : mapElements(network, state.language)),
    [network, state.language],
  );
  return {
    network,
    elements,
    isOverview: isOverviewOf(network, overview),
    error: (state.drawn.length === 0 ? entities.error : null) ?? answer.error,
    retry: () => void Promise.all([entities.refetch(), answer.refetch()]),
  };
}
