import { STATUS_CODES } from "node:http";
import type { ErrorRequestHandler, Request } from "express";
import type { Problem } from "../model/api/answers.ts";
import { AtlasError, CancelledError, InvalidRequestError } from "../model/errors.ts";

/** The one place where failures become answers: RFC 9457 problem documents, and never a stack trace. */

/** Express or a library refused the request before any route saw it: a range, a precondition, a broken header. */
export class RequestRefusedError extends AtlasError {
  override readonly name = "RequestRefusedError";
  readonly code = "request-refused";
  readonly status: number;
  /** HTTP's own phrase for the status. */
  readonly reason: string;
  constructor(status: number, cause: unknown) {
    const reason = STATUS_CODES[status] ?? "Bad Request";
    super(`The request was refused: ${reason}.`, { cause });
    this.status = status;
    this.reason = reason;
  }
}

/** A defect. What went wrong is for the log alone. */
class InternalError extends AtlasError {
  override readonly name = "InternalError";
  readonly code = "internal";
  readonly status = 500;
  constructor(cause: unknown) {
    super("Something went wrong on the server. The request id finds it in the server's log.", { cause });
  }
}

function statusOf(error: unknown): number | null {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : null;
}

function asAtlasError(error: unknown): AtlasError {
  if (error instanceof AtlasError) return error;
  if (error instanceof URIError) return new InvalidRequestError([{ at: "path", reason: "has a broken % escape" }]);
  const status = statusOf(error);
  return status === null ? new InternalError(error) : new RequestRefusedError(status, error);
}

/** "entity-not-found" is read as "Entity not found". */
function titleOf(code: string): string {
  return (code.charAt(0).toUpperCase() + code.slice(1)).replaceAll("-", " ");
}

export function problemOf(error: AtlasError, instance: string, requestId: string): Problem {
  return {
    // The page of the contract lists every code.
    type: `/api/docs#${error.code}`,
    title: titleOf(error.code),
    status: error.status,
    code: error.code,
    detail: error.message,
    instance,
    requestId,
    ...error.details,
  };
}

/** Seconds after which a question that found the server busy is worth asking again. */
const RETRY_AFTER_S = "5";

function pathOf(req: Request): string {
  return req.originalUrl.split("?", 1)[0] ?? "/";
}

// Express knows an error handler by its four parameters.
export const answerError: ErrorRequestHandler = (thrown, req, res, _next) => {
  const error = asAtlasError(thrown);
  // The log line of this request carries it; a refusal of the client's own making is no news.
  if (error.status >= 500) res.err = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (res.headersSent || error instanceof CancelledError) {
    // A broken connection is the one way left to say that the answer is not whole.
    res.destroy();
    return;
  }
  if (error.status === 503 && !res.hasHeader("Retry-After")) res.set("Retry-After", RETRY_AFTER_S);
  if ("allowed" in error.details) res.set("Allow", (error.details.allowed as readonly string[]).join(", "));
  res.removeHeader("ETag");
  res.set("Cache-Control", "no-store");
  res.status(error.status).type("application/problem+json");
  res.send(JSON.stringify(problemOf(error, pathOf(req), String(req.id))));
};
