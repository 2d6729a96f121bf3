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

/** What a document says in our words, in its own order; the one at `place` with its passage, and in sight. */
export function DocumentClaims({ answer, place }: { answer: DocumentAnswer; place: number | null }) {
  const { language } = useAtlas().state;
  const here = useRef<HTMLLIElement>(null);
  const claims = claimsOf(answer);
  const sought =
    place === null ? undefined : claims.find(({ evidence }) => evidence.some((piece) => isAt(piece, place)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another thing to bring in sight
  useEffect(() => here.current?.scrollIntoView({ block: "center" }), [place]);
  return (
    <ol className="claims">
      {claims.map((told) => {
        const found = told === sought ? told.evidence.find((piece) => isAt(piece, place ?? -1)) : undefined;
        return (
          <li
            key={told.claim.en}
            ref={found && here}
            className={found && "claim-sought"}
            aria-current={found && "location"}
            lang={languageOf(told.claim, language)}
          >
            {inLanguage(told.claim, language)}
            {found && <EvidencePlace evidence={found} language={answer.document.language} />}
          </li>
        );
      })}
    </ol>
  );
}
