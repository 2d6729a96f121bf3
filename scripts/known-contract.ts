/**
 * The contract with names that exist: a fuzzer that invents ids gets 404 for nearly all of them and never reaches what is
 * behind. Each parameter that takes a name may be one of these as well as whatever its schema lets through; answers
 * are held to the contract as it stands.
 */

interface Schema {
  type?: string;
  items?: Schema;
  anyOf?: readonly Schema[];
  enum?: readonly string[];
}

interface Contract {
  paths: Record<string, Record<string, { parameters?: { name: string; schema: Schema }[] }>>;
}

type Item = Record<"id" | "slug", string> & Record<"entity" | "relation", { id: string }>;

/** Enough for pairs that are tied, apart, or joined by many paths. */
const NAMES = 40;

/** Lists of the API that tell names, and where an item of each has it. */
const LISTS = {
  entities: [`insights/centrality?by=degree&limit=${NAMES}`, (item: Item) => item.entity.id],
  relations: [`entities/fhidz/neighbors?limit=${NAMES}`, (item: Item) => item.relation.id],
  places: [`entities?kind=Place&limit=${NAMES}`, (item: Item) => item.entity.id],
  series: [`entities?kind=EventSeries&limit=${NAMES}`, (item: Item) => item.entity.id],
  documents: ["documents", (item: Item) => item.id],
  views: ["views", (item: Item) => item.slug],
} as const;

type List = keyof typeof LISTS;

/** What a parameter of this name takes, whatever it is asked of. */
const TAKES: Readonly<Record<string, List>> = {
  ...Object.fromEntries(["id", "via", "avoidId", "seed", "entity", "of", "subject"].map((name) => [name, "entities"])),
  place: "places",
  series: "series",
  document: "documents",
  slug: "views",
};

/** What it takes in some operations alone: elsewhere `from` is a day. */
const TAKES_IN: Readonly<Record<string, Readonly<Record<string, List>>>> = {
  "/api/paths": { from: "entities", to: "entities" },
  "/api/relations": { id: "relations" },
  "/api/relations/{id}": { id: "relations" },
  "/api/documents/{id}": { id: "documents" },
};

/**
 * @param url where the API is, without a path
 * @throws when one of its lists cannot be read, or is empty
 */
export async function knownContract(url: string): Promise<object> {
  const names = {} as Record<List, readonly string[]>;
  for (const [list, [path, nameOf]] of Object.entries(LISTS) as [List, (typeof LISTS)[List]][]) {
    const { items } = (await ask(`${url}/api/${path}`)) as { items: Item[] };
    if (items.length === 0) throw new Error(`/api/${path} answers nothing to fuzz with`);
    names[list] = items.map(nameOf);
  }
  const contract = (await ask(`${url}/api/openapi.json`)) as Contract;
  for (const [path, methods] of Object.entries(contract.paths)) {
    for (const parameter of Object.values(methods).flatMap(({ parameters = [] }) => parameters)) {
      const list = TAKES_IN[path]?.[parameter.name] ?? TAKES[parameter.name];
      if (list !== undefined) parameter.schema = orOneOf(parameter.schema, names[list]);
    }
  }
  return contract;
}

async function ask(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

function orOneOf(schema: Schema, names: readonly string[]): Schema {
  if (schema.items !== undefined) return { ...schema, items: orOneOf(schema.items, names) };
  return { anyOf: [{ type: "string", enum: names }, schema] };
}
