import { z } from "zod";

/** Which engine holds the graph, and where. */
export type StoreSettings =
  | { readonly engine: "embedded"; readonly folder: string }
  | {
      readonly engine: "neo4j";
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      /** `null`: the server's default database. */
      readonly database: string | null;
    };

const optional = z
  .string()
  .transform((value) => (value === "" ? null : value))
  .nullish();

const Environment = z.object({
  ATLAS_DATA: optional,
  NEO4J_URI: z
    .string()
    .regex(/^(?:$|(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/\S+$)/, { error: "must begin with bolt://, neo4j:// or neo4j+s://" })
    .transform((value) => (value === "" ? null : value))
    .nullish(),
  NEO4J_USER: optional,
  NEO4J_PASSWORD: optional,
  NEO4J_DATABASE: optional,
});

/** A setting that cannot be used: every fault, one a line. */
export class StoreSettingsError extends Error {
  override readonly name = "StoreSettingsError";
}

/**
 * Neo4j where `NEO4J_URI` is set, else the embedded engine in `ATLAS_DATA` (default `./data`).
 * @throws {StoreSettingsError}
 */
export function storeSettings(environment: Readonly<Record<string, string | undefined>>): StoreSettings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw new StoreSettingsError(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"),
    );
  const { ATLAS_DATA, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = parsed.data;
  if (!NEO4J_URI) return { engine: "embedded", folder: ATLAS_DATA ?? "./data" };
  if (!NEO4J_PASSWORD) throw new StoreSettingsError("NEO4J_PASSWORD must be set when NEO4J_URI is");
  return {
    engine: "neo4j",
    uri: NEO4J_URI,
    user: NEO4J_USER ?? "neo4j",
    password: NEO4J_PASSWORD,
    database: NEO4J_DATABASE ?? null,
  };
}
