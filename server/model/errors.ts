/**
 * Every failure a caller can act on. Each carries a stable `code`, the HTTP `status` it answers with, and a
 * sentence that says what to do. Anything else that is thrown is a defect and is answered as `internal`.
 */
export abstract class AtlasError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
  /** Facts a client can read without parsing the sentence; they go into the problem document as they are. */
  get details(): Record<string, unknown> {
    return {};
  }
}

/** One thing wrong with a request or a record, and where. */
export interface Fault {
  /** Dotted path of the field, or the name of the parameter. */
  readonly at: string;
  readonly reason: string;
}

export class InvalidRequestError extends AtlasError {
  override readonly name = "InvalidRequestError";
  readonly code = "invalid-request";
  readonly status = 400;
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`The request cannot be read: ${faults.map((fault) => `${fault.at}: ${fault.reason}`).join("; ")}.`);
    this.faults = faults;
  }
  override get details() {
    return { faults: this.faults };
  }
}

export class InvalidCursorError extends AtlasError {
  override readonly name = "InvalidCursorError";
  readonly code = "invalid-cursor";
  readonly status = 400;
  constructor() {
    super("The cursor is not one this server gave out for this question. Start again without a cursor.");
  }
}

export class EntityNotFoundError extends AtlasError {
  override readonly name = "EntityNotFoundError";
  readonly code = "entity-not-found";
  readonly status = 404;
  readonly id: string;
  constructor(id: string) {
    super(`No entity has the id "${id}". Search by name to find the id.`);
    this.id = id;
  }
  override get details() {
    return { id: this.id };
  }
}

export class RelationNotFoundError extends AtlasError {
  override readonly name = "RelationNotFoundError";
  readonly code = "relation-not-found";
  readonly status = 404;
  readonly id: string;
  constructor(id: string) {
    super(`No tie has the id "${id}". The neighbors of an entity list its ties.`);
    this.id = id;
  }
  override get details() {
    return { id: this.id };
  }
}

export class DocumentNotFoundError extends AtlasError {
  override readonly name = "DocumentNotFoundError";
  readonly code = "document-not-found";
  readonly status = 404;
  readonly id: string;
  constructor(id: string) {
    super(`No document has the id "${id}". /api/documents lists those there are.`);
    this.id = id;
  }
  override get details() {
    return { id: this.id };
  }
}

/** It is there, but nothing that the graph was read from had spoken of it by the day asked about. */
export class NotYetKnownError extends AtlasError {
  override readonly name = "NotYetKnownError";
  readonly code = "not-yet-known";
  readonly status = 404;
  readonly id: string;
  readonly firstKnown: string;
  /** @param firstKnown first day by which a source had spoken of it, ISO 8601 */
  constructor(id: string, firstKnown: string, knownOn: string) {
    super(
      `No source had spoken of "${id}" by ${knownOn}; it is known since ${firstKnown}. Ask for a later day in knownOn, or leave it out.`,
    );
    this.id = id;
    this.firstKnown = firstKnown;
  }
  override get details() {
    return { id: this.id, firstKnown: this.firstKnown };
  }
}

export class ViewNotFoundError extends AtlasError {
  override readonly name = "ViewNotFoundError";
  readonly code = "view-not-found";
  readonly status = 404;
  readonly slug: string;
  constructor(slug: string) {
    super(`No view or sheet has the slug "${slug}". /api/views lists those there are.`);
    this.slug = slug;
  }
  override get details() {
    return { slug: this.slug };
  }
}

export class NotFoundError extends AtlasError {
  override readonly name = "NotFoundError";
  readonly code = "not-found";
  readonly status = 404;
  constructor(path: string) {
    super(`Nothing is served at "${path}". /api/openapi.json lists what is.`);
  }
}

export class MethodNotAllowedError extends AtlasError {
  override readonly name = "MethodNotAllowedError";
  readonly code = "method-not-allowed";
  readonly status = 405;
  readonly allowed: readonly string[];
  constructor(method: string, allowed: readonly string[]) {
    super(`${method} is not offered here; use ${allowed.join(" or ")}.`);
    this.allowed = allowed;
  }
  override get details() {
    return { allowed: this.allowed };
  }
}

export class TooLargeError extends AtlasError {
  override readonly name = "TooLargeError";
  readonly code = "too-large";
  readonly status = 413;
  constructor(what: string, limit: string) {
    super(`${what} is larger than the limit of ${limit}. Send less at a time.`);
  }
}

export class TooMuchError extends AtlasError {
  override readonly name = "TooMuchError";
  readonly code = "too-much";
  readonly status = 422;
  constructor(what: string, limit: string, instead: string) {
    super(`${what} goes past the limit of ${limit}. ${instead}`);
  }
}

export class TooManyRequestsError extends AtlasError {
  override readonly name = "TooManyRequestsError";
  readonly code = "too-many-requests";
  readonly status = 429;
  constructor(retryAfterSeconds: number) {
    super(`Too many requests from this address. Try again in ${retryAfterSeconds} seconds.`);
  }
}

export class OutOfTimeError extends AtlasError {
  override readonly name = "OutOfTimeError";
  readonly code = "out-of-time";
  readonly status = 503;
  readonly limitMs: number;
  constructor(limitMs: number, narrow: string) {
    super(`The question took longer than the limit of ${limitMs} ms and was stopped. ${narrow}`);
    this.limitMs = limitMs;
  }
  override get details() {
    return { limitMs: this.limitMs };
  }
}

/** The client went away, or whoever asked cancelled; nobody reads the answer. */
export class CancelledError extends AtlasError {
  override readonly name = "CancelledError";
  readonly code = "cancelled";
  readonly status = 499;
  constructor() {
    super("The question was cancelled before it was answered.");
  }
}

export class StoreUnavailableError extends AtlasError {
  override readonly name = "StoreUnavailableError";
  readonly code = "store-unavailable";
  readonly status = 503;
  constructor(reason: string, cause?: unknown) {
    super(`The graph cannot be reached: ${reason}. Try again shortly.`, { cause });
  }
}

/** One record, or one operation on a record, that a change set cannot carry. */
export interface RefusedRecord {
  /** Position in the change set, from 0; an importer turns it into a file and a line. */
  readonly index: number;
  readonly record: string;
  readonly id: string;
  readonly code: RefusalCode;
  readonly reason: string;
}

export const REFUSAL_CODES = [
  "invalid-record",
  "unknown-reference",
  "kind-not-allowed",
  "cycle",
  "id-taken",
  "still-referenced",
  "not-there",
  "duplicate",
  "dates-out-of-order",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Nothing of the change set was written. Names every refused record, not just the first. */
export class ChangeRefusedError extends AtlasError {
  override readonly name = "ChangeRefusedError";
  readonly code = "change-refused";
  readonly status = 422;
  readonly refused: readonly RefusedRecord[];
  constructor(refused: readonly RefusedRecord[]) {
    const [first] = refused;
    super(
      `Nothing was written: ${refused.length} of the records cannot be stored` +
        (first === undefined ? "." : `, the first being ${first.record} "${first.id}": ${first.reason}`),
    );
    this.refused = refused;
  }
  override get details() {
    return { refused: this.refused };
  }
}

export class StoreNotEmptyError extends AtlasError {
  override readonly name = "StoreNotEmptyError";
  readonly code = "store-not-empty";
  readonly status = 409;
  constructor(limit: number) {
    super(`More than ${limit} records can only be loaded into an empty store. Empty it, or import less at a time.`);
  }
}
