import { useEffect, useRef } from "react";
import type { DocumentAnswer, ShownEvidence } from "#model/api/answers.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { EvidencePlace } from "./EvidencePlace.tsx";

interface Told {
  readonly claim: NonNullable<ShownEvidence["claim"]>;
  /** Every passage that says it. */
  readonly evidence: ShownEvidence[];
}

/** Claims in the order of the text, each once: several records may rest on one passage. */
function claimsOf({ document, statements }: DocumentAnswer): Told[] {
  const told = new Map<string, Told>();
  for (const { evidence } of statements)
    for (const piece of evidence) {
      if (piece.claim === null || piece.document !== document.id) continue;
      const known = told.get(piece.claim.en);
      if (known === undefined) told.set(piece.claim.en, { claim: piece.claim, evidence: [piece] });
      else known.evidence.push(piece);
    }
  return [...told.values()];
}

function isAt(evidence: ShownEvidence, place: number): boolean {
  return ("row" in evidence ? evidence.row : evidence.start) === place;
}

/** What a document says in our words, in its own order; what the passage at `place` says is marked and in sight. */
export function DocumentClaims({ answer, place }: { answer: DocumentAnswer; place: number | null }) {
  const { language } = useAtlas().state;
  const first = useRef<HTMLLIElement>(null);
  const claims = claimsOf(answer);
  const sought = place === null ? [] : claims.filter(({ evidence }) => evidence.some((piece) => isAt(piece, place)));
  // Several claims may rest on one passage: its words stand once, after the last of them.
  const last = sought.at(-1);
  const passage = last?.evidence.find((piece) => isAt(piece, place ?? 0));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another thing to bring in sight
  useEffect(() => {
    first.current?.scrollIntoView({ block: "center" });
  }, [place]);
  return (
    <ol className="claims">
      {claims.map((told) => (
        <li
          key={told.claim.en}
          ref={told === sought[0] ? first : undefined}
          className={sought.includes(told) ? "claim-sought" : undefined}
          aria-current={sought.includes(told) ? "location" : undefined}
          lang={languageOf(told.claim, language)}
        >
          {inLanguage(told.claim, language)}
          {told === last && passage !== undefined && (
            <EvidencePlace evidence={passage} language={answer.document.language} />
          )}
        </li>
      ))}
    </ol>
  );
}
