import type { SearchedGraph } from "../../search/graphs.ts";

/** What building the index adds to a start, for a person to read. Run with `--expose-gc`, so that memory can be told. */
export async function warming(graph: SearchedGraph): Promise<string> {
  const before = held();
  const cpu = process.cpuUsage();
  const began = performance.now();
  await graph.search.warm();
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = (held() - before) / 1e6;
  return `index built in ${seconds(wallMs)} s (${seconds((user + system) / 1000)} s of processor time), ${megabytes.toFixed(1)} MB`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

/** Bytes on the heap and in typed arrays, after a collection. */
export function held(): number {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
