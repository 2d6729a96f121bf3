import { PREVIEW_SIZE } from "./preview.ts";
import type { NamedType } from "./vocabulary.ts";
import { kindType } from "./vocabulary.ts";

/** What the service can do and where, for a client that was only given its address. */
export interface Manifest {
  readonly versions: readonly string[];
  readonly name: string;
  readonly identifierSpace: string;
  readonly schemaSpace: string;
  readonly documentation: string;
  readonly serviceVersion: string;
  readonly defaultTypes: readonly NamedType[];
  readonly view: { readonly url: string };
  readonly suggest: Readonly<Record<"entity" | "property" | "type", { service_url: string; service_path: string }>>;
  readonly preview: { readonly url: string; readonly width: number; readonly height: number };
  readonly extend: {
    readonly propose_properties: { service_url: string; service_path: string };
    readonly property_settings: readonly object[];
  };
}

/** @param base where the server is reached, without a slash at its end: "http://127.0.0.1:3000" */
export function manifestOf(base: string, version: string): Manifest {
  const at = (path: string) => ({ service_url: base, service_path: `/reconcile${path}` });
  return {
    versions: ["0.2"],
    name: "Torch Atlas",
    identifierSpace: `${base}/api/entities/`,
    schemaSpace: `${base}/api/vocabulary`,
    documentation: `${base}/api/docs`,
    serviceVersion: version,
    defaultTypes: (["Enterprise", "Lab", "University", "GovernmentBody", "Park", "Person"] as const).map((kind) => {
      const { id, name } = kindType(kind);
      return { id, name };
    }),
    view: { url: `${base}/?entity={{id}}` },
    suggest: { entity: at("/suggest/entity"), property: at("/suggest/property"), type: at("/suggest/type") },
    preview: { url: `${base}/reconcile/preview?id={{id}}`, ...PREVIEW_SIZE },
    extend: {
      propose_properties: at("/properties"),
      property_settings: [
        {
          name: "limit",
          label: "Limit",
          type: "number",
          default: 0,
          help_text: "Most values of each row; 0 for all.",
        },
      ],
    },
  };
}
