import { type IconNode, Pin } from "lucide";
import type { EntityKind } from "#model/vocabulary/kinds.ts";
import { KIND_ICONS } from "../theme/kind-icons.ts";

/** Small pictures for the canvas, as data: images that need no request. Made once for each color. */

const made = new Map<string, string>();

function once(key: string, make: () => string): string {
  const known = made.get(key);
  if (known !== undefined) return known;
  const uri = `data:image/svg+xml;utf8,${encodeURIComponent(make())}`;
  made.set(key, uri);
  return uri;
}

function shapesOf(icon: IconNode): string {
  return icon
    .map(([tag, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      return `<${tag} ${written.join(" ")}/>`;
    })
    .join("");
}

export function kindDrawing(kind: EntityKind, color: string): string {
  return once(
    `${kind} ${color}`,
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" stroke="${color}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shapesOf(KIND_ICONS[kind])}</svg>`,
  );
}

/** A count in a small round field: how many ties lead to what is not drawn. */
export function badgeDrawing(count: number, colors: { field: string; ink: string; edge: string }): string {
  const text = count > 99 ? "99+" : `+${count}`;
  const width = text.length * 14 + 18;
  return once(
    `badge ${text} ${colors.field} ${colors.ink}`,
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40" viewBox="0 0 ${width} 40"><rect x="2" y="2" width="${width - 4}" height="36" rx="18" fill="${colors.field}" stroke="${colors.edge}" stroke-width="3"/><text x="${width / 2}" y="29" font-family="sans-serif" font-size="25" font-weight="600" text-anchor="middle" fill="${colors.ink}">${text}</text></svg>`,
  );
}

/** Width to height of {@link badgeDrawing}. */
export function badgeAspect(count: number): number {
  return ((count > 99 ? 3 : `+${count}`.length) * 14 + 18) / 40;
}

/** A map pin in a small round field. */
export function pinDrawing(colors: { surface: string; ink: string; paper: string }): string {
  return once(
    `pin ${colors.surface} ${colors.ink}`,
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="${colors.ink}" stroke="${colors.paper}" stroke-width="3"/><g transform="translate(9.500 9.500) scale(0.875)" fill="none" stroke="${colors.surface}" stroke-width="2.400" stroke-linecap="round" stroke-linejoin="round">${shapesOf(Pin)}</g></svg>`,
  );
}
