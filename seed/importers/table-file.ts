import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { unpacked, unreadable } from "./csv-rows.ts";

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/** Of the file's bytes as they lie there, packed or not, in small hex digits. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/**
 * How many rows a CSV file has without its header, found without taking them apart. Of a packed file that is
 * broken, those before the break: whoever reads the rows is told where it is.
 */
export async function countRows(file: string): Promise<number> {
  const count = { ends: 0, quoted: false, last: LINE_FEED };
  try {
    for await (const bytes of unpacked(file) as AsyncIterable<Uint8Array>) countEnds(bytes, count);
  } catch (error) {
    unreadable(error);
  }
  return Math.max(0, count.ends + (count.last === LINE_FEED ? 0 : 1) - 1);
}

function countEnds(bytes: Uint8Array, count: { ends: number; quoted: boolean; last: number }): void {
  for (const byte of bytes) {
    if (byte === QUOTE) count.quoted = !count.quoted;
    else if (byte === LINE_FEED && !count.quoted) count.ends += 1;
  }
  count.last = bytes.at(-1) ?? count.last;
}
