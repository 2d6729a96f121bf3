/** Typed arrays that grow by doubling, as the columns of the topology do. */
type Column = Uint8Array | Uint32Array | Int32Array;

/** `column` itself when it has `length` places, else a larger copy. */
export function grown<Some extends Column>(column: Some, length: number): Some {
  if (length <= column.length) return column;
  const Larger = column.constructor as new (length: number) => Some;
  const larger = new Larger(Math.max(length, column.length * 2, 64));
  larger.set(column);
  return larger;
}
