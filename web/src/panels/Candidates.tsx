import { useTranslation } from "react-i18next";
import type { EntityAnswer } from "#model/api/answers.ts";
import { EnglishText } from "./EnglishText.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { Section } from "./Section.tsx";

const TITLES = {
  possible: "entity.candidates",
  same: "entity.same",
  different: "entity.different",
} as const;

/** Records that may be the same thing, or are easily taken for it. They are never merged on their own. */
export function Candidates({ answer }: { answer: EntityAnswer }) {
  const { t } = useTranslation();
  return (Object.keys(TITLES) as (keyof typeof TITLES)[]).map((verdict) => {
    const candidates = answer.candidates.filter((candidate) => candidate.verdict === verdict);
    if (candidates.length === 0) return null;
    return (
      <Section key={verdict} title={t(TITLES[verdict])}>
        <ul className="candidates">
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <EntityLink entity={candidate.other} />
              <p className="small soft">
                <EnglishText text={candidate.reason} />
              </p>
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}
