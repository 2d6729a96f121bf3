/** Text that a search must never pass on to an engine as its syntax, nor fail on. */
export interface Hostile {
  readonly of: string;
  readonly text: string;
  /** A list of hits, perhaps empty, or a refusal that says what is wrong. */
  readonly statuses: readonly number[];
}

const LIST = [200];
const REFUSED = [400];
/** As an address it has 90,000 letters, and is refused before anybody reads it. */
const TOO_LONG = [400, 431];

export const HOSTILE: readonly Hostile[] = [
  { of: "nothing", text: "", statuses: REFUSED },
  { of: "spaces", text: " \t\u3000 ", statuses: REFUSED },
  { of: "punctuation", text: "!!! — …？", statuses: REFUSED },
  { of: "10,000 letters", text: "a".repeat(10_000), statuses: REFUSED },
  { of: "10,000 Han", text: "佛".repeat(10_000), statuses: TOO_LONG },
  { of: "200 letters", text: "ab ".repeat(66), statuses: LIST },
  { of: "200 Han", text: "佛山高新区".repeat(40), statuses: LIST },
  { of: "200 letters that could be pinyin", text: "xiangangaian".repeat(16), statuses: LIST },
  { of: "control characters", text: "fo\u0000sh\u0007an\u001b[31m \u007f", statuses: LIST },
  { of: "only control characters", text: "\u0000\u0001\u0002", statuses: REFUSED },
  { of: "lone surrogates", text: "foshan \ud800", statuses: LIST },
  { of: "only a lone surrogate", text: "\udc00", statuses: REFUSED },
  { of: "marks that turn the direction", text: "\u202efoshan\u202c", statuses: LIST },
  { of: "a pile of accents", text: `fo${"\u0301".repeat(150)}shan`, statuses: LIST },
  { of: "signs beyond the basic plane", text: "😀🔥 𠮷", statuses: LIST },
  {
    of: "Lucene's operators",
    text: 'name:foshan~0.8 AND (a* OR b?) NOT "c d"^4 +e -f [a TO z] {x TO *}',
    statuses: LIST,
  },
  { of: "Lucene's unclosed brackets", text: 'foo" AND (bar [ { \\', statuses: LIST },
  { of: "Lucene's wildcard alone", text: "*:*", statuses: REFUSED },
  { of: "a regular expression", text: "/(a+)+$/ (x{1,9}){9}", statuses: LIST },
  { of: "FTS5's operators", text: 'NEAR("foshan" lab, 2) OR name : ^foshan* AND NOT {a b} : c', statuses: LIST },
  { of: "FTS5's unclosed quote", text: '"foshan', statuses: LIST },
  { of: "SQL", text: "'; DROP TABLE entities; -- %_", statuses: LIST },
  { of: "Cypher", text: "foshan'}) DETACH DELETE n // $id `x` {.*}", statuses: LIST },
  { of: "names of an object's own", text: "__proto__ constructor toString hasOwnProperty", statuses: LIST },
];

/** As a client would send it; half of a surrogate pair, which no client can, as the bytes it would have. */
export function encoded(text: string): string {
  return Array.from(text, (char) => (/\p{Surrogate}/u.test(char) ? "%ED%A0%80" : encodeURIComponent(char))).join("");
}
