import { z } from "zod";
import { AtlasRecord } from "../server/model/records/index.ts";
import { ENTITY_KINDS, KIND_DECLARATIONS, PARTIES } from "../server/model/vocabulary/kinds.ts";
import { KNOWN_PROPERTIES, propertyLabel } from "../server/model/vocabulary/properties.ts";
import { RELATION_TYPES, relationDeclaration } from "../server/model/vocabulary/relation-types.ts";
import {
  ALIAS_TYPES,
  CERTAINTY_LABELS,
  COMPARATORS,
  CONTRADICTION_KINDS,
  COORDINATE_PRECISIONS,
  HELD_LABELS,
  PARTY_LABELS,
  STATUS_LABELS,
} from "../server/model/vocabulary/statements.ts";

type Json = { readonly [key: string]: unknown };

/** The text of `docs/data-model.md`, made from the vocabulary and the schemas and from nothing else. */
export function dataModelPage(): string {
  return [
    "# Data model",
    "",
    "Made by `npm run docs` from `server/model/`; do not edit. A test fails when this page is stale.",
    "",
    "The whole graph travels as NDJSON, one record a line. A field is always there; where its value may be unknown it",
    "may be `null`, and `null` means *not stated*, never zero and never empty.",
    "",
    ...recordSections(),
    ...kindSection(),
    ...relationSection(),
    ...listSection(),
    ...propertySection(),
    "",
  ].join("\n");
}

function recordSections(): string[] {
  const lines = ["## Records", ""];
  for (const option of AtlasRecord.options) {
    const schema = z.toJSONSchema(option, { unrepresentable: "any", io: "output" }) as Json;
    const properties = resolve(schema, schema).properties as Record<string, Json>;
    const name = String((properties.record as Json).const);
    lines.push(`### ${name}`, "", "| field | value | may be null |", "|---|---|---|");
    for (const [field, value] of Object.entries(properties)) {
      if (field === "record") continue;
      const { text, nullable } = describe(value, schema);
      lines.push(`| \`${field}\` | ${text} | ${nullable ? "yes" : ""} |`);
    }
    lines.push("");
  }
  return lines;
}

/** What a schema refers to; itself where it refers to nothing. */
function resolve(value: Json, root: Json): Json {
  if (typeof value.$ref !== "string") return value;
  const name = value.$ref.split("/").at(-1) ?? "";
  return (root.$defs as Record<string, Json> | undefined)?.[name] ?? {};
}

function describe(reference: Json, root: Json): { text: string; nullable: boolean } {
  const value = resolve(reference, root);
  if (value !== reference) return { text: String(reference.$ref).split("/").at(-1) ?? "", nullable: false };
  if (Array.isArray(value.anyOf)) {
    const options = value.anyOf as Json[];
    const rest = options.filter((option) => option.type !== "null");
    return {
      text: rest.map((option) => describe(option, root).text).join(" or "),
      nullable: rest.length < options.length,
    };
  }
  if (value.const !== undefined) return { text: `\`${String(value.const)}\``, nullable: false };
  if (Array.isArray(value.enum))
    return {
      text: value.enum.length > 10 ? "see below" : value.enum.map((item) => `\`${item}\``).join(", "),
      nullable: false,
    };
  if (value.type === "array") return { text: `list of ${listed(value, root)}`, nullable: false };
  if (value.type === "object") return { text: objectText(value, root), nullable: false };
  return { text: String(value.format ?? value.type ?? "any"), nullable: false };
}

function listed(value: Json, root: Json): string {
  if (Array.isArray(value.prefixItems))
    return value.prefixItems.map((item) => describe(item as Json, root).text).join(", ");
  return describe((value.items as Json | undefined) ?? {}, root).text;
}

function objectText(value: Json, root: Json): string {
  const fields = Object.entries((value.properties as Record<string, Json> | undefined) ?? {});
  return `{ ${fields.map(([name, field]) => `${name}${describe(field, root).nullable ? "?" : ""}`).join(", ")} }`;
}

function kindSection(): string[] {
  return [
    "## Kinds of entity",
    "",
    "| kind | English | 中文 | standard class | family | party |",
    "|---|---|---|---|---|---|",
    ...ENTITY_KINDS.map((kind) => {
      const { label, term, family, party } = KIND_DECLARATIONS[kind];
      return `| \`${kind}\` | ${label.en} | ${label.zh} | \`${term}\` | ${family} | ${party ?? ""} |`;
    }),
    "",
  ];
}

function relationSection(): string[] {
  return [
    "## Relation types",
    "",
    "A record reads from `from` to `to`; the inverse reads back. *acyclic*: following it never leads back to the start.",
    "*symmetric*: its direction means nothing.",
    "",
    "| type | reads | reads back | standard term | traits | from | to |",
    "|---|---|---|---|---|---|---|",
    ...RELATION_TYPES.map((type) => {
      const { label, inverse, term, acyclic, symmetric, from, to } = relationDeclaration(type);
      const traits = [acyclic && "acyclic", symmetric && "symmetric"].filter(Boolean).join(", ");
      const reads = `${label.en} / ${label.zh}`;
      const back = `${inverse.en} / ${inverse.zh}`;
      return `| \`${type}\` | ${reads} | ${back} | \`${term}\` | ${traits} | ${kinds(from)} | ${kinds(to)} |`;
    }),
    "",
  ];
}

function kinds(allowed: readonly string[]): string {
  return new Set(allowed).size === ENTITY_KINDS.length ? "any" : [...new Set(allowed)].join(", ");
}

function listSection(): string[] {
  const labeled = (labels: Readonly<Record<string, { en: string; zh: string }>>) =>
    Object.entries(labels)
      .map(([value, { en, zh }]) => `\`${value}\` (${en}, ${zh})`)
      .join(" · ");
  return [
    "## Closed lists",
    "",
    `- **status**: ${labeled(STATUS_LABELS)}. Only the first two have happened.`,
    `- **certainty**: ${labeled(CERTAINTY_LABELS)}`,
    `- **held**, how a tie stands at a given time: ${labeled(HELD_LABELS)}`,
    `- **party**: ${PARTIES.map((party) => `\`${party}\` (${PARTY_LABELS[party].en}, ${PARTY_LABELS[party].zh})`).join(" · ")}`,
    `- **comparator**: ${COMPARATORS.map((sign) => `\`${sign}\``).join(" ")}: exactly, over, nearly or under, about`,
    `- **alias type**: ${ALIAS_TYPES.join(", ")}`,
    `- **coordinate precision**: ${COORDINATE_PRECISIONS.join(", ")}`,
    `- **contradiction kind**: ${CONTRADICTION_KINDS.join(", ")}`,
    "",
  ];
}

function propertySection(): string[] {
  return [
    "## Properties of facts",
    "",
    "Any name in camelCase is legal; these have words for a person to read.",
    "",
    "| property | English | 中文 |",
    "|---|---|---|",
    ...[...KNOWN_PROPERTIES].sort().map((property) => {
      const label = propertyLabel(property);
      return `| \`${property}\` | ${label?.en ?? ""} | ${label?.zh ?? ""} |`;
    }),
  ];
}
