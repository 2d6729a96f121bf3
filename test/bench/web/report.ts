import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { FirstView } from "./first-view.ts";
import type { Fps, Smoothness } from "./gestures.ts";
import type { Size } from "./made-network.ts";
import type { MeasuredMap } from "./measure-map.ts";

/** The page `docs/benchmarks-web.md`. */

export interface Row {
  readonly size: Size;
  readonly map: MeasuredMap;
  readonly sigma: Smoothness;
}

interface Circumstances {
  readonly chromium: string;
  readonly seed: number;
  readonly loadBefore: string;
  readonly loadAfter: string;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function block(ms: number): string {
  return ms === 0 ? "under 50" : whole(ms);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function versions(chromium: string): string {
  const packages = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const { cytoscape, "cytoscape-fcose": fcose, "graphology-layout-forceatlas2": forceAtlas2 } = packages.dependencies;
  return [
    `Chromium ${chromium}, headless, without a GPU (WebGL for sigma.js by SwiftShader)`,
    `Node ${process.versions.node}`,
    `cytoscape ${cytoscape}`,
    `cytoscape-fcose ${fcose}`,
    `graphology-layout-forceatlas2 ${forceAtlas2}`,
    `sigma ${packages.devDependencies.sigma}`,
  ].join(", ");
}

function firstViewTable({ usableMs: [median, fastest, slowest], blocks, scriptKb, workerKb }: FirstView): string {
  return table(
    ["first view of the Foshan graph", "measured", "target"],
    [
      [
        "usable after, ms: median (fastest to slowest of 3)",
        `${whole(median)} (${whole(fastest)} to ${whole(slowest)})`,
        "",
      ],
      ["JavaScript, compressed, KB", whole(scriptKb), "450"],
      ["layout worker, compressed, KB", whole(workerKb), "apart"],
      ["layout, on its own thread, ms", whole(blocks.layoutMs), ""],
      ["longest block of the main thread while it lays out, ms", block(blocks.duringLayoutMs), "50"],
      ["longest block of the main thread in all, ms", block(blocks.longestMs), ""],
    ],
  );
}

function fps({ shown, asked, moved }: Fps): string {
  return `${whole(shown)} of ${whole(moved)} (${whole(asked)})`;
}

function smoothnessTable(rows: readonly Row[]): string {
  const line = (what: string, { size }: Row, measured: Smoothness) => [
    `${whole(size.nodes)} / ${whole(size.ties)}`,
    what,
    fps(measured.pan),
    fps(measured.wheel),
    whole(measured.worstFrameMs),
    whole(measured.redrawMs),
  ];
  return table(
    ["entities / ties", "drawn by", "pan, fps", "wheel, fps", "worst frame, ms", "drawn anew after, ms"],
    rows.flatMap((row) => [
      line(row.map.isPainted ? "**Torch Atlas**, painted apart" : "**Torch Atlas**, by Cytoscape", row, row.map),
      line("sigma.js", row, row.sigma),
    ]),
  );
}

function layoutTable(rows: readonly Row[]): string {
  return table(
    [
      "entities / ties",
      "layout, ms",
      "main thread blocked while it lays out, ms",
      "longest block until it is drawn, ms",
    ],
    rows.map(({ size, map: { blocks } }) => [
      `${whole(size.nodes)} / ${whole(size.ties)}`,
      whole(blocks.layoutMs),
      block(blocks.duringLayoutMs),
      block(blocks.longestMs),
    ]),
  );
}

export function report(first: FirstView, rows: readonly Row[], circumstances: Circumstances): string {
  const [cpu, ...others] = cpus();
  const { chromium, seed, loadBefore, loadAfter } = circumstances;
  return `# The page, measured

Written by \`npm run bench:web\` on ${new Date().toISOString().slice(0, 10)}.

- Machine: ${others.length + 1} cores (${cpu?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}, no GPU.
- Versions: ${versions(chromium)}.
- Load of the machine over 1, 5 and 15 minutes: ${loadBefore} before, ${loadAfter} after.

## The first view

The start page of the built product, served by the real server, in a browser with nothing stored; the screen is 1440 by 900.

${firstViewTable(first)}

## Panning and zooming

Graphs grown by preferential attachment from the seed ${seed}, drawn by the product's own page, which is asked for all
there is; the answer is put in the place of the server's, because \`/network\` draws 2,000 entities at most. The mouse is
Chromium's own: pressed and moved in curves for 2.5 seconds, then its wheel turned for as long. Frames are those its
display put on the screen, by its own trace, of as many as the mouse moved or its wheel turned a second (between two moves
there is nothing new to show), and in brackets those it asked the page for. "Worst frame" is the longest that it could not ask; "drawn anew after" runs from letting go until no frame takes longer than 34 ms and what is shown was
drawn for where the map came to rest. Large maps are painted on a thread of their own, with another look
(docs/adr/20261122-large-maps.md). sigma.js draws the same graph at the same places on a field of the same size.

${smoothnessTable(rows)}

## The layout

Up to 250 entities fcose, above that ForceAtlas2, always on a thread of its own. A task under 50 ms is not told by a
browser.

${layoutTable(rows)}
`;
}
