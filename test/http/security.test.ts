import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIBRARY_STYLES } from "../../server/http/security.ts";
import { serveTiny, type TinyServer } from "./serve-tiny.ts";

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function codeOf(module: string): string {
  return readFileSync(fileURLToPath(new URL(`../../node_modules/${module}`, import.meta.url)), "utf8");
}

describe("security headers", () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await serveTiny();
  });
  afterAll(() => server.close());

  it("allow nothing from elsewhere and nothing inline, and work over plain HTTP", async () => {
    const styles = Object.values(LIBRARY_STYLES).map(hash).join(" ");
    const policy = [
      "default-src 'self'",
      "script-src 'self'",
      "script-src-attr 'none'",
      `style-src 'self' ${styles}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join(";");
    for (const path of ["/", "/api/entities", "/api/docs", "/nowhere", "/healthz"]) {
      const { headers } = await server.get(path);
      expect(headers.get("content-security-policy")).toBe(policy);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      for (const absent of [
        "strict-transport-security",
        "x-powered-by",
        "cross-origin-opener-policy",
        "origin-agent-cluster",
      ])
        expect(headers.get(absent)).toBeNull();
    }
  });

  it("let a page be shown in a frame by the sites that its operator names", async () => {
    const open = await serveTiny({ embeddedIn: ["https://example.org", "http://intranet:8080"] });
    const { headers } = await open.get("/healthz");
    expect(headers.get("content-security-policy")).toMatch(
      /;frame-ancestors 'self' https:\/\/example\.org http:\/\/intranet:8080$/,
    );
    expect(headers.get("x-frame-options")).toBeNull();
    await open.close();
    expect((await server.get("/healthz")).headers.get("x-frame-options")).toBe("SAMEORIGIN");
  });

  // A library that changes the style it writes into the page would have it blocked without a word.
  it("know the styles that the page's libraries write into it", () => {
    const className = "__________cytoscape_container";
    const cytoscape = codeOf("cytoscape/dist/cytoscape.esm.mjs");
    expect(cytoscape).toContain("stylesheet.textContent = '.' + className + ' { position: relative; }';");
    expect(cytoscape).toContain(`var className = '${className}';`);
    expect(LIBRARY_STYLES.cytoscape).toBe(`.${className} { position: relative; }`);

    const press = codeOf("react-aria/dist/private/interactions/usePress.mjs");
    const [, written = ""] = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(press) ?? [];
    expect(press).toMatch(/PRESSABLE_ATTRIBUTE = 'data-react-aria-pressable'/);
    expect(LIBRARY_STYLES.press).toBe(written.replace(/\$\{[^}]+\}/, "data-react-aria-pressable").trim());

    const scroll = codeOf("react-aria/dist/private/overlays/usePreventScroll.mjs");
    const [, behind = ""] = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(scroll) ?? [];
    expect(LIBRARY_STYLES.preventScroll).toBe(behind.trim());
  });

  it("logs each request with its id, and none of its headers", async () => {
    const secret = "Bearer very-secret";
    const kept = await server.get("/api/vocabulary", { headers: { authorization: secret, "x-request-id": "kept-1" } });
    const made = await server.get("/api/vocabulary", { headers: { cookie: secret, "x-request-id": "no good {}" } });
    expect(kept.headers.get("x-request-id")).toBe("kept-1");
    expect(made.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const lines = server.logged();
    expect(lines.find((line) => (line.req as { id?: string } | undefined)?.id === "kept-1")).toMatchObject({
      level: 30,
      req: { id: "kept-1", method: "GET", url: "/api/vocabulary", remoteAddress: "127.0.0.1" },
      res: { statusCode: 200 },
      responseTime: expect.any(Number),
    });
    expect(JSON.stringify(lines)).not.toContain("very-secret");
  });
});
