import type { ChangesRequest } from "../../model/api/changes.ts";
import { type Day, dayBounds } from "../../model/dates.ts";
import { hasHappened } from "../../model/held.ts";
import type { DocumentView } from "../../store/graph-store.ts";
import { documentKnownDay, documentPossiblyKnownDay } from "../../store/known.ts";
import { compareText } from "../../store/ordering.ts";
import { timeQuestion } from "../../store/tie-columns.ts";
import { entityTest, nodeTest, type Test, tieTest } from "../../store/topology/filters.ts";
import { typeName } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { isDeed, takesPlace } from "../timeline/moments.ts";
import type { Change, FirstPage, Numbered } from "./first-page.ts";
import { dayOf, type Lasting, type Span, validSpans, type Window, within } from "./spans.ts";

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
  const changes = new ChangesByStamp(topology, request, documents);
  const entities: Numbered = {
    of: "entity",
    idOf: (node) => topology.nodes.id(node),
    compareId: (node, id) => compareText(topology.nodes.id(node), id),
  };
  await eachEntity(topology, await entityTest(topology, request, visit), visit, (node, stamp) => {
    const lasting = takesPlace(topology.nodes.kind(node)) ? "event" : "thing";
    for (const change of changes.of(stamp, lasting)) page.add(change, entities, node);
  });
  const ties: Numbered = {
    of: "relation",
    idOf: (tie) => topology.ties.ids.get(tie),
    compareId: (tie, id) => topology.ties.ids.compareWith(tie, id),
  };
  const passes = tieTest(topology, request).passes;
  await eachTie(topology, passes, await nodeTest(topology, request, visit), visit, (tie, type, stamp) => {
    for (const change of changes.of(stamp, DEEDS[type] === true ? "deed" : "state")) page.add(change, ties, tie);
  });
}

/** By code of a type. */
const DEEDS: readonly boolean[] = Array.from({ length: 256 }, (_, code) => isDeed(typeName(code)));

async function eachEntity(topology: Topology, passes: Test, visit: Visit, look: (node: number, stamp: number) => void) {
  for (const node of topology.nodes.sorted()) {
    if (visit.isDue(1)) await visit.pause();
    if (passes === null || passes(node)) look(node, topology.nodes.stamp(node));
  }
}

/** Each tie once: as the row of its `from` end has it. */
async function eachTie(
  { rows, nodes }: Topology,
  passes: Test,
  end: Test,
  visit: Visit,
  look: (tie: number, type: number, stamp: number) => void,
) {
  for (const node of nodes.sorted()) {
    const ofNode = end === null || end(node);
    for (let at = rows.begin(node); at < rows.end(node); at++) {
      if (visit.isDue(1)) await visit.pause();
      const entry = rows.entries[at] ?? 0;
      if ((entry & 1) === 1 || (passes !== null && !passes(entry >>> 1))) continue;
      if (ofNode || end?.(rows.ends[at] ?? 0)) look(entry >>> 1, rows.types[at] ?? 0, rows.stamps[at] ?? 0);
    }
  }
}

/** What became of all that bear one stamp and last alike: worked out once for each. */
class ChangesByStamp {
  readonly #kept: Record<Lasting, (readonly Change[])[]> = { deed: [], state: [], event: [], thing: [] };
  readonly #window: Window;
  readonly #spansOf: (stamp: number, lasting: Lasting) => readonly Span[];

  constructor(topology: Topology, request: ChangesRequest, documents: ReadonlyMap<string, DocumentView>) {
    const { stamps } = topology;
    const { knownBy } = timeQuestion(request);
    this.#window = windowOf(request);
    this.#spansOf =
      request.clock === "known"
        ? (stamp) => [{ change: "first-known", ...firstKnown(stamps.documents(stamp), documents) }]
        : // What is only planned has changed nothing.
          (stamp, lasting) =>
            hasHappened(stamps.status(stamp)) ? validSpans(stamps.boundsKnownBy(stamp, knownBy), lasting) : [];
  }

  of(stamp: number, lasting: Lasting): readonly Change[] {
    const known = this.#kept[lasting][stamp];
    if (known !== undefined) return known;
    const changes = this.#spansOf(stamp, lasting).flatMap((span): Change[] => {
      const found = within(span, this.#window);
      return found === null ? [] : [{ ...span, certain: found === "certain", day: dayOf(span) }];
    });
    this.#kept[lasting][stamp] = changes;
    return changes;
  }
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
