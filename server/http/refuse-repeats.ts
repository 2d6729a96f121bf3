import { InvalidRequestError } from "../model/errors.ts";

/** For parameters whose number means something. @throws {InvalidRequestError} when a value is given twice */
export function refuseRepeats(name: string, values: readonly string[]): void {
  if (new Set(values).size < values.length)
    throw new InvalidRequestError([{ at: name, reason: "must not name the same twice" }]);
}
