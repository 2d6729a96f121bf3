import { parentPort } from "node:worker_threads";
import { type Job, runJob } from "./jobs.ts";

/** The thread where whole graphs are measured, one job after the other. What fails is told to whoever asked for it. */
parentPort?.on("message", (job: Job) => {
  try {
    parentPort?.postMessage({ outcome: runJob(job) });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
