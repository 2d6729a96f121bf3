// Named characters, and white space that a reader would fold into a blank or a line feed if it stood bare.
const SPECIAL = /[&<>"'\t\n\r\u0085\u2028]/g;

// What XML 1.0 has no way to write at all, not even as a reference (section 2.2, `Char`).
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text for an XML 1.0 element or attribute; a reader gives back the same text. Characters that XML cannot hold
 * become U+FFFD, so that a loss is seen.
 */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, "\ufffd").replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
