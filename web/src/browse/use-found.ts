import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { browseQuestion } from "../api/questions.ts";
import type { Browsing } from "../app/page-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inOrder } from "./in-order.ts";

/** As many as are read on their own to be put in order; of more, the list keeps the order of the API, by id. */
const MOST_SORTED = 2_000;

/** What a list is narrowed to, and what is known of it so far. */
export function useFound(browse: Browsing) {
  const { language } = useAtlas().state;
  const list = useInfiniteQuery(browseQuestion(browse));
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = list;
  const total = list.data?.pages[0]?.total ?? 0;
  const readsOn = total <= MOST_SORTED && hasNextPage && !isFetching && !isFetchNextPageError;
  useEffect(() => {
    if (readsOn) void fetchNextPage();
  }, [readsOn, fetchNextPage]);
  const { order } = browse;
  const entities = useMemo(() => {
    const read = list.data?.pages.flatMap((page) => page.items.map(({ entity }) => entity)) ?? [];
    return hasNextPage ? read : inOrder(read, order, language);
  }, [list.data, hasNextPage, order, language]);
  return { list, total, entities, facets: list.data?.pages[0]?.facets ?? null, isSorted: !hasNextPage };
}
