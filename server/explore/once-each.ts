/**
 * What follows from a record alone, worked out once for as long as somebody has the record at hand. Records never
 * change: a change set brings others in their place.
 */
export function onceEach<Stated extends object, Value extends object>(
  work: (record: Stated) => Value,
): (record: Stated) => Value {
  const known = new WeakMap<Stated, Value>();
  return (record) => {
    const before = known.get(record);
    if (before !== undefined) return before;
    const value = work(record);
    known.set(record, value);
    return value;
  };
}
