import fc from "fast-check";
import { Insights } from "../../../server/explore/insights/insights.ts";
import type { OffPath } from "../../../server/explore/insights/off-path.ts";
import { Library } from "../../../server/explore/library.ts";
import { storeAsKnown } from "../../../server/explore/store-as-known.ts";
import { dayBounds } from "../../../server/model/dates.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { SourceTexts } from "../../../server/store/source-texts.ts";
import type { Reference } from "./reference.ts";

/** What answers: a store, with what the API asks beside it. */
export class Product {
  readonly store: GraphStore;
  readonly library: Library;
  readonly insights: Insights;

  constructor(store: GraphStore, library: Library, insights: Insights) {
    this.store = store;
    this.library = library;
    this.insights = insights;
  }

  static of(store: GraphStore, offPath: OffPath): Product {
    return new Product(store, new Library(store, SourceTexts.NONE), new Insights(store, offPath));
  }

  /** As the routes read it where a question names a day. */
  asKnown(knownOn: string): Product {
    const knownBy = dayBounds(knownOn).latest ?? Infinity;
    return new Product(storeAsKnown(this.store, this.library, knownBy), this.library, this.insights);
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
  const { knownOn } = fields as { readonly knownOn?: string };
  const seen = <Graph extends { asKnown(day: string): Graph }>(graph: Graph) =>
    knownOn === undefined ? graph : graph.asKnown(knownOn);
  return {
    words,
    ask: (product, reference) => ask(seen(product), seen(reference)),
    answer: (reference) => answer(seen(reference)),
    // What fast-check prints of a question that was answered wrong.
    [fc.toStringMethod]: () => words,
  };
}
