import { once } from "node:events";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Above it the lines go into a temporary file. */
const MOST_CHARACTERS_IN_MEMORY = 32_000_000;

/** Lines kept until somebody reads them: in memory while they are few. */
export class Spool {
  #lines: string[] = [];
  #characters = 0;
  #folder: string | null = null;
  #file: WriteStream | null = null;

  async add(line: string): Promise<void> {
    this.#lines.push(line);
    this.#characters += line.length;
    if (this.#characters >= MOST_CHARACTERS_IN_MEMORY) await this.#spill();
  }

  async #spill(): Promise<void> {
    const file = this.#file ?? (await this.#open());
    const text = this.#lines.map((line) => `${line}\n`).join("");
    this.#lines = [];
    this.#characters = 0;
    if (!file.write(text)) await once(file, "drain");
  }

  async #open(): Promise<WriteStream> {
    this.#folder = await mkdtemp(join(tmpdir(), "torch-atlas-spool-"));
    this.#file = createWriteStream(join(this.#folder, "lines"), { mode: 0o600 });
    return this.#file;
  }

  /** The lines in the order in which they were added. Nothing can be added any more. */
  async *lines(): AsyncGenerator<string> {
    if (this.#file !== null && this.#folder !== null) {
      this.#file.end();
      await once(this.#file, "close");
      yield* createInterface({ input: createReadStream(join(this.#folder, "lines"), "utf8"), crlfDelay: Infinity });
    }
    yield* this.#lines;
  }

  async discard(): Promise<void> {
    this.#file?.destroy();
    this.#lines = [];
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
  }
}
