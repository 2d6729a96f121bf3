/**
 * Which things on the map belong together: label propagation (Raghavan, Albert and Kumara 2007), made steady by a
 * fixed order and by breaking ties by id, so that one map always has the same communities.
 */

const MOST_ROUNDS = 30;

type Ties = readonly { readonly from: string; readonly to: string }[];

function neighborsOf(ids: readonly string[], ties: Ties): Map<string, string[]> {
  const around = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of ties) {
    around.get(from)?.push(to);
    around.get(to)?.push(from);
  }
  return around;
}

/** The label most neighbors bear; the one already borne is kept where it is as good as any. */
function commonest(neighbors: readonly string[], labels: ReadonlyMap<string, string>, own: string): string {
  const counts = new Map<string, number>();
  for (const other of neighbors) {
    const label = labels.get(other) ?? other;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if ((counts.get(own) ?? 0) === most) return own;
  return (
    [...counts]
      .filter(([, count]) => count === most)
      .map(([label]) => label)
      .sort()[0] ?? own
  );
}

/** The ids of its community, its own among them, sorted. */
export function communityOf(id: string, ids: readonly string[], ties: Ties): string[] {
  const around = neighborsOf(ids, ties);
  // Those with few ties first: they take the side of their hub, and do not pull it.
  const order = [...ids].sort(
    (a, b) => (around.get(a)?.length ?? 0) - (around.get(b)?.length ?? 0) || (a < b ? -1 : 1),
  );
  const labels = new Map(ids.map((one) => [one, one]));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changed = false;
    for (const one of order) {
      const own = labels.get(one) ?? one;
      const label = commonest(around.get(one) ?? [], labels, own);
      if (label === own) continue;
      labels.set(one, label);
      changed = true;
    }
    if (!changed) break;
  }
  const label = labels.get(id);
  return ids.filter((one) => labels.get(one) === label).sort();
}
