import { defineConfig } from "vitest/config";

/** One project a room of `test/`, so that a run can be narrowed with `--project`. */
export default defineConfig({
  test: {
    // Two cores, one real Neo4j and one Chromium: files of a project run side by side only where they share nothing.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/{ground,model,store,explore,search,http,seed,cypher}/**/*.test.ts"] },
      },
      { extends: true, test: { name: "web", include: ["test/web/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["test/{contract,neo4j}/**/*.test.ts"],
          globalSetup: ["test/neo4j/global-setup.ts"],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/e2e/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 90_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
