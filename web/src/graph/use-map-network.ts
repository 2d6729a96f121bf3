import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { NetworkAnswer } from "#model/api/answers.ts";
import { bestConnectedQuestion, networkQuestion } from "../api/questions.ts";
import { overviewOf } from "../app/overview.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { type MapElements, mapElements } from "./elements.ts";

export interface MapNetwork {
  readonly network: NetworkAnswer | null;
  readonly elements: MapElements | null;
  readonly isOverview: boolean;
  /** What is shown is not yet what was asked for. */
  readonly isAwaited: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What is on the map: what was drawn, or the overview while nothing was. */
export function useMapNetwork(): MapNetwork {
  const { state } = useAtlas();
  const { collapsed, bundled } = state;
  const hasDrawn = state.drawn.length > 0;
  const overview = useQuery({ ...bestConnectedQuestion, select: overviewOf });
  const drawing = useQuery(networkQuestion(state.drawn));
  // While the first drawing is awaited the overview stays, and is still the overview.
  const network = (hasDrawn ? drawing.data : null) ?? overview.data ?? null;
  const elements = useMemo(
    () => (network === null ? null : mapElements(network, state.language, { collapsed, bundled })),
    [network, state.language, collapsed, bundled],
  );
  const asked = hasDrawn ? drawing : overview;
  return {
    network,
    elements,
    isOverview: network !== null && network === overview.data,
    isAwaited: asked.isPending || asked.isPlaceholderData,
    error: asked.error,
    retry: () => void asked.refetch(),
  };
}
