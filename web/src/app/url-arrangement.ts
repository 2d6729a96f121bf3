import type { Fold, Pin } from "./atlas-state.ts";

/** Ids, pins and folds as the address writes them: `a~b`, `a*120*-40~b*0*7`, `head*member*member~head*member`. */

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const BETWEEN = "~";
const WITHIN = "*";

export function readId(text: string | null): string | null {
  return text !== null && ID.test(text) ? text : null;
}

function pieces(text: string | null): string[] {
  return text === null || text === "" ? [] : text.split(BETWEEN);
}

/** Each once; what is no id is left out. */
export function readIds(text: string | null): string[] {
  return [...new Set(pieces(text).filter((id) => ID.test(id)))];
}

export function idsText(ids: readonly string[]): string {
  return ids.join(BETWEEN);
}

export function readPins(text: string | null): Pin[] {
  return pieces(text).flatMap((piece) => {
    const [id = "", x = "", y = ""] = piece.split(WITHIN);
    const isPlace = [x, y].every((number) => /^-?\d{1,6}$/.test(number));
    return ID.test(id) && isPlace ? [{ id, x: Number(x), y: Number(y) }] : [];
  });
}

export function pinsText(pins: readonly Pin[]): string {
  return pins.map(({ id, x, y }) => [id, x, y].join(WITHIN)).join(BETWEEN);
}

export function readFolds(text: string | null): Fold[] {
  return pieces(text).flatMap((piece) => {
    const [head = "", ...members] = piece.split(WITHIN);
    const inside = members.filter((id) => ID.test(id) && id !== head);
    return ID.test(head) && inside.length > 0 ? [{ head, members: inside }] : [];
  });
}

export function foldsText(folds: readonly Fold[]): string {
  return folds.map(({ head, members }) => [head, ...members].join(WITHIN)).join(BETWEEN);
}
