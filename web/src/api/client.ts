import type { z } from "zod";
import { Problem } from "#model/api/answers.ts";

/** A question the server understood and declined, in its own words. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** No answer, or none that can be read: the server is away, or something between is. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

type Parameter = string | number | readonly string[] | null | undefined;

/** A list becomes a repeated parameter; what is `null`, `undefined` or empty is left out. */
function queryString(parameters: Readonly<Record<string, Parameter>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined) continue;
    for (const one of typeof value === "object" ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new UnreachableError(`status ${response.status} without a readable body`, { cause });
  }
}

/** Asks the API and checks the answer. @throws {ProblemError} @throws {UnreachableError} @throws {z.ZodError} */
export async function ask<Answer extends z.ZodType>(
  path: string,
  parameters: Readonly<Record<string, Parameter>>,
  answer: Answer,
  signal?: AbortSignal,
): Promise<z.infer<Answer>> {
  const address = `/api${path}${queryString(parameters)}`;
  const response = await fetch(address, { headers: { accept: "application/json" }, signal: signal ?? null }).catch(
    (cause: unknown) => {
      if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
      throw new UnreachableError("the request got no answer", { cause });
    },
  );
  const body = await readJson(response);
  if (response.ok) return answer.parse(body);
  const problem = Problem.safeParse(body);
  if (problem.success) throw new ProblemError(problem.data);
  throw new UnreachableError(`status ${response.status}`);
}
