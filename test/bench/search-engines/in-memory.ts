import type { EntityRecord } from "../../../server/model/records/entity.ts";
import { buildIndex, prepareEntity } from "../../../server/search/index/build-index.ts";
import { pausing } from "../../../server/search/index/pause.ts";
import { NameSearch } from "../../../server/search/match/search-names.ts";
import { ownCpuMs, type SearchCandidate } from "./candidate.ts";
import { held } from "./warming.ts";

/** The index of the product. Run with `--expose-gc`, so that its size can be told. */
export async function inMemory(
  entities: readonly EntityRecord[],
  degrees: ReadonlyMap<string, number>,
): Promise<SearchCandidate> {
  const before = held();
  const began = ownCpuMs();
  const prepared = entities.map(prepareEntity);
  const index = await buildIndex(
    prepared,
    entities.map(({ id }) => degrees.get(id) ?? 0),
    pausing(),
  );
  const names = new NameSearch(index);
  const builtMs = ownCpuMs() - began;
  const megabytes = (held() - before) / 1e6;
  return {
    name: "index in memory",
    size: `${megabytes.toFixed(0)} MB of memory`,
    builtMs,
    find: async (typed) => names.search(typed, [], 10).found.map(({ entity }) => index.entities[entity]?.id ?? ""),
    nothing: null,
    cpuMs: async () => ownCpuMs(),
    close: async () => {},
  };
}
