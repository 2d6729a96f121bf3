import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** How much of a text is shown around a passage, in code points, cut at white space. */
const CONTEXT_LENGTH = 120;

/** Larger files in the folder are not texts anybody cited. */
const MAX_TEXT_BYTES = 20_000_000;

export interface SourcePassage {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/**
 * The texts that an operator has at hand: every file of one folder, recognized by the SHA-256 of its bytes,
 * whatever it is called. The graph holds positions; only here do they become words.
 */
export class SourceTexts {
  static readonly NONE = new SourceTexts(new Map());

  /** Code points by SHA-256. An array, since a position counts code points and a string counts code units. */
  readonly #texts: ReadonlyMap<string, readonly string[]>;
  /** Changes when, and only when, the set of texts at hand does. */
  readonly digest: string;

  private constructor(texts: ReadonlyMap<string, readonly string[]>) {
    this.#texts = texts;
    this.digest = createHash("sha256")
      .update([...texts.keys()].sort().join())
      .digest("hex")
      .slice(0, 16);
  }

  /** @param folder `null`: no texts are at hand. @throws when the folder cannot be read. */
  static async read(folder: string | null): Promise<SourceTexts> {
    if (folder === null) return SourceTexts.NONE;
    const texts = new Map<string, readonly string[]>();
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(folder, entry.name));
      if (bytes.length > MAX_TEXT_BYTES) continue;
      texts.set(createHash("sha256").update(bytes).digest("hex"), [...bytes.toString("utf8")]);
    }
    return new SourceTexts(texts);
  }

  get size(): number {
    return this.#texts.size;
  }

  has(sha256: string): boolean {
    return this.#texts.has(sha256);
  }

  /** Length in code points; `null` when the text is not at hand. */
  characters(sha256: string): number | null {
    return this.#texts.get(sha256)?.length ?? null;
  }

  /** The whole text; `null` when it is not at hand. */
  text(sha256: string): string | null {
    return this.#texts.get(sha256)?.join("") ?? null;
  }

  /** The words from `start` to `end`; `null` when the text is not at hand or does not reach that far. */
  passage(sha256: string, start: number, end: number): SourcePassage | null {
    const points = this.#texts.get(sha256);
    if (points === undefined || start < 0 || end > points.length || start >= end) return null;
    return {
      before: fromWordStart(points.slice(Math.max(0, start - CONTEXT_LENGTH), start).join(""), start > CONTEXT_LENGTH),
      exact: points.slice(start, end).join(""),
      after: toWordEnd(points.slice(end, end + CONTEXT_LENGTH).join(""), end + CONTEXT_LENGTH < points.length),
    };
  }
}

function fromWordStart(text: string, cut: boolean): string {
  return cut ? text.replace(/^\S*\s+/u, "") : text;
}

function toWordEnd(text: string, cut: boolean): string {
  return cut ? text.replace(/\s+\S*$/u, "") : text;
}
