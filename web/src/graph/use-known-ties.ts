import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { networkQuestion, wholeQuestion } from "../api/questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import type { MapElements } from "./elements.ts";

/** Ties of the map that some document had told of on the day asked about; `null` while no such day is asked. */
export function useKnownTies(elements: MapElements | null): ReadonlySet<string> | null {
  const { clocks, whole } = useAtlas().state;
  const { knownOn } = clocks;
  const ids = useMemo(
    () => (elements === null ? [] : [...elements.nodes.map(({ id }) => id), ...elements.headOf.keys()]),
    [elements],
  );
  const some = useQuery({ ...networkQuestion(knownOn === null || whole ? [] : ids, knownOn), select: tieIds });
  const all = useQuery({ ...wholeQuestion(knownOn), enabled: whole && knownOn !== null, select: tieIds });
  return knownOn === null ? null : ((whole ? all : some).data ?? null);
}

function tieIds({ edges }: { readonly edges: readonly { readonly id: string }[] }): ReadonlySet<string> {
  return new Set(edges.map(({ id }) => id));
}
