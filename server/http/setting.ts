import type { Request, Response } from "express";
import { storeAsKnown } from "../explore/store-as-known.ts";
import { type BoundariesAnswer, NO_BOUNDARIES } from "../model/api/boundaries.ts";
import { dayBounds, type PartialDate } from "../model/dates.ts";
import type { ReadOptions } from "../store/graph-store.ts";
import type { Asked, Atlas } from "./atlas.ts";
import { type AnswerOrigin, etagOf } from "./etag.ts";
import type { Metrics } from "./metrics.ts";

/** What every route of one running server shares. */
export interface Setting {
  /** @throws {StoreUnavailableError} until the store is open and filled */
  readonly atlas: () => Atlas;
  /** Of package.json. */
  readonly version: string;
  /** Changes with the code. */
  readonly build: string;
  /** Longest the reads of the graph for one answer may take together. */
  readonly queryTimeoutMs: number;
  /** Whether answers are held to their schemas; a drift is then a 500. */
  readonly checkAnswers: boolean;
  /** Not given: none. */
  readonly boundaries?: BoundariesAnswer;
  readonly openApi: () => object;
  readonly metrics: Metrics;
}

/** A client that goes away ends what is read for it. */
function departure(res: Response): AbortSignal {
  const leaving = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) leaving.abort();
  });
  return leaving.signal;
}

/** All reads of a request share its time: an answer made of five of them must not take five times as long. */
function limited(res: Response, limitMs: number): ReadOptions {
  const endsAt = performance.now() + limitMs;
  return {
    signal: departure(res),
    limitMs,
    get timeoutMs() {
      return Math.max(0, endsAt - performance.now());
    },
  };
}

function atlasAsKnown(atlas: Atlas, knownOn: PartialDate): Atlas {
  return { ...atlas, store: storeAsKnown(atlas.store, atlas.library, dayBounds(knownOn).latest ?? Infinity) };
}

/** @param knownOn asked for: nothing that the routes read says more than was known by then */
export function askedOf(res: Response, setting: Setting, knownOn?: PartialDate): Asked {
  return {
    get atlas() {
      return knownOn === undefined ? setting.atlas() : atlasAsKnown(setting.atlas(), knownOn);
    },
    read: limited(res, setting.queryTimeoutMs),
    version: setting.version,
    boundaries: setting.boundaries ?? NO_BOUNDARIES,
    openApi: setting.openApi,
  };
}

function originOf(revision: number | null, setting: Setting): AnswerOrigin {
  const { build } = setting;
  if (revision === null) return { storeId: null, revision, build, sources: "" };
  const { storeId, library } = setting.atlas();
  return { storeId, revision, build, sources: library.texts.digest };
}

/**
 * Whether the client holds what carries this tag. Express's own `fresh` says no to a client that also sends
 * `Cache-Control: no-cache`, and `fetch` always sends that along with a tag of the caller's.
 */
function holds(req: Request, etag: string): boolean {
  const sent = req.get("If-None-Match") ?? "";
  const opaque = (tag: string) => tag.replace(/^W\//, "");
  return sent.trim() === "*" || (sent.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(etag));
}

/** Tags the answer, so that an unchanged one need not be sent again. @returns whether it was answered with 304 */
export function answeredByTag(req: Request, res: Response, revision: number | null, setting: Setting): boolean {
  const etag = etagOf(req.originalUrl, originOf(revision, setting));
  // Kept by whoever likes, asked about every time: the graph may change between two clicks.
  res.set("Cache-Control", "no-cache").set("ETag", etag);
  const held = holds(req, etag);
  if (held) res.status(304).end();
  return held;
}
