import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { type NamedRow, ownCpuMs, type SearchCandidate, wordsOf } from "./candidate.ts";

const TOKENIZERS = {
  trigram: "trigram",
  unicode61: "unicode61 remove_diacritics 2",
} as const;

/** SQLite's full-text index, in a file of its own, ordered by its own `rank` (BM25). */
export async function fts5(names: readonly NamedRow[], tokenizer: keyof typeof TOKENIZERS): Promise<SearchCandidate> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-fts5-"));
  const file = join(folder, "names.db");
  const database = new Database(file);
  const began = ownCpuMs();
  database.exec(`CREATE VIRTUAL TABLE names USING fts5(text, entity UNINDEXED, tokenize = '${TOKENIZERS[tokenizer]}')`);
  const insert = database.prepare("INSERT INTO names (text, entity) VALUES (?, ?)");
  database.transaction(() => {
    for (const { text, entity } of names) insert.run(text, entity);
  })();
  const builtMs = ownCpuMs() - began;
  const { size } = await stat(file);
  const question = database.prepare("SELECT entity FROM names WHERE names MATCH ? ORDER BY rank LIMIT 10");
  const nothing = database.prepare("SELECT 1");
  return {
    name: `SQLite FTS5, ${tokenizer}`,
    size: `${(size / 1e6).toFixed(0)} MB on disk`,
    builtMs,
    find: async (typed) => {
      const match = matchOf(typed, tokenizer);
      return match === "" ? [] : (question.all(match) as { entity: string }[]).map(({ entity }) => entity);
    },
    nothing: async () => nothing.get(),
    cpuMs: async () => ownCpuMs(),
    close: async () => {
      database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Every word, the last as a beginning; trigrams are beginnings anyway, and know nothing shorter than three. */
function matchOf(typed: string, tokenizer: keyof typeof TOKENIZERS): string {
  const words = wordsOf(typed);
  if (tokenizer === "unicode61")
    return words.map((word, at) => `"${word}"${at === words.length - 1 ? "*" : ""}`).join(" ");
  return words
    .filter((word) => [...word].length >= 3)
    .map((word) => `"${word}"`)
    .join(" ");
}
