import { afterEach, describe, expect, it } from "vitest";
import { KeptWork } from "../../../server/explore/insights/kept-work.ts";
import { OffPath } from "../../../server/explore/insights/off-path.ts";
import { CancelledError, OutOfTimeError } from "../../../server/model/errors.ts";
import type { Seen } from "../../../server/store/graph-store.ts";
import { ReadGuard } from "../../../server/store/read-guard.ts";
import { Topology } from "../../../server/store/topology/topology.ts";
import { grouped, wiringOf } from "./random-wiring.ts";

const never = new AbortController().signal;
const small = { kind: "shape", wiring: wiringOf(3, [[0, 1]]) } as const;
/** Some seconds of work, wherever it runs. */
const long = { kind: "centrality", measure: "betweenness", wiring: grouped(300, 100, 400_000, 1) } as const;

describe("measuring on another thread", () => {
  let offPath = new OffPath();
  afterEach(() => offPath.close());

  it("answers what was asked", async () => {
    expect(await offPath.run<"shape">(small, never)).toMatchObject({ pairs: 1, components: 2, isolated: 1 });
  });

  it("ends the thread of a job that nobody waits for, and takes the next on a new one", async () => {
    const leaving = new AbortController();
    const running = offPath.run<"centrality">(long, leaving.signal);
    const behind = offPath.run<"shape">(small, never);
    const gone = new AbortController();
    const queued = offPath.run<"shape">(small, gone.signal);
    gone.abort();
    await expect(queued).rejects.toBeInstanceOf(CancelledError);
    leaving.abort();
    await expect(running).rejects.toBeInstanceOf(CancelledError);
    expect(await behind).toMatchObject({ pairs: 1 });
  });

  it("ends a job that takes too long, with the limit and what to narrow", async () => {
    offPath = new OffPath(50);
    const failed = offPath.run<"centrality">(long, never);
    await expect(failed).rejects.toThrow(
      "The question took longer than the limit of 50 ms and was stopped. Name kinds, relation types or a place, so that there is less to measure.",
    );
  });
});

describe("work kept for a revision", () => {
  /** A graph that has nothing but a revision. */
  function graph() {
    const state = { revision: 1 };
    const topology = async () => ({ revision: state.revision, value: new Topology() });
    return { state, kept: new KeptWork({ topology }, 2) };
  }

  const guard = (signal?: AbortSignal, timeoutMs = 10_000) => new ReadGuard({ signal, timeoutMs }, "Ask less.");

  /** Work that ends when it is told to, and says whether it was stopped. */
  function work() {
    const runs: { stop: AbortSignal; end: (value: Seen<string>) => void }[] = [];
    const start = (stop: AbortSignal) =>
      new Promise<Seen<string>>((resolve, reject) => {
        runs.push({ stop, end: resolve });
        stop.addEventListener("abort", () => reject(new CancelledError()));
      });
    return { runs, start };
  }

  async function begun(runs: readonly unknown[], count: number): Promise<void> {
    while (runs.length < count) await new Promise((resolve) => setImmediate(resolve));
  }

  it("is done once for all who ask, and again for another revision", async () => {
    const { state, kept } = graph();
    const { runs, start } = work();
    const both = [kept.get("a", guard(), start), kept.get("a", guard(), start)];
    await begun(runs, 1);
    runs[0]?.end({ revision: 1, value: "first" });
    expect(await Promise.all(both)).toEqual([
      { revision: 1, value: "first" },
      { revision: 1, value: "first" },
    ]);
    expect(await kept.get("a", guard(), start)).toEqual({ revision: 1, value: "first" });
    expect(runs).toHaveLength(1);
    state.revision = 2;
    const again = kept.get("a", guard(), start);
    await begun(runs, 2);
    runs[1]?.end({ revision: 2, value: "second" });
    expect(await again).toEqual({ revision: 2, value: "second" });
  });

  it("is stopped when the last who waits goes away, and only then", async () => {
    const { kept } = graph();
    const { runs, start } = work();
    const [one, other] = [new AbortController(), new AbortController()];
    const waiting = [kept.get("a", guard(one.signal), start), kept.get("a", guard(other.signal), start)];
    await begun(runs, 1);
    one.abort();
    await expect(waiting[0]).rejects.toBeInstanceOf(CancelledError);
    expect(runs[0]?.stop.aborted).toBe(false);
    other.abort();
    await expect(waiting[1]).rejects.toBeInstanceOf(CancelledError);
    expect(runs[0]?.stop.aborted).toBe(true);
    void kept.get("a", guard(), start).catch(() => undefined);
    await begun(runs, 2);
  });

  it("goes on when one who waits runs out of time, so that asking again finds it done", async () => {
    const { kept } = graph();
    const { runs, start } = work();
    await expect(kept.get("a", guard(undefined, 20), start)).rejects.toBeInstanceOf(OutOfTimeError);
    expect(runs[0]?.stop.aborted).toBe(false);
    runs[0]?.end({ revision: 1, value: "late" });
    expect(await kept.get("a", guard(), start)).toEqual({ revision: 1, value: "late" });
  });

  it("is stopped when nobody can ask for it any more: the graph changed, or other questions took its place", async () => {
    const { state, kept } = graph();
    const { runs, start } = work();
    for (const question of ["a", "b", "c"])
      await expect(kept.get(question, guard(undefined, 20), start)).rejects.toBeInstanceOf(OutOfTimeError);
    expect(runs.map(({ stop }) => stop.aborted)).toEqual([true, false, false]);
    state.revision = 2;
    await expect(kept.get("c", guard(undefined, 20), start)).rejects.toBeInstanceOf(OutOfTimeError);
    expect(runs.map(({ stop }) => stop.aborted)).toEqual([true, true, true, false]);
  });
});
