import { join } from "node:path";
import { PartialDate } from "../../../server/model/dates.ts";
import type { DocumentRecord } from "../../../server/model/records/document.ts";
import { DocumentId } from "../../../server/model/records/shared.ts";
import { isRefusal, type Refusal } from "../../read-records.ts";
import { sha256 } from "../table-file.ts";
import { readTurtle } from "./turtle.ts";

/** The parts of the UK innovation graph, each in a folder with a catalog that says what it is and when it came out. */
export const CALL_LISTS = ["dasa", "ktn", "ktnie", "ncsc", "ukri"] as const;

/** What a catalog says of its part. */
export interface Catalog {
  readonly title: string;
  readonly published: PartialDate;
  readonly url: string | null;
}

const SCHEMA = "https://schema.org/";

/** @returns a refusal where the catalog does not say what a document must have */
export async function readCatalog(folder: string): Promise<Catalog | Refusal> {
  const file = join(folder, "catalogue.ttl");
  const subjects = await readTurtle(file);
  if (isRefusal(subjects)) return subjects;
  const dataset = subjects.find((subject) => subject.values(`${SCHEMA}datePublished`).length > 0);
  const [published] = dataset?.values(`${SCHEMA}datePublished`) ?? [];
  const [headline] = dataset?.values(`${SCHEMA}headline`) ?? [];
  if (headline === undefined || !PartialDate.safeParse(published).success)
    return {
      file,
      line: dataset?.line ?? 1,
      reason: "the catalog names no dataset with a headline and a datePublished",
    };
  const [url] = dataset?.values(`${SCHEMA}url`) ?? [];
  return { title: headline.replace(/\.$/, ""), published: published ?? "", url: url ?? null };
}

interface Part {
  readonly id: DocumentId;
  readonly file: string;
  /** What its rows are, where a file holds more than one kind of them. */
  readonly of?: string;
  readonly rows: number;
  readonly catalog: Catalog;
  /** The last day that a row tells of as begun or announced; a list that knows of it is no older than the catalog says. */
  readonly last?: PartialDate | null;
}

/** A part as a document, whose rows are the evidence. */
export async function partDocument({ id, file, of, rows, catalog, last = null }: Part): Promise<DocumentRecord> {
  const { published } = catalog;
  const goesOn = last !== null && last > published;
  return {
    record: "document",
    id,
    title: `UK innovation graph: ${catalog.title}${of === undefined ? "" : `, ${of}`}`,
    publisher: "Pivot Labs",
    published: goesOn ? null : published,
    asOf: goesOn
      ? {
          earliest: published,
          latest: last,
          why: `The catalog says ${published}, yet the list names calls that open until ${last}: it was kept up after that day.`,
        }
      : { earliest: published, latest: published, why: "Undated itself; the catalog gives this day of publication." },
    language: "en",
    sha256: await sha256(file),
    characters: rows,
    url: catalog.url,
    credits: [],
  };
}

export function documentId(part: string): DocumentId {
  return DocumentId.parse(`uk-innovation-${part}`);
}
