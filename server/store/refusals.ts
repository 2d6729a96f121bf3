import { ChangeRefusedError, REFUSAL_CODES, type RefusalCode, type RefusedRecord } from "../model/errors.ts";

/** Reasons that one refusal spells out; a document may be cited a million times. */
const REASONS_SHOWN = 5;

interface Refusal extends Omit<RefusedRecord, "reason"> {
  readonly reasons: string[];
}

/**
 * Collects what is wrong with a change set: one refusal a record, under the first code of `REFUSAL_CODES` that
 * applies, with the reasons of that code.
 */
export class Refusals {
  readonly #byIndex = new Map<number, Refusal>();

  get count(): number {
    return this.#byIndex.size;
  }

  has(index: number): boolean {
    return this.#byIndex.has(index);
  }

  add(index: number, record: string, id: string, code: RefusalCode, reason: string): void {
    const known = this.#byIndex.get(index);
    if (known !== undefined && REFUSAL_CODES.indexOf(known.code) < REFUSAL_CODES.indexOf(code)) return;
    const reasons = known?.code === code ? known.reasons : [];
    reasons.push(reason);
    this.#byIndex.set(index, { index, record, id, code, reasons });
  }

  /** @throws {ChangeRefusedError} when anything was refused; in the order of the change set */
  throwIfAny(): void {
    if (this.#byIndex.size === 0) return;
    const refused = [...this.#byIndex.values()].sort((a, b) => a.index - b.index);
    throw new ChangeRefusedError(refused.map(({ reasons, ...refusal }) => ({ ...refusal, reason: sentence(reasons) })));
  }
}

function sentence(reasons: readonly string[]): string {
  const shown = reasons.slice(0, REASONS_SHOWN).join("; ");
  return reasons.length > REASONS_SHOWN ? `${shown}; and ${reasons.length - REASONS_SHOWN} more` : shown;
}
