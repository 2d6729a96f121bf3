import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

/** Ids that are safe to repeat in a header and a log. */
const SOUND_ID = /^[\w.:-]{1,64}$/;

function requestId(req: IncomingMessage, res: ServerResponse): string {
  const sent = req.headers["x-request-id"];
  const id = typeof sent === "string" && SOUND_ID.test(sent) ? sent : randomUUID();
  res.setHeader("X-Request-Id", id);
  return id;
}

/** Characters of an address that a log line keeps. */
const MAX_LOGGED_URL = 500;

/** Asked every few seconds by machines: their lines would bury those of people. */
const PROBES = new Set(["/healthz", "/readyz", "/metrics"]);

/** One line a request: who asked what, how it ended, how long it took. No header is logged, so no secret is. */
export function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: requestId,
    autoLogging: { ignore: ({ url }) => PROBES.has(url ?? "") },
    serializers: {
      req: ({ id, method, url, remoteAddress }) => ({ id, method, url: url.slice(0, MAX_LOGGED_URL), remoteAddress }),
      res: ({ statusCode }) => ({ statusCode }),
    },
    customLogLevel: (_req, res, error) => {
      if (error || res.statusCode >= 500) return "error";
      return res.statusCode >= 400 ? "warn" : "info";
    },
  });
}
