import type { ShownEvidence } from "../model/api/answers.ts";
import { type Evidence, isTextEvidence, type TextEvidence } from "../model/records/evidence.ts";
import type { DocumentView, GraphStore, ReadOptions } from "../store/graph-store.ts";
import type { SourceTexts } from "../store/source-texts.ts";

/** Turns positions into words, where the text is at hand. */
export type ShowEvidence = (evidence: readonly Evidence[]) => ShownEvidence[];

type Documents = ReadonlyMap<string, DocumentView>;

/**
 * The graph's documents beside the texts at hand. Every answer needs them and they change only with the graph,
 * so they are kept for the revision they were read at.
 */
export class Library {
  readonly texts: SourceTexts;
  readonly #store: GraphStore;
  #kept: { readonly revision: number; readonly documents: Documents } | null = null;
  #shower: { readonly documents: Documents; readonly show: ShowEvidence } | null = null;

  constructor(store: GraphStore, texts: SourceTexts) {
    this.#store = store;
    this.texts = texts;
  }

  /** By id, as they stood at `revision` or, where the graph has moved on meanwhile, later. */
  async documents(revision: number, read?: ReadOptions): Promise<Documents> {
    if (this.#kept?.revision === revision) return this.#kept.documents;
    const seen = await this.#store.documents(read);
    const documents = new Map(seen.value.map((view) => [view.document.id as string, view]));
    this.#kept = { revision: seen.revision, documents };
    return documents;
  }

  /** One and the same for as long as the graph stands, so that what it was shown with may be kept. */
  async shower(revision: number, read?: ReadOptions): Promise<ShowEvidence> {
    // Without texts no document can add a word, so none is read.
    if (this.texts.size === 0) return showPlain;
    const documents = await this.documents(revision, read);
    if (this.#shower?.documents !== documents) this.#shower = { documents, show: this.#showFrom(documents) };
    return this.#shower.show;
  }

  #showFrom(documents: Documents): ShowEvidence {
    const passageOf = (piece: TextEvidence) => {
      const sha256 = documents.get(piece.document)?.document.sha256;
      return sha256 === undefined ? null : this.texts.passage(sha256, piece.start, piece.end);
    };
    return (evidence) =>
      evidence.map((piece) => (isTextEvidence(piece) ? { ...piece, passage: passageOf(piece) } : piece));
  }
}

function showPlain(evidence: readonly Evidence[]): ShownEvidence[] {
  return evidence.map((piece) => (isTextEvidence(piece) ? { ...piece, passage: null } : piece));
}
