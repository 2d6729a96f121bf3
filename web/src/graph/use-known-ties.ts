import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { networkQuestion, wholeQuestion } from "../api/questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import type { MapElements } from "./elements.ts";

/** What was known on the day asked about. */
interface Known {
  /** Ids of the ties that some document had told of; `null` while no such day is asked about, or before the answer. */
  readonly ties: ReadonlySet<string> | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** @param ids of the entities whose ties are asked about */
export function useKnown(ids: readonly string[]): Known {
  const { clocks, whole } = useAtlas().state;
  const { knownOn } = clocks;
  const some = useQuery({ ...networkQuestion(knownOn === null || whole ? [] : ids, knownOn), select: tieIds });
  const all = useQuery({ ...wholeQuestion(knownOn), enabled: whole && knownOn !== null, select: tieIds });
  const asked = whole ? all : some;
  return {
    ties: knownOn === null ? null : (asked.data ?? null),
    error: knownOn === null ? null : asked.error,
    retry: () => void asked.refetch(),
  };
}

/** Ties of the map that some document had told of on the day asked about; `null` while no such day is asked. */
export function useKnownTies(elements: MapElements | null): ReadonlySet<string> | null {
  const ids = useMemo(
    () => (elements === null ? [] : [...elements.nodes.map(({ id }) => id), ...elements.headOf.keys()]),
    [elements],
  );
  return useKnown(ids).ties;
}

function tieIds({ edges }: { readonly edges: readonly { readonly id: string }[] }): ReadonlySet<string> {
  return new Set(edges.map(({ id }) => id));
}
