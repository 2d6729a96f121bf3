import type { Insights } from "../explore/insights/insights.ts";
import type { Library } from "../explore/library.ts";
import type { SearchItem } from "../model/api/answers.ts";
import type { BoundariesAnswer } from "../model/api/boundaries.ts";
import type { SearchRequest } from "../model/api/requests.ts";
import type { GraphStore, Page, ReadOptions, Seen } from "../store/graph-store.ts";

/** What the API asks of the search room. */
interface NameSearch {
  search(request: SearchRequest, options?: ReadOptions): Promise<Seen<Page<SearchItem>>>;
}

/** What the routes answer from. There is none until the store is open and filled. */
export interface Atlas {
  readonly store: GraphStore;
  /** Of the store; part of every ETag, since two stores share revisions. */
  readonly storeId: string;
  readonly search: NameSearch;
  readonly library: Library;
  readonly insights: Insights;
}

/** One request as a route's `handle` sees it. */
export interface Asked {
  /** @throws {StoreUnavailableError} until the store is open and filled */
  readonly atlas: Atlas;
  /** Ends the reads of this request when the client goes away or its time is up. */
  readonly read: ReadOptions;
  readonly version: string;
  /** As the operator gave them. */
  readonly boundaries: BoundariesAnswer;
  readonly openApi: () => object;
}

/** A value and the graph's revision it depends on; `null`: it depends on nothing but the build. */
export interface Told<Value> {
  readonly revision: number | null;
  readonly value: Value;
}
