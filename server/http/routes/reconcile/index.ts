import express, { type Request, type RequestHandler, type Response, Router } from "express";
import type { z } from "zod";
import { ExtendQuery, ReconcileBatch } from "../../../model/api/reconciliation.ts";
import { InvalidRequestError, MethodNotAllowedError } from "../../../model/errors.ts";
import { manifestOf } from "../../../search/reconcile/manifest.ts";
import { Reconciler } from "../../../search/reconcile/reconciler.ts";
import type { ReadOptions } from "../../../store/graph-store.ts";
import { MAX_FORM_BYTES } from "../../request-limits.ts";
import { queryOf } from "../../route.ts";
import { askedOf, type Setting } from "../../setting.ts";

/**
 * `/reconcile`: the reconciliation service, with the addresses and shapes that its protocol fixes, and so apart
 * from the atlas's own API. Anybody's page may read it, as the protocol asks: it answers what is public anyway.
 */
export function reconcileRoutes(setting: Setting): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.use(openToAnybody);
  const form = express.urlencoded({ extended: false, limit: MAX_FORM_BYTES, parameterLimit: 10 });
  router.get("/", answers(setting, service)).post("/", form, answers(setting, service));
  router.get("/suggest/entity", answers(setting, suggestEntities));
  router.get("/suggest/type", answers(setting, suggestTypes));
  router.get("/suggest/property", answers(setting, suggestProperties));
  router.get("/properties", answers(setting, proposeProperties));
  router.get("/preview", preview(setting));
  router.all(ADDRESSES, refuseMethod);
  return router;
}

const ADDRESSES = ["/", "/suggest/entity", "/suggest/type", "/suggest/property", "/properties", "/preview"];

interface Call {
  readonly fields: URLSearchParams;
  readonly reconciler: Reconciler;
  readonly read: ReadOptions;
  readonly base: string;
  readonly version: string;
}

type Answer = (call: Call) => object | Promise<object>;

function answers(setting: Setting, answer: Answer): RequestHandler {
  return async (req, res) => {
    const told = await answer(callOf(req, res, setting));
    res.set("Cache-Control", "no-store").json(told);
  };
}

function callOf(req: Request, res: Response, setting: Setting): Call {
  const { atlas, read, version } = askedOf(res, setting);
  const fields = req.method === "POST" ? new URLSearchParams((req.body ?? {}) as Record<string, string>) : queryOf(req);
  const reconciler = new Reconciler(atlas.store, atlas.search);
  return { fields, reconciler, read, base: `${req.protocol}://${req.get("host") ?? "localhost"}`, version };
}

/** One address does three things, told apart by the field that is sent: this is how the protocol has it. */
const service: Answer = ({ fields, reconciler, read, base, version }) => {
  const queries = fields.get("queries");
  if (queries !== null) return reconciler.reconcile(parsed("queries", queries, ReconcileBatch), read);
  const extend = fields.get("extend");
  if (extend !== null) return reconciler.extend(parsed("extend", extend, ExtendQuery), read);
  return manifestOf(base, version);
};

const suggestEntities: Answer = ({ fields, reconciler, read }) =>
  reconciler.suggestEntities(fields.get("prefix") ?? "", offsetOf(fields), read);

const suggestTypes: Answer = ({ fields, reconciler }) =>
  reconciler.suggestTypes(fields.get("prefix") ?? "", offsetOf(fields));

const suggestProperties: Answer = ({ fields, reconciler }) =>
  reconciler.suggestProperties(fields.get("prefix") ?? "", offsetOf(fields));

const proposeProperties: Answer = ({ fields, reconciler }) =>
  reconciler.proposeProperties(fields.get("type") ?? undefined, wholeNumber(fields, "limit"));

/** Shown in a frame of somebody else's page, which the policy of our own pages forbids. */
function preview(setting: Setting): RequestHandler {
  return async (req, res) => {
    const { fields, reconciler, read } = callOf(req, res, setting);
    const html = await reconciler.preview(fields.get("id") ?? "", read);
    res.set("Content-Security-Policy", "default-src 'none'; frame-ancestors *").removeHeader("X-Frame-Options");
    res.set("Cross-Origin-Resource-Policy", "cross-origin").set("Cache-Control", "no-store").type("html").send(html);
  };
}

/** @throws {InvalidRequestError} */
function parsed<Schema extends z.ZodType>(at: string, text: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(jsonOf(at, text));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({
    at: [at, ...issue.path.map(String)].join("."),
    reason: issue.message,
  }));
  throw new InvalidRequestError(faults);
}

function jsonOf(at: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidRequestError([{ at, reason: "is not JSON" }]);
  }
}

/** @throws {InvalidRequestError} */
function wholeNumber(fields: URLSearchParams, name: string): number | undefined {
  const text = fields.get(name);
  if (text === null || text === "") return undefined;
  if (!/^\d{1,6}$/.test(text)) throw new InvalidRequestError([{ at: name, reason: "must be a whole number from 0" }]);
  return Number(text);
}

function offsetOf(fields: URLSearchParams): number {
  return wholeNumber(fields, "cursor") ?? 0;
}

const openToAnybody: RequestHandler = (req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  if (req.method !== "OPTIONS") return next();
  res.set("Access-Control-Allow-Methods", "GET, HEAD, POST").set("Access-Control-Allow-Headers", "Content-Type");
  res.status(204).end();
};

const refuseMethod: RequestHandler = (req) => {
  throw new MethodNotAllowedError(req.method, req.path === "/" ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"]);
};
