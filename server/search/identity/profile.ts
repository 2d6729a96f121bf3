import type { EntityRecord } from "../../model/records/entity.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import { type NameForms, nameForms } from "../index/name-forms.ts";
import { isEmptyWord, withoutHanLegalForm, withoutLegalForm } from "../text/spelling.ts";

/** What of an entity can speak for or against its being another. */
export interface Profile {
  readonly id: string;
  readonly kind: EntityKind;
  /** Names meant everywhere; those that one document uses by itself say nothing. */
  readonly names: readonly ProfileName[];
  readonly sameAs: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly neighbors: ReadonlySet<string>;
}

export interface ProfileName {
  readonly key: string;
  /** Telling words, or pairs of Han characters. */
  readonly tokens: readonly string[];
  readonly numbers: readonly string[];
  readonly isHan: boolean;
}

const PLACING: ReadonlySet<string> = new Set(["LOCATED_IN", "SETTLED_IN"]);

export function profilesOf(entities: readonly EntityRecord[], relations: readonly RelationRecord[]): Profile[] {
  const neighbors = new Map<string, Set<string>>();
  const places = new Map<string, Set<string>>();
  for (const { type, from, to } of relations) {
    add(neighbors, from, to);
    add(neighbors, to, from);
    if (PLACING.has(type)) add(places, from, to);
  }
  return entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    names: namesOf(entity),
    sameAs: entity.sameAs,
    places: places.get(entity.id) ?? new Set(),
    neighbors: neighbors.get(entity.id) ?? new Set(),
  }));
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function namesOf({ name, aliases }: EntityRecord): ProfileName[] {
  const texts = [name.en, name.zh, ...aliases.filter((alias) => alias.in === null).map((alias) => alias.value)];
  const forms = texts.flatMap((text) => (text === null ? [] : nameForms(text).slice(0, 1)));
  const names = forms.map(profileName);
  const byKey = new Map(names.map((one) => [one.key, one]));
  byKey.delete("");
  return [...byKey.values()];
}

/** Without its legal form, but with what stands in parentheses: "(Beijing)" tells two editions apart. */
function profileName({ key: whole, words: all, han: allHan }: NameForms): ProfileName {
  const words = withoutLegalForm(all);
  const han = withoutHanLegalForm(allHan);
  const key = allHan === "" ? words.join("") : withoutHanLegalForm(whole);
  const numbers = [
    ...words.filter((word) => /^\d/.test(word)),
    ...(han.match(/[一二三四五六七八九十]+(?=[届期号批年])/gu) ?? []),
  ];
  const telling = words.filter((word) => !isEmptyWord(word));
  const pairs = [...han].slice(1).map((char, at) => ([...han][at] ?? "") + char);
  return { key, tokens: [...telling, ...pairs], numbers: numbers.sort(), isHan: han !== "" };
}
