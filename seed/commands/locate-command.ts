import { readFile } from "node:fs/promises";
import { MAX_PASSAGE_LENGTH } from "../../server/model/records/evidence.ts";
import { locate } from "../curate/locate.ts";
import type { Terminal } from "../terminal.ts";

/** `atlas locate FILE WORDS…`. Prints `start end length` of each place the words stand. Exit 1: they stand nowhere. */
export async function locateCommand(file: string, words: string, terminal: Terminal): Promise<0 | 1> {
  const found = locate(await readFile(file, "utf8"), words);
  for (const { start, end } of found) {
    const length = end - start;
    const warning = length > MAX_PASSAGE_LENGTH ? `  longer than the ${MAX_PASSAGE_LENGTH} a passage may have` : "";
    terminal.out(`start ${start}  end ${end}  length ${length}${warning}`);
  }
  if (found.length === 0) terminal.err("These words do not stand in the text. Copy them from it as they are.");
  return found.length === 0 ? 1 : 0;
}
