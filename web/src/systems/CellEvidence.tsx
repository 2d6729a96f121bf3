import { Quote } from "lucide";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { useTranslation } from "react-i18next";
import type { ShownEvidence } from "#model/api/answers.ts";
import type { Cell } from "#model/api/views.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatWhen } from "../format/dates.ts";
import { formatFigure } from "../format/figures.ts";
import { formatProperty, inLanguage } from "../format/names.ts";
import { tieLabel } from "../format/ties.ts";
import { EvidenceList } from "../panels/EvidenceList.tsx";
import { Icon } from "../theme/Icon.tsx";
import type { ShownView } from "./shown-view.ts";

/** A statement that a cell rests on. */
interface Statement {
  readonly id: string;
  readonly words: string;
  readonly evidence: readonly ShownEvidence[];
  /** Of a tie: its page says more. */
  readonly isTie: boolean;
}

function useStatements(cell: Cell, view: ShownView): Statement[] {
  const { language } = useAtlas().state;
  const name = (id: string) => {
    const entity = view.named(id);
    return entity === undefined ? id : inLanguage(entity.name, language);
  };
  const ids = (kind: "relations" | "facts") => [...new Set(cell.items.flatMap((item) => item[kind]))];
  const ties = ids("relations").flatMap((id) => {
    const tie = view.relation(id);
    if (tie === undefined) return [];
    const words = `${name(tie.from)} ${tieLabel(tie, tie.from, language)} ${name(tie.to)} · ${formatWhen(tie, language)}`;
    return [{ id, words, evidence: tie.evidence, isTie: true }];
  });
  const facts = ids("facts").flatMap((id) => {
    const fact = view.fact(id);
    if (fact === undefined) return [];
    const words = `${name(fact.entity)}: ${formatProperty(fact.property, language)}: ${formatFigure(fact, language)}`;
    return [{ id, words, evidence: fact.evidence, isTie: false }];
  });
  const own = cell.items.flatMap(({ entity, relations, facts: of }) => {
    const record = entity === null || relations.length + of.length > 0 ? undefined : view.entity(entity);
    return record === undefined
      ? []
      : [{ id: record.id, words: name(record.id), evidence: record.evidence, isTie: false }];
  });
  return [...ties, ...facts, ...own];
}

/** What a cell rests on, folded away: every tie and fact with what was read of it. */
export function CellEvidence({ cell, view, of }: { cell: Cell; view: ShownView; of: string }) {
  const { t } = useTranslation();
  const { openTie } = useActions();
  const statements = useStatements(cell, view);
  if (statements.length === 0) return null;
  const sources = Math.min(...cell.items.filter(({ sources: n }) => n > 0).map(({ sources: n }) => n));
  const count = t("systems.sources", { count: Number.isFinite(sources) ? sources : statements.length });
  return (
    <Disclosure className="cell-evidence">
      {({ isExpanded }) => (
        <>
          <Button
            slot="trigger"
            className="cell-evidence-trigger"
            aria-label={`${t("systems.evidence")}: ${of}, ${count}`}
          >
            <Icon node={Quote} size={13} />
            <span>{count}</span>
          </Button>
          <DisclosurePanel className="cell-evidence-panel">
            {isExpanded &&
              statements.map(({ id, words, evidence, isTie }) => (
                <div key={id} className="cell-statement">
                  {isTie ? (
                    <Button className="text-button" onPress={() => openTie(id)}>
                      {words}
                    </Button>
                  ) : (
                    <p className="small">{words}</p>
                  )}
                  <EvidenceList evidence={evidence} />
                </div>
              ))}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
