import { SingleBar } from "cli-progress";

/** Where a command writes: results to `out`, what went wrong and how far it is to `err`. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** A bar on `err`; silent where that is not a terminal. `total` may be an estimate. */
  progress(label: string, total: number): Progress;
}

export interface Progress {
  reach(done: number): void;
  end(): void;
}

/** Work shorter than this shows no bar: it would only flicker. */
const QUIET_MS = 1000;

export const processTerminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  progress,
};

function progress(label: string, total: number): Progress {
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total} · {eta_formatted} left`,
    noTTYOutput: false,
    clearOnComplete: true,
    hideCursor: true,
  });
  const began = performance.now();
  let drawn = false;
  return {
    reach(done) {
      if (!process.stderr.isTTY) return;
      if (!drawn && performance.now() - began > QUIET_MS) {
        bar.start(total, done);
        drawn = true;
      }
      if (drawn) bar.update(done);
    },
    end() {
      if (drawn) bar.stop();
    },
  };
}

/** Rows of equal length, padded into columns; numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, String(cell).length);
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
