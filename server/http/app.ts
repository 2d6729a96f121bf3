import compression from "compression";
import express, { type Express, type Request, type Response } from "express";
import type { Logger } from "pino";
import { MethodNotAllowedError, NotFoundError } from "../model/errors.ts";
import { docsAssets } from "./docs-assets.ts";
import { DOCS_ASSETS } from "./docs-page.ts";
import { answerError } from "./errors.ts";
import { Metrics } from "./metrics.ts";
import { openApiOf } from "./open-api.ts";
import { PAGE_PATHS, serveAssets, servePage } from "./page.ts";
import { limitRate, limitSize, type RateLimits } from "./request-limits.ts";
import { requestLog } from "./request-log.ts";
import type { Route } from "./route.ts";
import { ROUTES } from "./routes/index.ts";
import { reconcileRoutes } from "./routes/reconcile/index.ts";
import { securityHeaders } from "./security.ts";
import type { Setting } from "./setting.ts";

/**
 * This room turns HTTP into questions for the other rooms and their answers into HTTP. What an endpoint takes, answers
 * and refuses is declared once, in `routes/`; reading, checking, tagging, limiting, logging and describing follow
 * from the declaration, so that they are the same everywhere.
 */
export interface AppOptions extends Omit<Setting, "openApi" | "metrics"> {
  readonly logger: Logger;
  readonly rates: RateLimits;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Origins of other sites that may show the page in a frame. */
  readonly embeddedIn: readonly string[];
  /** Proxies in front of this server whose word on the client's address is taken. */
  readonly trustedProxies: number;
}

function refuseMethod(req: Request): never {
  throw new MethodNotAllowedError(req.method, ["GET", "HEAD"]);
}

function compressible(req: Request, res: Response): boolean {
  return res.get("Content-Type")?.startsWith("application/x-ndjson") || compression.filter(req, res);
}

/**
 * Bytes. What is smaller leaves in the first packets of a connection anyway (RFC 6928: ten of them, some 14 kB), and
 * compressing it costs more time than sending it: a third of all that an answer to a key typed in the search takes.
 */
const LEAST_COMPRESSED = 8_192;

function addRoute(app: Express, { path, serve }: Route, setting: Setting): void {
  app
    .route(path)
    .get((req, res) => serve(req, res, setting))
    .all(refuseMethod);
}

export function createApp({ logger, rates, pageFolder, embeddedIn, trustedProxies, ...given }: AppOptions): Express {
  const openApi = openApiOf(ROUTES, given.version, given.queryTimeoutMs);
  const setting: Setting = { ...given, openApi: () => openApi, metrics: new Metrics() };
  const app = express();
  // One spelling of an address, so that one answer has one tag; the query string is read by each route's types.
  app.set("case sensitive routing", true).set("strict routing", true).set("query parser", false).set("etag", false);
  app.set("trust proxy", trustedProxies).disable("x-powered-by");
  app.use(
    requestLog(logger),
    setting.metrics.timed,
    securityHeaders(embeddedIn),
    limitSize,
    compression({ filter: compressible, threshold: LEAST_COMPRESSED }),
  );
  app.use("/api", limitRate("api", rates.apiPerMinute));
  app.use("/api/export", limitRate("exports", rates.exportsPerMinute));
  app.use(DOCS_ASSETS, docsAssets());
  for (const route of ROUTES) addRoute(app, route, setting);
  app.use("/reconcile", limitRate("reconcile", rates.apiPerMinute), reconcileRoutes(setting));
  app.route(PAGE_PATHS).get(servePage(pageFolder)).all(refuseMethod);
  app.use(serveAssets(pageFolder));
  app.use((req) => {
    throw new NotFoundError(req.path);
  });
  app.use(answerError);
  return app;
}
