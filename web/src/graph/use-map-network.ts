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

/** What is on the map: what was drawn, or the overview while nothing was. */
export function useMapNetwork(): MapNetwork {
  const { state } = useAtlas();
  const entities = useQuery(entitiesQuestion);
  const isOverview = state.drawn.length === 0;
  const ids = useMemo(
    () => (isOverview ? overviewIds(entities.data) : state.drawn),
    [isOverview, entities.data, state.drawn],
  );
  const answer = useQuery(networkQuestion(ids));
  const network = ids.length === 0 ? null : (answer.data ?? null);
  const elements = useMemo(
    () => (network === null ? null : mapElements(network, state.language)),
    [network, state.language],
  );
  return {
    network,
    elements,
    isOverview,
    error: (isOverview ? entities.error : null) ?? answer.error,
    retry: () => void Promise.all([entities.refetch(), answer.refetch()]),
  };
}
