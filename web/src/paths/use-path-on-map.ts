import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PathItem } from "#model/api/answers.ts";
import { pathsQuestion } from "../api/questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import type { PathOnMap } from "../graph/lit.ts";

/** Every entity a path passes, from one end to the other. */
export function entitiesOf(path: PathItem): string[] {
  const [first] = path.hops;
  return first === undefined ? [] : [first.from.id, ...path.hops.map(({ to }) => to.id)];
}

/** The chosen path as the map highlights it; `null` while none is. */
export function usePathOnMap(): PathOnMap | null {
  const { path, ways } = useAtlas().state;
  const { data } = useQuery(pathsQuestion(path?.from ?? null, path?.to ?? null, ways));
  const chosen = path?.chosen ?? null;
  return useMemo(() => {
    const item = chosen === null ? undefined : data?.items[chosen];
    if (item === undefined) return null;
    return { entities: entitiesOf(item), ties: item.hops.map(({ relation }) => relation.id) };
  }, [chosen, data]);
}
