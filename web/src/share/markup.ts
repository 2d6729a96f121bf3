/** SVG and HTML written by hand: only through these does anything come into a file, so nothing comes in unescaped. */

declare const brand: unique symbol;
export type Markup = string & { readonly [brand]: true };

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// What XML 1.0 cannot hold at all, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is to be left out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function text(plain: string): Markup {
  return plain.replace(UNWRITABLE, "").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "") as Markup;
}

/** Quotation marks of a font list would end the attribute they stand in. */
export function attribute(value: string): string {
  return value.replaceAll('"', "'").replace(/\s+/g, " ").trim();
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly Markup[] = [],
): Markup {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${text(String(value))}"`],
  );
  return `<${tag}${written.join("")}>${children.join("")}</${tag}>` as Markup;
}
