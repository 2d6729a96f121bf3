import { useTranslation } from "react-i18next";
import type { Passage, ShownEvidence } from "#model/api/answers.ts";
import "./evidence.css";

/** The words of the source, with a little around them so that they can be judged. */
function PassageQuote({ passage, language }: { passage: Passage; language: string }) {
  const { t } = useTranslation();
  return (
    <blockquote className="passage" lang={language} aria-label={t("evidence.passage")}>
      <span className="passage-around">…{passage.before}</span>
      <mark>{passage.exact}</mark>
      <span className="passage-around">{passage.after}…</span>
    </blockquote>
  );
}

/** Where a source says it: its own words where the text is at hand, else the position. */
export function EvidencePlace({ evidence, language }: { evidence: ShownEvidence; language: string }) {
  const { t } = useTranslation();
  if ("row" in evidence) return <p className="quiet">{t("evidence.row", { row: evidence.row })}</p>;
  if (evidence.passage !== null) return <PassageQuote passage={evidence.passage} language={language} />;
  return <p className="quiet">{t("evidence.notAtHand", { start: evidence.start, end: evidence.end })}</p>;
}
