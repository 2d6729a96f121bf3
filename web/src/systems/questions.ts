import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ViewAnswer, ViewsAnswer } from "#model/api/views.ts";
import { ask } from "../api/client.ts";
import type { Clocks } from "../app/atlas-state.ts";
import type { SystemPlace } from "./system-place.ts";

/** Rows read at a time. */
const ROWS_A_PAGE = 100;

export const viewsQuestion = queryOptions({
  queryKey: ["views"],
  queryFn: ({ signal }) => ask("/views", {}, ViewsAnswer, signal),
});

/** The rows of one sheet, page by page, as they stood and as they were known by the clocks. */
export function viewQuestion(view: string, { sheet, subject }: SystemPlace, { at, knownOn }: Clocks) {
  return infiniteQueryOptions({
    queryKey: ["view", view, sheet, subject, at, knownOn],
    queryFn: ({ signal, pageParam }) =>
      ask(`/views/${view}`, { sheet, subject, at, knownOn, limit: ROWS_A_PAGE, cursor: pageParam }, ViewAnswer, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
