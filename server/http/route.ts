import type { Request, Response } from "express";
import type { z } from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import type { PartialDate } from "../model/dates.ts";
import { OutOfTimeError } from "../model/errors.ts";
import type { Asked, Told } from "./atlas.ts";
import { describeOperation, type OperationFacts } from "./describe-operation.ts";
import { readRequest } from "./read-request.ts";
import { problemsOfNames, refuseHeldWithoutTime, refuseUnknownNames } from "./refuse-unfit.ts";
import { answeredByTag, askedOf, type Setting } from "./setting.ts";

/** One endpoint: what Express serves and what OpenAPI says of it come from the same declaration. */
export interface Route {
  readonly method: "get";
  /** As Express writes it: `/api/entities/:id`. */
  readonly path: string;
  readonly operation: ZodOpenApiOperationObject;
  /** Rejects with what the error handler answers. */
  serve(req: Request, res: Response, setting: Setting): Promise<void>;
}

interface JsonRoute<Asking extends z.ZodObject, Answer extends z.ZodType> extends OperationFacts {
  readonly method: "get";
  readonly request: Asking;
  readonly response: Answer;
  handle(request: z.output<Asking>, asked: Asked): Promise<Told<z.output<Answer>>> | Told<z.output<Answer>>;
}

/** Express leaves the query string unread, so it is read here from the URL as it came. */
export function queryOf(req: Request): URLSearchParams {
  const mark = req.originalUrl.indexOf("?");
  return new URLSearchParams(mark === -1 ? "" : req.originalUrl.slice(mark + 1));
}

/** One read knows what it read, and the endpoint that asked for it what its own parameters can narrow. */
async function telling<Value>(narrow: string | undefined, answer: () => Promise<Value>): Promise<Value> {
  try {
    return await answer();
  } catch (error) {
    if (narrow === undefined || !(error instanceof OutOfTimeError)) throw error;
    throw new OutOfTimeError(error.limitMs, narrow);
  }
}

/** An endpoint that answers JSON. */
export function route<Asking extends z.ZodObject, Answer extends z.ZodType>(
  declared: JsonRoute<Asking, Answer>,
): Route {
  const { method, path, request, response, kept = true } = declared;
  const problems = [...new Set([...(declared.problems ?? []), ...problemsOfNames(request.shape)])];
  return {
    method,
    path,
    operation: describeOperation({ ...declared, problems }, request, { "application/json": { schema: response } }),
    async serve(req, res, setting) {
      const asking = readRequest(request, req.params, queryOf(req));
      refuseHeldWithoutTime(asking);
      const { knownOn } = asking as { readonly knownOn?: PartialDate };
      const asked = askedOf(res, setting, knownOn);
      const told = await telling(declared.narrow, async () => {
        await refuseUnknownNames(asking, asked);
        return declared.handle(asking, asked);
      });
      const answer = setting.checkAnswers ? response.parse(told.value) : told.value;
      if (kept && answeredByTag(req, res, told.revision, setting)) return;
      if (!kept) res.set("Cache-Control", "no-store");
      res.type("json").send(JSON.stringify(answer));
    },
  };
}
