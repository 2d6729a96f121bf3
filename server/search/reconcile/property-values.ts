import { NeighborsRequest } from "../../model/api/requests.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import { KIND_DECLARATIONS } from "../../model/vocabulary/kinds.ts";
import type { EntityView, GraphStore, ReadOptions } from "../../store/graph-store.ts";
import type { FieldName, Property } from "./vocabulary.ts";

/** One value of a property, in the protocol's shape. */
export type PropertyValue =
  | { readonly id: string; readonly name: string }
  | { readonly str: string }
  | { readonly int: number }
  | { readonly float: number };

/** Ties of one type that are fetched for one entity. */
const MOST_TIES = 200;

/** What the graph says of one entity under one property, in the order of the store. */
export async function valuesOf(
  store: GraphStore,
  view: EntityView,
  property: Property,
  read?: ReadOptions,
): Promise<PropertyValue[]> {
  if (property.of === "field") return fieldValues(view.entity, property.field).map((str) => ({ str }));
  if (property.of === "fact") {
    const facts = view.facts.filter((fact) => fact.property === property.property);
    return facts.map(({ value }) => figure(value));
  }
  const { type, direction } = property;
  const asked = NeighborsRequest.parse({ id: view.entity.id, type: [type], direction, limit: MOST_TIES });
  const { value } = await store.neighbors(asked, read);
  const byId = new Map(value.items.map(({ entity }) => [entity.id as string, entity.name.en]));
  return Array.from(byId, ([id, name]) => ({ id, name }));
}

function figure(value: number | string): PropertyValue {
  if (typeof value === "string") return { str: value };
  return Number.isInteger(value) ? { int: value } : { float: value };
}

function fieldValues(entity: EntityRecord, field: FieldName): string[] {
  const { name, aliases, summary, kind, party, status, sameAs } = entity;
  const values: Record<FieldName, readonly (string | null | undefined)[]> = {
    nameEn: [name.en],
    nameZh: [name.zh],
    alias: aliases.map(({ value }) => value),
    summary: [summary?.en],
    kind: [kind],
    party: [party ?? KIND_DECLARATIONS[kind].party],
    status: [status],
    sameAs,
  };
  return values[field].filter((value): value is string => typeof value === "string");
}
