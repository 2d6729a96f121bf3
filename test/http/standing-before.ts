import type { GraphStore } from "../../server/store/graph-store.ts";

/** The real store with some of its verbs answered first by the test; what the test leaves alone is the store's own. */
export function standingBefore(store: GraphStore, verbs: Partial<GraphStore>): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const own: unknown = Reflect.get(verbs, name);
      if (own !== undefined) return own;
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}
