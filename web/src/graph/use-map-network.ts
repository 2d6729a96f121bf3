import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { NetworkAnswer } from "#model/api/answers.ts";
import { bestConnectedQuestion, networkQuestion, wholeQuestion } from "../api/questions.ts";
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

/** Of all there is, what was hidden is left out here; what is drawn one by one never has it. */
function without(network: NetworkAnswer, hidden: readonly string[]): NetworkAnswer {
  if (!network.nodes.some(({ id }) => hidden.includes(id))) return network;
  const gone = new Set<string>(hidden);
  return {
    ...network,
    nodes: network.nodes.filter(({ id }) => !gone.has(id)),
    edges: network.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}

/** What is on the map: what was drawn, or the overview while nothing was. */
export function useMapNetwork(): MapNetwork {
  const { state } = useAtlas();
  const { collapsed, bundled } = state;
  const { hidden, whole } = state;
  const hasDrawn = state.drawn.length > 0 || whole;
  const overview = useQuery({ ...bestConnectedQuestion, select: overviewOf });
  const some = useQuery(networkQuestion(state.drawn));
  const all = useQuery({ ...wholeQuestion(), enabled: whole });
  const drawing = whole ? all : some;
  // A link that names what it draws shows nothing before: another map in its place would bend where things lie.
  const [isOpening, setOpening] = useState(hasDrawn);
  if (isOpening && (!hasDrawn || drawing.data !== undefined)) setOpening(false);
  // While the first drawing is awaited the overview stays, and is still the overview.
  const network = (hasDrawn ? drawing.data : null) ?? (isOpening ? null : overview.data) ?? null;
  const elements = useMemo(
    () => (network === null ? null : mapElements(without(network, hidden), state.language, { collapsed, bundled })),
    [network, hidden, state.language, collapsed, bundled],
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
