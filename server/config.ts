import { statSync } from "node:fs";
import { z } from "zod";
import { type StoreSettings, StoreSettingsError, storeSettings } from "./store/store-settings.ts";

/** Settings of the server, all from the environment. An empty one is as good as unset: compose files pass those. */

const MAX_PORT = 65_535;

function wholeNumber(least: number, most: number, preset: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error })
    .default(preset);
}

function isThere(path: string, what: "file" | "folder"): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return (what === "file" ? stats?.isFile() : stats?.isDirectory()) ?? false;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** A scheme, a host, a port: what a browser compares. A path in it would let nothing in. */
const ORIGIN = /^https?:\/\/[a-z0-9.*-]+(?::\d{1,5})?$/;

const Environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: wholeNumber(0, MAX_PORT, 3000),
  ATLAS_SOURCES: z
    .string()
    .refine((path) => isThere(path, "folder"), { error: "must be a folder of source texts" })
    .optional(),
  ATLAS_BOUNDARIES: z
    .string()
    .refine((path) => isThere(path, "file"), { error: "must be a GeoJSON file that is there" })
    .optional(),
  ATLAS_SEED: z
    .string()
    .refine((seed) => seed === "foshan" || seed === "none" || isThere(seed, "file"), {
      error: 'must be "foshan", "none" or an NDJSON file that is there',
    })
    .default("foshan"),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).optional(),
  QUERY_TIMEOUT_MS: wholeNumber(100, 600_000, 5_000),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  EMBED_IN: z
    .string()
    .transform((origins) => origins.split(/[\s,]+/).filter(Boolean))
    .refine((origins) => origins.every((origin) => ORIGIN.test(origin)), {
      error: "must be origins such as https://example.org, with spaces between them",
    })
    .default([]),
  NODE_ENV: z.string().default("production"),
});

export interface Config {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly store: StoreSettings;
  /** Folder of source texts; `null`: none are at hand. */
  readonly sources: string | null;
  /** GeoJSON file of boundaries to draw under the places; `null`: none. */
  readonly boundaries: string | null;
  readonly seed: string;
  /** `null`: warnings on a terminal, every request elsewhere. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | null;
  /** Longest one read of the graph may take. */
  readonly queryTimeoutMs: number;
  /** Proxies in front whose word on the client's address is taken; it is what rate limits go by. */
  readonly trustedProxies: number;
  /** Origins of other sites whose pages may show this one in a frame. */
  readonly embeddedIn: readonly string[];
  /** Answers are held to their schemas while developing and testing, and sent as they are otherwise. */
  readonly checkAnswers: boolean;
}

/** Every fault, one a line, each beginning with the setting's name. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

function storeOrFaults(environment: NodeJS.ProcessEnv): StoreSettings | string[] {
  try {
    return storeSettings(environment);
  } catch (error) {
    if (error instanceof StoreSettingsError) return error.message.split("\n");
    throw error;
  }
}

/** @throws {ConfigError} */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  const store = storeOrFaults(environment);
  const faults = parsed.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];
  if (!parsed.success || Array.isArray(store))
    throw new ConfigError([...faults, ...(Array.isArray(store) ? store : [])].join("\n"));
  const {
    HOST,
    PORT,
    ATLAS_SOURCES,
    ATLAS_BOUNDARIES,
    ATLAS_SEED,
    LOG_LEVEL,
    QUERY_TIMEOUT_MS,
    TRUST_PROXY,
    EMBED_IN,
    NODE_ENV,
  } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    store,
    sources: ATLAS_SOURCES ?? null,
    boundaries: ATLAS_BOUNDARIES ?? null,
    seed: ATLAS_SEED,
    logLevel: LOG_LEVEL ?? null,
    queryTimeoutMs: QUERY_TIMEOUT_MS,
    trustedProxies: TRUST_PROXY,
    embeddedIn: EMBED_IN,
    checkAnswers: NODE_ENV !== "production",
  };
}
