import type { ExtendQuery, ReconcileBatch } from "../../model/api/reconciliation.ts";
import { MAX_QUERY_LENGTH, MAX_SUGGESTIONS } from "../../model/api/requests.ts";
import { EntityNotFoundError } from "../../model/errors.ts";
import type { EntityView, GraphStore, ReadOptions } from "../../store/graph-store.ts";

import { foldText } from "../text/fold.ts";
import { previewPage } from "./preview.ts";
import { type PropertyValue, valuesOf } from "./property-values.ts";
import { type Finder, type ReconcileAnswer, reconcileBatch } from "./reconcile.ts";
import {
  ALL_PROPERTIES,
  ALL_TYPES,
  kindType,
  type NamedProperty,
  type NamedType,
  nameOfProperty,
  propertiesOf,
  readProperty,
} from "./vocabulary.ts";

/**
 * The reconciliation service ("Reconciliation Service API" 0.2, which OpenRefine and its like speak): links the
 * rows of somebody's table to entities of the graph, and fetches what the graph says of them into new columns.
 * All of it is answered by the search and the store; nothing here writes.
 */
export class Reconciler {
  readonly #store: GraphStore;
  readonly #search: Finder;

  constructor(store: GraphStore, search: Finder) {
    this.#store = store;
    this.#search = search;
  }

  reconcile(batch: ReconcileBatch, read?: ReadOptions): Promise<ReconcileAnswer> {
    return reconcileBatch(this.#store, this.#search, batch, read);
  }

  async suggestEntities(prefix: string, offset: number, read?: ReadOptions): Promise<{ result: SuggestedEntity[] }> {
    const q = prefix.slice(0, MAX_QUERY_LENGTH);
    if (foldText(q) === "") return { result: [] };
    const { value } = await this.#search.search({ q, kind: [], limit: MAX_SUGGESTIONS }, read);
    const shown = value.items.slice(offset, offset + SUGGESTED);
    return {
      result: shown.map(({ entity }) => ({
        id: entity.id,
        name: entity.name.en,
        description: [kindType(entity.kind).name, entity.name.zh].filter((text) => text !== null).join(" · "),
        notable: [{ id: entity.kind, name: kindType(entity.kind).name }],
      })),
    };
  }

  suggestTypes(prefix: string, offset: number): { result: NamedType[] } {
    return { result: beginning(ALL_TYPES, prefix).slice(offset, offset + SUGGESTED) };
  }

  suggestProperties(prefix: string, offset: number): { result: NamedProperty[] } {
    return { result: beginning(ALL_PROPERTIES, prefix).slice(offset, offset + SUGGESTED) };
  }

  /** Properties worth fetching for entities of a type. */
  proposeProperties(type: string | undefined, limit: number | undefined): ProposedProperties {
    const properties = propertiesOf(type).slice(0, limit);
    return { ...(type === undefined ? {} : { type }), ...(limit === undefined ? {} : { limit }), properties };
  }

  async extend({ ids, properties }: ExtendQuery, read?: ReadOptions): Promise<Extension> {
    const rows: Extension["rows"] = {};
    for (const id of ids) {
      const view = await this.#view(id, read);
      const row: Record<string, PropertyValue[]> = {};
      for (const { id: pid, settings } of properties) {
        const property = readProperty(pid);
        const values = view === null || property === null ? [] : await valuesOf(this.#store, view, property, read);
        row[pid] = values.slice(0, mostOf(settings));
      }
      rows[id] = row;
    }
    return { meta: properties.map(({ id }) => ({ id, name: nameOfProperty(id) })), rows };
  }

  /** A small page about one entity, for a frame in somebody's table. @throws {EntityNotFoundError} */
  async preview(id: string, read?: ReadOptions): Promise<string> {
    const { value } = await this.#store.entity(id, read);
    return previewPage(value.entity);
  }

  /** `null` for an id that no entity has: its row stays empty, and the others are filled. */
  async #view(id: string, read?: ReadOptions): Promise<EntityView | null> {
    try {
      return (await this.#store.entity(id, read)).value;
    } catch (error) {
      if (error instanceof EntityNotFoundError) return null;
      throw error;
    }
  }
}

export interface SuggestedEntity {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly notable: readonly { readonly id: string; readonly name: string }[];
}

export interface ProposedProperties {
  readonly type?: string;
  readonly limit?: number;
  readonly properties: readonly NamedProperty[];
}

export interface Extension {
  readonly meta: readonly NamedProperty[];
  readonly rows: Record<string, Record<string, readonly PropertyValue[]>>;
}

/** Suggestions in one answer; `cursor` counts on from there. */
const SUGGESTED = 10;

/** Those that begin so before those that merely hold it. */
function beginning<Named extends { readonly id: string; readonly name: string }>(
  all: readonly Named[],
  prefix: string,
): Named[] {
  const typed = foldText(prefix);
  if (typed === "") return [...all];
  const place = ({ id, name }: Named) =>
    Math.min(...[id, name].map((text) => foldText(text).indexOf(typed)).map((at) => (at < 0 ? Infinity : at)));
  return all.filter((one) => place(one) < Infinity).sort((a, b) => Math.sign(place(a)) - Math.sign(place(b)));
}

/** The setting `limit`: most values of one property; 0 or nothing: all. */
function mostOf(settings: Readonly<Record<string, unknown>> | undefined): number | undefined {
  const limit = Number(settings?.limit ?? 0);
  return Number.isInteger(limit) && limit > 0 ? limit : undefined;
}
