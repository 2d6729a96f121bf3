import type { NetworkAnswer } from "#model/api/answers.ts";

/** Whose tree one most likely wants: what is chosen where it has parts, else the drawn one with the most of them. */
export function likelyRoot({ nodes, edges }: NetworkAnswer, selected: string | null): string | null {
  const parts = new Map<string, number>();
  for (const { type, to } of edges) if (type === "PART_OF") parts.set(to, (parts.get(to) ?? 0) + 1);
  if (selected !== null && parts.has(selected)) return selected;
  const [best] = [...nodes].sort(
    (a, b) => (parts.get(b.id) ?? 0) - (parts.get(a.id) ?? 0) || b.degree - a.degree || (a.id < b.id ? -1 : 1),
  );
  return best?.id ?? null;
}
