import { register } from "tsx/esm/api";

// A thread does not inherit the loader that lets the process read TypeScript, so it begins here.
register();
await import("./insight-worker.ts");
