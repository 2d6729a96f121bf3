import { communitiesOf } from "./communities.ts";
import { pairsOf, type Wiring } from "./pairs.ts";

/** The communities of a slice, the largest first; of equals the one with the least number first. */
export interface CommunityList {
  /** Where the members of each begin; one more than there are communities. Only those of two and more are listed. */
  readonly starts: Uint32Array;
  /** Most ties within the community first, then by number. */
  readonly members: Uint32Array;
  /** Ties among the members of each, and of its members to others. */
  readonly inside: Uint32Array;
  readonly outside: Uint32Array;
  readonly alone: number;
  readonly modularity: number;
  readonly contractedTo: number | null;
}

export function communityList(wiring: Wiring): CommunityList {
  const { of, modularity, contractedTo } = communitiesOf(pairsOf(wiring));
  const within = new Uint32Array(wiring.nodes);
  const counts = new Map<number, { inside: number; outside: number }>();
  const count = (community: number) => {
    const known = counts.get(community) ?? { inside: 0, outside: 0 };
    counts.set(community, known);
    return known;
  };
  for (const [tie, from] of wiring.from.entries()) {
    const to = wiring.to[tie] ?? 0;
    const [one, other] = [of[from] ?? 0, of[to] ?? 0];
    if (one !== other) {
      count(one).outside++;
      count(other).outside++;
      continue;
    }
    count(one).inside++;
    for (const end of [from, to]) within[end] = (within[end] ?? 0) + 1;
  }
  const groups = groupsOf(of).filter(([, members]) => members.length > 1);
  for (const [, members] of groups) members.sort((a, b) => (within[b] ?? 0) - (within[a] ?? 0) || a - b);
  const starts = new Uint32Array(groups.length + 1);
  for (const [place, [, members]] of groups.entries()) starts[place + 1] = (starts[place] ?? 0) + members.length;
  return {
    starts,
    members: Uint32Array.from(groups.flatMap(([, members]) => members)),
    inside: Uint32Array.from(groups, ([community]) => counts.get(community)?.inside ?? 0),
    outside: Uint32Array.from(groups, ([community]) => counts.get(community)?.outside ?? 0),
    alone: wiring.nodes - (starts.at(-1) ?? 0),
    modularity,
    contractedTo,
  };
}

/** Largest first; of equals the one with the least number first, which is how they come. */
function groupsOf(of: Uint32Array): [community: number, members: number[]][] {
  const groups = new Map<number, number[]>();
  for (const [node, community] of of.entries()) {
    const members = groups.get(community);
    if (members === undefined) groups.set(community, [node]);
    else members.push(node);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
