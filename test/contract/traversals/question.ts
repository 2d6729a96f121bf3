import fc from "fast-check";
import { Insights } from "../../../server/explore/insights/insights.ts";
import type { OffPath } from "../../../server/explore/insights/off-path.ts";
import { Library } from "../../../server/explore/library.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { SourceTexts } from "../../../server/store/source-texts.ts";
import type { Reference } from "./reference.ts";

/** What answers: a store, with what the API asks beside it. */
export class Product {
  readonly store: GraphStore;
  readonly library: Library;
  readonly insights: Insights;

  constructor(store: GraphStore, offPath: OffPath) {
    this.store = store;
    this.library = new Library(store, SourceTexts.NONE);
    this.insights = new Insights(store, offPath);
  }
}

/** A busy machine is no reason for a different answer. */
export const READ = { timeoutMs: 60_000 };

/** One traversal: what the product says, and what is to be said, in the same few words. */
export interface Question {
  readonly words: string;
  /** @param reference for what is promised within bounds, and not word for word */
  ask(product: Product, reference: Reference): Promise<unknown>;
  answer(reference: Reference): unknown;
  [fc.toStringMethod](): string;
}

export function question(verb: string, fields: object, ask: Question["ask"], answer: Question["answer"]): Question {
  const words = `${verb} ${JSON.stringify(fields)}`;
  // What fast-check prints of a question that was answered wrong.
  return { words, ask, answer, [fc.toStringMethod]: () => words };
}
