import type { GraphStore, Seen } from "../../store/graph-store.ts";
import type { ReadGuard } from "../../store/read-guard.ts";
import { remaining } from "../../store/topology/look-at-shape.ts";
import { SharedWork } from "./shared-work.ts";

/**
 * What was worked out of one revision of the graph, by question: once however many ask, kept until the graph changes or
 * enough other questions were asked since.
 */
export class KeptWork {
  readonly #store: Pick<GraphStore, "topology">;
  readonly #most: number;
  readonly #works = new Map<string, SharedWork<Seen<unknown>>>();
  #revision = -1;

  /** @param most questions whose answers are kept */
  constructor(store: Pick<GraphStore, "topology">, most: number) {
    this.#store = store;
    this.#most = most;
  }

  /**
   * @param question names everything that `work` depends on but the graph
   * @throws {CancelledError} @throws {OutOfTimeError} and whatever `work` throws
   */
  async get<Value>(
    question: string,
    guard: ReadGuard,
    work: (signal: AbortSignal) => Promise<Seen<Value>>,
  ): Promise<Seen<Value>> {
    const { revision } = await this.#store.topology(remaining(guard));
    guard.check();
    if (revision !== this.#revision) this.#drop(0);
    this.#revision = revision;
    const known = this.#works.get(question) as SharedWork<Seen<Value>> | undefined;
    const shared = known === undefined || known.isLost ? new SharedWork(work) : known;
    // Put back at the end: what was asked about longest ago goes first.
    this.#works.delete(question);
    this.#works.set(question, shared);
    this.#drop(this.#most);
    return shared.wait(guard);
  }

  #drop(most: number): void {
    for (const [oldest, work] of this.#works) {
      if (this.#works.size <= most) break;
      this.#works.delete(oldest);
      work.abandon();
    }
  }
}
