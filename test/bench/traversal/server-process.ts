import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { StoreSettings } from "../../../server/store/store-settings.ts";

/** A statement as the engine sent it, with parameters as JSON says them. */
export interface Recorded {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

interface Urls {
  readonly url: string;
  readonly objectsUrl: string;
  readonly bareUrl: string;
}

export type Asked =
  | { readonly ask: "record"; readonly path: string }
  | { readonly ask: "keep"; readonly key: string; readonly value: unknown };
export type Replied = Urls | { readonly statements: readonly Recorded[] };

const SERVED = fileURLToPath(new URL("served.ts", import.meta.url));

/** The app over a store, in another process. */
export class ServerProcess {
  readonly #urls: Urls;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, urls: Urls) {
    this.#child = child;
    this.#urls = urls;
  }

  get url(): string {
    return this.#urls.url;
  }

  static async start(settings: StoreSettings): Promise<ServerProcess> {
    const child = fork(SERVED, [JSON.stringify(settings)], { execArgv: ["--import", "tsx"] });
    const failed = once(child, "exit").then(() => Promise.reject(new Error("the server to be measured ended")));
    const [told] = (await Promise.race([once(child, "message"), failed])) as [Urls];
    failed.catch(() => {});
    return new ServerProcess(child, told);
  }

  /** What the engine asks Neo4j to answer this path. */
  async statements(path: string): Promise<readonly Recorded[]> {
    return (await this.#ask({ ask: "record", path })).statements;
  }

  /** Where this object is answered from now on, behind the product's middleware and by Express as it comes. */
  async objectAt(key: string, value: unknown): Promise<{ readonly same: string; readonly bare: string }> {
    await this.#ask({ ask: "keep", key, value });
    return { same: `${this.#urls.objectsUrl}/${key}`, bare: `${this.#urls.bareUrl}/${key}` };
  }

  async #ask(asked: Asked): Promise<{ readonly statements: readonly Recorded[] }> {
    this.#child.send(asked);
    const [told] = (await once(this.#child, "message")) as [{ statements: readonly Recorded[] }];
    return told;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.disconnect();
    await ended;
  }
}
