import { readFile } from "node:fs/promises";
import { Lexer, Parser } from "n3";
import type { Refusal } from "../../read-records.ts";

/** One thing that a Turtle file describes, and where it begins to. */
export interface Subject {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly iri: string;
  /** Texts and IRIs it has for a predicate, in the order of the file. */
  values(predicate: string): readonly string[];
}

/** The subjects of a Turtle file, in order; what is no Turtle is one refusal. @throws when the file is not there */
export async function readTurtle(file: string): Promise<readonly Subject[] | Refusal> {
  const text = await readFile(file, "utf8");
  try {
    const lines = linesOfSubjects(text);
    const said = new Map<string, Map<string, string[]>>();
    for (const { subject, predicate, object } of new Parser().parse(text)) {
      const values = said.get(subject.value) ?? new Map<string, string[]>();
      values.set(predicate.value, [...(values.get(predicate.value) ?? []), object.value]);
      said.set(subject.value, values);
    }
    return [...said].map(([iri, values]) => ({
      file,
      line: lines.get(iri) ?? 1,
      iri,
      values: (predicate) => values.get(predicate) ?? [],
    }));
  } catch (error) {
    return {
      file,
      line: lineOf(error),
      reason: `not Turtle: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** Line by IRI. The parser itself tells lines only of errors. */
function linesOfSubjects(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let begins = true;
  for (const { type, value, line } of new Lexer().tokenize(text)) {
    if (begins && type === "IRI" && value !== undefined && !lines.has(value)) lines.set(value, line);
    begins = type === ".";
  }
  return lines;
}

function lineOf(error: unknown): number {
  const context = error instanceof Error && "context" in error ? error.context : null;
  const line = typeof context === "object" && context !== null && "line" in context ? context.line : null;
  return typeof line === "number" ? line : 1;
}
