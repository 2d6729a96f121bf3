import type { MatchedNeed } from "../../../model/api/matching.ts";
import type { CellItem } from "../../../model/api/views.ts";
import type { Words } from "../../date-words.ts";
import { leastStatus, nameOf, type Telling, wordsItem } from "./items.ts";

type Match = MatchedNeed["matches"][number];

const ASPECTS: Record<Match["shared"][number]["aspect"], Words> = {
  industry: { en: "the industry", zh: "产业" },
  technology: { en: "the technology", zh: "技术" },
  cooperation: { en: "a partner", zh: "合作方" },
  place: { en: "the place", zh: "地点" },
};

/** Reasons told of one match; the path shows the rest. */
const MOST_REASONS = 3;

/** Candidates, best first, each with why and over which ties. What no source states is our suggestion, and has no source. */
export function matchItems(subject: string, telling: Telling): CellItem[] {
  const found = telling.matches.byNeed.get(subject)?.matches ?? [];
  return found.map((match) => matchItem(match, telling));
}

function matchItem({ candidate, score, shared, words, path, stated }: Match, { statements }: Telling): CellItem {
  const ties = path.map(({ relation }) => relation);
  const reasons = shared.slice(0, MOST_REASONS).map(({ entity, aspect }): Words => {
    const { en, zh } = nameOf(statements, entity.id);
    return { en: `shares ${ASPECTS[aspect].en} ${en}`, zh: `同${ASPECTS[aspect].zh}：${zh}` };
  });
  const common = words.slice(0, MOST_REASONS).join(", ");
  return wordsItem(nameOf(statements, candidate.id), {
    entity: candidate.id,
    relations: [...new Set([...(stated === null ? [] : [stated]), ...ties.map(({ id }) => id)])],
    status: leastStatus([candidate.status, ...ties.map(({ status }) => status)]),
    notes: [
      stated === null
        ? { en: `suggested, score ${score.toFixed(2)}`, zh: `推荐，得分${score.toFixed(2)}` }
        : { en: "matched, as a source says", zh: "资料载明已对接" },
      ...reasons,
      ...(common === "" ? [] : [{ en: `told in the same words: ${common}`, zh: `共同用词：${common}` }]),
    ],
    sources: stated === null ? 0 : Math.max(1, ...ties.map(({ independentSources }) => independentSources)),
  });
}
