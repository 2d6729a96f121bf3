import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { TooLargeError, TooManyRequestsError } from "../model/errors.ts";

/** Requests an address may make in a minute. */
export interface RateLimits {
  /** Any of the API: generous, since a whole exhibition hall may share one address. */
  readonly apiPerMinute: number;
  /** Exports, each of which may carry the whole graph. */
  readonly exportsPerMinute: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = { apiPerMinute: 600, exportsPerMinute: 12 };

/** Characters of path and query: two hundred ids of the greatest length fit, as a drawing may ask about. */
const MAX_URL_LENGTH = 36_000;

/** No endpoint of the API takes a body yet. */
const MAX_BODY_BYTES = 16_384;

/** A batch of fifty reconciliation queries with their properties, as a form. */
export const MAX_FORM_BYTES = 262_144;
const FORM_PATH = "/reconcile";

const MS_PER_MINUTE = 60_000;

export function limitRate(name: string, perMinute: number): RequestHandler {
  return rateLimit({
    identifier: name,
    windowMs: MS_PER_MINUTE,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // Whether a proxy is trusted is the operator's setting, and no fault of the request.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_req, res, next) => next(new TooManyRequestsError(Number(res.get("Retry-After")))),
  });
}

/** Long queries and bodies are refused before anything reads them. */
export const limitSize: RequestHandler = (req, res, next) => {
  if (req.originalUrl.length > MAX_URL_LENGTH) throw new TooLargeError("The address", `${MAX_URL_LENGTH} characters`);
  // A body in chunks does not say how long it will be, so it cannot be let in.
  const bytes = req.headers["transfer-encoding"] === undefined ? Number(req.headers["content-length"] ?? 0) : Infinity;
  const most = req.path === FORM_PATH ? MAX_FORM_BYTES : MAX_BODY_BYTES;
  if (bytes > most) {
    // What follows on this connection is the body nobody reads.
    res.set("Connection", "close");
    throw new TooLargeError("The body", `${most} bytes`);
  }
  next();
};
