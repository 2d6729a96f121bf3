import { Agent, type IncomingMessage, request } from "node:http";
import neo4j, { type Driver, type Session } from "neo4j-driver";
import type { Neo4jProcess } from "../../../scripts/neo4j/neo4j-process.ts";
import type { Recorded } from "./server-process.ts";

/** The ways in which a question is put: each ends with the answer as objects of this process. */

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

export function closeConnections(): void {
  agent.destroy();
}

/** One request over a connection that stays open, uncompressed. */
export function getJson(url: string): Promise<unknown> {
  return exchange(url, "GET", {}, null);
}

function exchange(
  url: string,
  method: "GET" | "POST",
  headers: Readonly<Record<string, string>>,
  body: string | null,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, (answer) => void read(answer).then(resolve, reject));
    asked.once("error", (error: NodeJS.ErrnoException) => {
      // A server closes a connection that was idle for seconds, while a slow floor held this process.
      if (error.code === "ECONNRESET" && asked.reusedSocket) exchange(url, method, headers, body).then(resolve, reject);
      else reject(error);
    });
    asked.end(body ?? undefined);
  });
}

async function read(answer: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString("utf8");
  if (answer.statusCode === undefined || answer.statusCode >= 300)
    throw new Error(`${answer.statusCode}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as unknown;
}

/** The driver and one open session, and nothing else. */
export class RawDriver {
  readonly #driver: Driver;
  readonly #session: Session;

  constructor({ uri, user, password }: Neo4jProcess) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    this.#session = this.#driver.session({ defaultAccessMode: neo4j.session.READ });
  }

  async run(statements: readonly Recorded[]): Promise<unknown> {
    const answers: unknown[] = [];
    for (const { statement, parameters } of statements) answers.push(await this.#session.run(statement, parameters));
    return answers;
  }

  async close(): Promise<void> {
    await this.#session.close();
    await this.#driver.close();
  }
}

/** As the driver takes them: whole numbers are integers. */
export function forDriver(statements: readonly Recorded[]): Recorded[] {
  return statements.map(({ statement, parameters }) => ({
    statement,
    parameters: integers(parameters) as Recorded["parameters"],
  }));
}

function integers(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(integers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, integers(item)]));
}

/** Neo4j's own HTTP endpoint, Query API v2. */
export class QueryApi {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor({ httpUri, user, password }: Neo4jProcess) {
    this.#url = `${httpUri}/db/neo4j/query/v2`;
    this.#headers = {
      "content-type": "application/json",
      accept: "application/json",
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
    };
  }

  async run(statements: readonly Recorded[]): Promise<unknown> {
    const answers: unknown[] = [];
    for (const asked of statements)
      answers.push(await exchange(this.#url, "POST", this.#headers, JSON.stringify({ ...asked, accessMode: "Read" })));
    return answers;
  }
}
