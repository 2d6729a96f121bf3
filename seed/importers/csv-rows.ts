import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { CsvError, parse } from "csv-parse";
import type { Refusal } from "../read-records.ts";

/** One row of a table and where it stands. */
export interface Row<Name extends string> {
  readonly file: string;
  /** Of the unpacked file, from 1. */
  readonly line: number;
  /** From 1, without the header: as evidence counts rows. */
  readonly row: number;
  readonly cells: Readonly<Record<Name, string>>;
}

/** The bytes of a file, unpacked where it ends in `.gz`. */
export function unpacked(file: string): Readable {
  const bytes = createReadStream(file);
  // `pipeline` hands an error of the file on to whoever reads the unpacked bytes.
  return file.endsWith(".gz") ? pipeline(bytes, createGunzip(), () => {}) : bytes;
}

/**
 * The rows of a CSV file, read as fast as they are taken. What cannot be read is a refusal: a header without one
 * of `names`, a row of another length, quotes or packed bytes that are broken.
 * @throws when the file is not there or may not be read
 */
export async function* readRows<Name extends string>(
  file: string,
  names: readonly Name[],
): AsyncGenerator<Row<Name> | Refusal> {
  const rows = pipeline(unpacked(file), parse({ bom: true, relax_column_count: true }), () => {});
  let header: Header<Name> | null = null;
  let line = 1;
  let row = 0;
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      if (header === null) {
        header = readHeader(cells, names);
        if (header.missing.length > 0) return void (yield missingColumns(file, header.missing));
      } else {
        row += 1;
        if (cells.length === header.width) yield { file, line, row, cells: header.take(cells) };
        else yield { file, line, reason: `${cells.length} cells, where the header has ${header.width}` };
      }
      line += 1 + lineBreaks(cells);
    }
  } catch (error) {
    // The reader is ahead of what was yielded: where it stood is what it says itself.
    const stood = error instanceof CsvError && typeof error.lines === "number" ? error.lines : line;
    return void (yield { file, line: stood, reason: unreadable(error) });
  }
  if (header === null) yield { file, line: 1, reason: "empty: the first line must name the columns" };
}

interface Header<Name extends string> {
  readonly width: number;
  readonly missing: readonly Name[];
  take(cells: readonly string[]): Record<Name, string>;
}

function readHeader<Name extends string>(cells: readonly string[], names: readonly Name[]): Header<Name> {
  const places = names.map((name) => [name, cells.indexOf(name)] as const);
  return {
    width: cells.length,
    missing: places.filter(([, place]) => place === -1).map(([name]) => name),
    take(row) {
      const taken: Partial<Record<Name, string>> = {};
      for (const [name, place] of places) taken[name] = row[place] ?? "";
      return taken as Record<Name, string>;
    },
  };
}

function missingColumns(file: string, missing: readonly string[]): Refusal {
  return { file, line: 1, reason: `the header of ${basename(file)} lacks ${missing.join(", ")}` };
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes("\n")) breaks += cell.split("\n").length - 1;
  return breaks;
}

/** Why the bytes of a file cannot be read on. @throws what is not about its bytes */
export function unreadable(error: unknown): string {
  if (error instanceof CsvError) return `not CSV from here on: ${error.message}`;
  if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))
    return `cannot be unpacked from here on: ${error.message}`;
  throw error;
}
