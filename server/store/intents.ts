import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { type ChangeSet, MAX_OPERATIONS, Operation, type Operation as OperationType } from "../model/change-set.ts";
import { InvalidRequestError, TooMuchError } from "../model/errors.ts";
import type { AtlasRecord, RecordType } from "../model/records/index.ts";
import { text } from "../model/records/shared.ts";
import type { Refusals } from "./refusals.ts";

/** What one change set wants of one id: at most one delete followed by one put. */
export interface Intent {
  readonly id: string;
  deleted: { readonly index: number; readonly record: RecordType } | null;
  put: { readonly index: number; readonly record: AtlasRecord } | null;
}

export interface Intents {
  readonly byId: ReadonlyMap<string, Intent>;
  /** Named by a record that cannot be read: what refers to them is not blamed for it. */
  readonly unreadable: ReadonlySet<string>;
}

// Reading 50,000 records takes about a second; others get a turn each few milliseconds.
const OPERATIONS_A_TURN = 200;

const Envelope = z.object({ who: text(200), why: text(1000), operations: z.array(z.unknown()).min(1) });

/** @throws {InvalidRequestError} @throws {TooMuchError} */
export function checkEnvelope(changeSet: ChangeSet): void {
  const parsed = Envelope.safeParse(changeSet);
  if (!parsed.success)
    throw new InvalidRequestError(
      parsed.error.issues.map(({ path, message }) => ({ at: path.join("."), reason: message })),
    );
  if (changeSet.operations.length > MAX_OPERATIONS)
    throw new TooMuchError(
      `A change set of ${changeSet.operations.length} operations`,
      `${MAX_OPERATIONS}`,
      "Split it, or load it into an empty store.",
    );
}

/** What is wrong with a record or an operation, in one line. */
export function schemaFaults(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) => {
      // Where the record came in an operation, its fields are named as they are in the record.
      const field = path[0] === "record" && path.length > 1 ? path.slice(1) : path;
      return field.length === 0 ? message : `${field.join(".")}: ${message}`;
    })
    .join("; ");
}

function named(operation: OperationType): { record: string; id: string } {
  const of = operation.op === "put" ? operation.record : operation;
  return { record: String(of?.record), id: String(of?.id) };
}

/** Reads every operation and gathers them by id. Refuses what cannot be read and what is said twice. */
export async function readIntents(operations: readonly OperationType[], refusals: Refusals): Promise<Intents> {
  const byId = new Map<string, Intent>();
  const unreadable = new Set<string>();
  for (const [index, operation] of operations.entries()) {
    if (index % OPERATIONS_A_TURN === OPERATIONS_A_TURN - 1) await setImmediate();
    const parsed = Operation.safeParse(operation);
    if (parsed.success) gather(byId, index, parsed.data, refusals);
    else {
      const { record, id } = named(operation);
      refusals.add(index, record, id, "invalid-record", schemaFaults(parsed.error));
      unreadable.add(id);
    }
  }
  return { byId, unreadable };
}

function gather(byId: Map<string, Intent>, index: number, operation: OperationType, refusals: Refusals): void {
  const { record, id } = named(operation);
  const intent = byId.get(id) ?? { id, deleted: null, put: null };
  byId.set(id, intent);
  if (intent.put !== null || (operation.op === "delete" && intent.deleted !== null))
    refusals.add(index, record, id, "duplicate", `"${id}" is already changed earlier in this change set`);
  else if (operation.op === "put") intent.put = { index, record: operation.record };
  else intent.deleted = { index, record: operation.record };
}
