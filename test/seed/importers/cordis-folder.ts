import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** An invented programme of two projects and three organizations, as CORDIS writes its tables. */
export const TINY_CORDIS = {
  nodes_organisation: [
    "pic,type,country,participations,name,city,geolocation,sme",
    "900000001,HES,NA,2,,,,",
    '900000002,PRC,DE,1,"Lampen, Licht & ""Söhne""",Köln,"50.94,6.96",True',
    "900000003,OTH,FR,0,,,,",
  ],
  nodes_project: [
    "rcn,startDate,endDate,totalCost,ecMaxContribution,programmeParts",
    "100001,2018-03-01,2020-02-29,100000.5,90000,LEIT|SC1",
    "100002,2021-01-01,2024-12-31,NA,50000,",
  ],
  edges_participates_in: [
    "pic,rcn,role,ecContribution",
    "900000001,100001,coordinator,60000.25",
    "900000002,100001,participant,0.0",
    "900000001,100002,partner,",
  ],
  edges_collaborates_on: ["picA,picB,rcn", "900000001,900000002,100001"],
};

type CordisTables = typeof TINY_CORDIS;

export interface Bent {
  readonly tables?: Partial<CordisTables>;
  readonly packed?: boolean;
}

/** Writes the tables, packed as CORDIS files come unless told otherwise. @returns the folder */
export async function writeCordis(folder: string, { tables, packed = true }: Bent = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries({ ...TINY_CORDIS, ...tables })) {
    const text = `${lines.join("\n")}\n`;
    if (packed) await writeFile(join(folder, `${name}.csv.gz`), gzipSync(text));
    else await writeFile(join(folder, `${name}.csv`), text);
  }
  return folder;
}
