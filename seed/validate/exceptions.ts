import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Finding } from "./graph-files.ts";

/** Findings that a curator looked at and let stand, each with the reason. */
const Exceptions = z.array(z.strictObject({ check: z.string(), id: z.string(), reason: z.string().min(10) }));

export interface Judged {
  /** Findings that nobody excused. */
  readonly standing: readonly Finding[];
  /** Excused ones with their reason, so that a reader can judge the judgment. */
  readonly excused: readonly (Finding & { readonly because: string })[];
}

/** An exception that excuses nothing is itself a finding: it outlived what it was for. */
export function judge(findings: readonly Finding[], exceptionsFile: string): Judged {
  const exceptions = existsSync(exceptionsFile)
    ? Exceptions.parse(JSON.parse(readFileSync(exceptionsFile, "utf8")))
    : [];
  const standing: Finding[] = [];
  const excused: (Finding & { because: string })[] = [];
  const used = new Set<number>();
  for (const found of findings) {
    const at = exceptions.findIndex(({ check, id }) => check === found.check && id === found.id);
    const exception = exceptions[at];
    if (exception === undefined) standing.push(found);
    else {
      used.add(at);
      excused.push({ ...found, because: exception.reason });
    }
  }
  for (const [at, { check, id }] of exceptions.entries()) {
    if (!used.has(at))
      standing.push({
        check: "exceptions",
        file: exceptionsFile,
        line: 0,
        id,
        reason: `no "${check}" finding to excuse`,
      });
  }
  return { standing, excused };
}
