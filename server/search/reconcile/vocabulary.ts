import {
  ENTITY_KINDS,
  type EntityKind,
  FAMILIES,
  type Family,
  KIND_DECLARATIONS,
} from "../../model/vocabulary/kinds.ts";
import { KNOWN_PROPERTIES, propertyLabel } from "../../model/vocabulary/properties.ts";
import { RELATION_TYPES, type RelationType, relationDeclaration } from "../../model/vocabulary/relation-types.ts";

/** The atlas's kinds and ties in the words of the reconciliation protocol: types and properties. */

export interface NamedType {
  readonly id: string;
  readonly name: string;
  readonly broader?: readonly NamedType[];
}

/** A family's id is its name: "organization" stands for all kinds of organization. */
function familyType(family: Family): NamedType {
  return { id: family, name: `${family[0]?.toUpperCase()}${family.slice(1)}` };
}

export function kindType(kind: EntityKind): NamedType {
  const { label, family } = KIND_DECLARATIONS[kind];
  return { id: kind, name: label.en, broader: [familyType(family)] };
}

export const ALL_TYPES: readonly NamedType[] = [...FAMILIES.map(familyType), ...ENTITY_KINDS.map(kindType)];

/** Kinds that a type stands for; none when no type is called so. */
export function kindsOf(type: string): EntityKind[] {
  return ENTITY_KINDS.filter((kind) => kind === type || KIND_DECLARATIONS[kind].family === type);
}

/** What can be compared with and fetched: plain fields, figures, and ties from either end. */
export type Property =
  | { readonly of: "field"; readonly field: FieldName }
  | { readonly of: "fact"; readonly property: string }
  | { readonly of: "tie"; readonly type: RelationType; readonly direction: "out" | "in" };

const FIELDS = {
  nameEn: "name in English",
  nameZh: "name in Chinese",
  alias: "other names",
  summary: "summary",
  kind: "kind",
  party: "party",
  status: "status",
  sameAs: "the same elsewhere",
} as const;
export type FieldName = keyof typeof FIELDS;

/** Marks a tie read from its other end: `DEVELOPED` goes from developer to achievement, `DEVELOPED:in` back. */
const INVERSE = ":in";

/** `null` when no property can be called so; any name in camelCase may be that of a figure. */
export function readProperty(id: string): Property | null {
  if (Object.hasOwn(FIELDS, id)) return { of: "field", field: id as FieldName };
  const name = id.endsWith(INVERSE) ? id.slice(0, -INVERSE.length) : id;
  const type = RELATION_TYPES.find((one) => one === name);
  if (type !== undefined) return { of: "tie", type, direction: id.endsWith(INVERSE) ? "in" : "out" };
  return /^[a-z][A-Za-z0-9]{0,79}$/.test(id) ? { of: "fact", property: id } : null;
}

export interface NamedProperty {
  readonly id: string;
  readonly name: string;
}

export function nameOfProperty(id: string): string {
  const property = readProperty(id);
  if (property === null) return id;
  if (property.of === "field") return FIELDS[property.field];
  if (property.of === "fact") return propertyLabel(property.property)?.en ?? property.property;
  const { label, inverse } = relationDeclaration(property.type);
  return property.direction === "out" ? label.en : inverse.en;
}

function named(ids: readonly string[]): NamedProperty[] {
  return ids.map((id) => ({ id, name: nameOfProperty(id) }));
}

export const ALL_PROPERTIES: readonly NamedProperty[] = named([
  ...Object.keys(FIELDS),
  ...RELATION_TYPES,
  ...RELATION_TYPES.map((type) => `${type}${INVERSE}`),
  ...KNOWN_PROPERTIES,
]);

/** Properties that entities of a type can have; all of them when there is no such type. */
export function propertiesOf(type: string | undefined): NamedProperty[] {
  const kinds = type === undefined ? [] : kindsOf(type);
  if (kinds.length === 0) return [...ALL_PROPERTIES];
  return ALL_PROPERTIES.filter(({ id }) => {
    const property = readProperty(id);
    if (property?.of !== "tie") return true;
    const { from, to } = relationDeclaration(property.type);
    return (property.direction === "out" ? from : to).some((kind) => kinds.includes(kind));
  });
}
