import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { locate } from "../../seed/curate/locate.ts";

/** An invented park, one laboratory and its director, read from an invented text of two sentences. */
export const TEXT_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "fixtures");
const bytes = readFileSync(join(TEXT_FOLDER, "tiny-text.txt"));
const text = bytes.toString("utf8");

export function passage(words: string, claim: string) {
  const [position] = locate(text, words);
  if (position === undefined) throw new Error(`"${words}" do not stand in the tiny text`);
  return { document: "tiny-text", ...position, claim: { en: claim, zh: null } };
}

const document = {
  record: "document",
  id: "tiny-text",
  title: "Willow Park opens its Light Laboratory",
  publisher: null,
  published: "2020-05-06",
  asOf: { earliest: "2020-05", latest: "2020-05-06", why: "printed two days later" },
  language: "en",
  sha256: createHash("sha256").update(bytes).digest("hex"),
  characters: [...text].length,
  url: null,
  credits: [],
};

function entity(id: string, kind: string, name: string, words: string) {
  return {
    record: "entity",
    id,
    kind,
    name: { en: name, zh: null },
    aliases: [],
    summary: null,
    party: null,
    status: "actual",
    validFrom: null,
    validTo: null,
    coordinates: null,
    sameAs: [],
    declaredMembers: null,
    evidence: [passage(words, `${name} is named.`)],
  };
}

function relation(id: string, type: string, from: string, to: string, words: string) {
  return {
    record: "relation",
    id,
    type,
    from,
    to,
    status: "actual",
    validFrom: null,
    validTo: null,
    observed: ["2020-05-04"],
    role: null,
    amount: null,
    certainty: "stated",
    attributedTo: null,
    note: null,
    evidence: [passage(words, "A tie is told.")],
  };
}

/** Fresh records each time, so that a test may bend them. */
export function tinyGraph() {
  return {
    document: structuredClone(document),
    park: entity("willow-park", "Park", "Willow Park", "Willow Park on 4 May"),
    lab: entity("light-laboratory", "Lab", "Light Laboratory", "The Light Laboratory opened"),
    director: entity("mei-lin", "Person", "Mei Lin", "Mei Lin directs it"),
    located: relation(
      "light-laboratory-located-in-willow-park",
      "LOCATED_IN",
      "light-laboratory",
      "willow-park",
      "The Light Laboratory opened in Willow Park",
    ),
    directs: relation(
      "mei-lin-directs-light-laboratory",
      "HOLDS_ROLE",
      "mei-lin",
      "light-laboratory",
      "Mei Lin directs it",
    ),
  };
}

export function ndjson(records: Iterable<unknown>): string {
  return `${[...records].map((record) => JSON.stringify(record)).join("\n")}\n`;
}
