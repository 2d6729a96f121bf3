import {
  type FivePartyAnswer,
  type FivePartyRequest,
  type FivePartyRow,
  OCCASION_KINDS,
} from "../../model/api/insights.ts";
import type { Method } from "../../model/api/method.ts";
import { PARTIES } from "../../model/vocabulary/kinds.ts";
import type { ReadOptions, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import { readRecordsOf, type ShownRecords } from "../at-one-revision.ts";
import { type Insights, NARROW } from "./insights.ts";
import { PART_TYPES, PART_TYPES_INVERSE } from "./joining-types.ts";
import { pageOfRanks, type RankPage } from "./page-of-ranks.ts";
import { type PartyRow, type PartyRows, partyRows } from "./party-rows.ts";
import { sliceOf } from "./slice-of.ts";

/** Which of the five parties meet in what, and which are missing there. */

interface Found extends RankPage {
  readonly all: PartyRows;
}

/** @throws {InvalidCursorError} */
export async function fiveParty(
  request: FivePartyRequest,
  insights: Insights,
  read?: ReadOptions,
): Promise<Seen<FivePartyAnswer>> {
  const guard = new ReadGuard(read, NARROW);
  return readRecordsOf(insights.store, guard, {
    async find(): Promise<Seen<Found>> {
      const key = `five-party ${[...request.through].sort().join()}`;
      const { revision, value: all } = await insights.kept(key, request, guard, (signal) =>
        insights.gather((topology, visit) => partyRows(topology, request, visit), signal),
      );
      return { revision, value: { ...pageOfRanks("five-party", request, revision, all.rows.length), all } };
    },
    shows: (found) => ({
      entities: listed(found).flatMap(({ id, cells }) => [id, ...cells.flatMap(({ participants }) => participants)]),
      relations: [],
    }),
    answer: (found, records, revision) => ({
      slice: sliceOf(request, found.all, revision),
      method: methodOf(request),
      items: listed(found).map((row) => shown(row, records)),
      total: found.all.rows.length,
      nextCursor: found.nextCursor,
      meetings: found.all.meetings,
    }),
  });
}

function listed({ all, begin, end }: Found): readonly PartyRow[] {
  return all.rows.slice(begin, end);
}

function shown({ id, cells }: PartyRow, records: ShownRecords): FivePartyRow {
  const among = (isSo: (cell: PartyRow["cells"][number]) => boolean) =>
    PARTIES.filter((_, place) => cells.slice(place, place + 1).some(isSo));
  return {
    entity: records.entity(id),
    cells: cells.map(({ participants, ...counts }, place) => ({
      party: PARTIES[place] ?? PARTIES[0],
      ...counts,
      participants: participants.map(records.entity),
    })),
    missing: among(({ happened, intended }) => happened + intended === 0),
    onlyIntended: among(({ happened, intended }) => happened === 0 && intended > 0),
  };
}

function methodOf({ through }: FivePartyRequest): Method {
  return {
    name: "counting participants of each party, each once an occasion",
    citation: null,
    parameters: {
      occasionKinds: (through.length === 0 ? OCCASION_KINDS : through).join(", "),
      partsFromParticipant: PART_TYPES.join(", "),
      partsFromOccasion: PART_TYPES_INVERSE.join(", "),
      happened: "actual and in-progress, of the occasion and of the part in it; everything else is intended",
    },
  };
}
