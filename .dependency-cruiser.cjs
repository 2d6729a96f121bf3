/**
 * The direction of imports (docs/architecture.md). A rule that nothing checks gets broken, so each one here is
 * planted with a breach by `test/ground/dependency-rules.test.ts`.
 */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: "^(server|web|seed|test|scripts)/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: "no-circular", comment: "A circle has no direction.", severity: "error", from: {}, to: { circular: true } },
    {
      name: "not-to-unresolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    only("model-imports-nobody", "model is imported by all and imports nobody.", "^server/model/", "^server/model/"),
    {
      name: "model-only-zod-and-pure-libraries",
      comment: "model runs in the browser too: zod and pure libraries only.",
      severity: "error",
      from: { path: "^server/model/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "(^|/)node_modules/(zod|edtf)/" },
    },
    only("store-imports-model", "store knows model only.", "^server/store/", "^server/(model|store)/"),
    only(
      "explore-imports-store",
      "explore knows model and store.",
      "^server/explore/",
      "^server/(model|store|explore)/",
    ),
    only("search-imports-store", "search knows model and store.", "^server/search/", "^server/(model|store|search)/"),
    only(
      "http-imports-rooms",
      "http knows every room of the server but main.",
      "^server/http/",
      "^server/(model|store|explore|search|http)/",
    ),
    only(
      "seed-imports-store",
      "seed uses model and store, and of search what tells possible duplicates.",
      "^seed/",
      "^(seed/|server/(model|store|search/identity)/)",
    ),
    only("web-imports-model", "web uses model only.", "^web/", "^(web/|server/model/)"),
    {
      name: "drivers-in-engines",
      comment: "Drivers are named only in store/engines/.",
      severity: "error",
      from: { path: "^(server|seed|web)/", pathNot: "^server/store/engines/" },
      to: { path: "(^|/)node_modules/(libsql|neo4j-driver)/" },
    },
    {
      name: "engines-opened-in-one-place",
      comment: "Only the store's own door opens an engine; everyone else knows the port.",
      severity: "error",
      from: { path: "^(server|seed|web)/", pathNot: "^server/store/(engines/|open-store\\.ts$)" },
      to: { path: "^server/store/engines/" },
    },
    {
      name: "engines-apart",
      comment: "One engine never leans on the other.",
      severity: "error",
      from: { path: "^server/store/engines/([^/]+)/" },
      to: { path: "^server/store/engines/", pathNot: "^server/store/engines/$1/" },
    },
    {
      name: "product-not-to-tests",
      comment: "What runs never imports what tests it.",
      severity: "error",
      from: { path: "^(server|seed|web)/" },
      to: { path: "^(test|scripts)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
