import type { ChangesRequest } from "../../model/api/changes.ts";
import { type Day, dayBounds } from "../../model/dates.ts";
import type { DocumentView } from "../../store/graph-store.ts";
import { documentKnownDay, documentPossiblyKnownDay } from "../../store/known.ts";
import { entityTest, nodeTest, type Test, tieTest } from "../../store/topology/filters.ts";
import { typeName } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { hasHappened, isDeed, takesPlace } from "../timeline/moments.ts";
import type { FirstPage } from "./first-page.ts";
import { dayOf, type Lasting, type Span, validSpans, type Window, within } from "./spans.ts";

/** What became of one stamp's record: the same for all that bear it and last alike. */
type SpansOf = (stamp: number, lasting: Lasting) => readonly Span[];

function windowOf({ from, to }: Pick<ChangesRequest, "from" | "to">): Window {
  return {
    first: from === undefined ? -Infinity : (dayBounds(from).earliest ?? -Infinity),
    last: to === undefined ? Infinity : (dayBounds(to).latest ?? Infinity),
  };
}

/**
 * Looks at every entity and tie that passes the filters for what became of it within the window. `kind`, `party` and
 * `place` judge a tie by either of its ends.
 */
export async function findChanges(
  topology: Topology,
  request: ChangesRequest,
  documents: ReadonlyMap<string, DocumentView>,
  page: FirstPage,
  visit: Visit,
): Promise<void> {
  const spansOf = request.clock === "known" ? knownSpans(topology, documents) : spansByStamp(topology);
  const window = windowOf(request);
  const put = (spans: readonly Span[], of: "entity" | "relation", idOf: () => string) => {
    for (const span of spans) {
      const found = within(span, window);
      if (found !== null) page.add({ ...span, certain: found === "certain", of, day: dayOf(span), idOf });
    }
  };
  await eachEntity(topology, await entityTest(topology, request, visit), visit, (node) => {
    const lasting = takesPlace(topology.nodes.kind(node)) ? "event" : "thing";
    put(spansOf(topology.nodes.stamp(node), lasting), "entity", () => topology.nodes.id(node));
  });
  const tie = tieTest(topology, request).passes;
  await eachTie(topology, tie, await nodeTest(topology, request, visit), visit, (number) => {
    const lasting = DEEDS[topology.ties.type(number)] === true ? "deed" : "state";
    put(spansOf(topology.ties.stamp(number), lasting), "relation", () => topology.ties.ids.get(number));
  });
}

/** By code of a type. */
const DEEDS: readonly boolean[] = Array.from({ length: 256 }, (_, code) => isDeed(typeName(code)));

async function eachEntity(topology: Topology, passes: Test, visit: Visit, look: (node: number) => void) {
  for (const node of topology.nodes.sorted()) {
    if (visit.isDue(1)) await visit.pause();
    if (passes === null || passes(node)) look(node);
  }
}

/** Each tie once: as the row of its `from` end has it. */
async function eachTie(topology: Topology, tie: Test, end: Test, visit: Visit, look: (tie: number) => void) {
  const { rows, nodes } = topology;
  for (const node of nodes.sorted()) {
    const ofNode = end === null || end(node);
    for (let at = rows.begin(node); at < rows.end(node); at++) {
      if (visit.isDue(1)) await visit.pause();
      const entry = rows.entries[at] ?? 0;
      if ((entry & 1) === 1 || (tie !== null && !tie(entry >>> 1))) continue;
      if (ofNode || end?.(rows.ends[at] ?? 0)) look(entry >>> 1);
    }
  }
}

function spansByStamp({ stamps }: Topology): SpansOf {
  const kept: Record<Lasting, (readonly Span[])[]> = { deed: [], state: [], event: [], thing: [] };
  return (stamp, lasting) => {
    const known = kept[lasting][stamp];
    if (known !== undefined) return known;
    // What is only planned has changed nothing.
    const spans = hasHappened(stamps.status(stamp)) ? validSpans(stamps.bounds(stamp), lasting) : [];
    kept[lasting][stamp] = spans;
    return spans;
  };
}

function knownSpans({ stamps }: Topology, documents: ReadonlyMap<string, DocumentView>): SpansOf {
  const kept = new Map<readonly string[], readonly Span[]>();
  return (stamp) => {
    const cited = stamps.documents(stamp);
    const known = kept.get(cited) ?? [{ change: "first-known" as const, ...firstKnown(cited, documents) }];
    kept.set(cited, known);
    return known;
  };
}

/** A record is known by the first of its documents, whichever that turns out to be. */
function firstKnown(cited: readonly string[], documents: ReadonlyMap<string, DocumentView>) {
  let [first, last]: [Day, Day] = [Infinity, Infinity];
  for (const id of cited) {
    const view = documents.get(id);
    if (view === undefined) throw new RangeError(`no document "${id}" is there, though it is cited`);
    first = Math.min(first, documentPossiblyKnownDay(view.document));
    last = Math.min(last, documentKnownDay(view.document));
  }
  return { first, last };
}
