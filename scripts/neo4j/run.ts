import { parseArgs } from "node:util";
import { whenOrphaned } from "../../server/when-orphaned.ts";
import { LauncherError } from "./launcher-error.ts";
import { startNeo4j } from "./neo4j-process.ts";

/** `npm run neo4j [-- --data DIR] [--heap SIZE]`: the real server without Docker, until it is told to stop. */

const HELP = `Starts a real Neo4j on this machine's JVM (Java 17 or newer; Maven the first time), on a free port
of 127.0.0.1, and stops it with Control-C or SIGTERM.

  npm run neo4j [-- --data DIR] [--heap SIZE]

  --data DIR   keep the graph in DIR, to be found again by the next start
               (default: a temporary folder that goes when the server stops)
  --heap SIZE  most memory for the server, such as 2g (default: 512m, enough for
               change sets of some 20,000 records)
  --help       show this

Prints NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD when it is ready.
Exit codes: 0 stopped when told to, 1 could not start or ended on its own, 2 wrong usage.
`;

type ExitCode = 0 | 1 | 2;

interface Options {
  readonly help: boolean;
  readonly data: string | undefined;
  readonly heap: string | undefined;
}

/** `null` when the arguments cannot be read; the reason has been said. */
function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        heap: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const { help, data, heap } = values;
    if (data === "") throw new TypeError("--data needs a folder");
    if (heap !== undefined && !/^[1-9]\d*[mg]$/.test(heap))
      throw new TypeError('--heap needs a size such as "512m" or "2g"');
    return { help, data, heap };
  } catch (error) {
    console.error(`${(error as Error).message}\nTry: npm run neo4j -- --help`);
    return null;
  }
}

/** Set at once, so that a signal during the start is not lost. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    whenOrphaned(resolve);
  });
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const options = readOptions(args);
  if (options === null) return 2;
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const told = toldToStop().then(() => "told" as const);
  const starting = startNeo4j({ dataFolder: options.data, heap: options.heap, report: (line) => console.error(line) });
  // Whoever stops it while it starts gets an end at once; the watcher takes the half-started server down.
  const first = await Promise.race([starting, told]);
  if (first === "told") return 0;

  console.log(`NEO4J_URI=${first.uri}\nNEO4J_USER=${first.user}\nNEO4J_PASSWORD=${first.password}`);
  console.log(`# Neo4j ${first.version} is ready. To serve the graph from it, in another terminal:`);
  console.log(`# NEO4J_URI=${first.uri} NEO4J_USER=${first.user} NEO4J_PASSWORD=${first.password} npm start`);
  const why = await Promise.race([told, first.ended.then(() => "ended" as const)]);
  await first.stop();
  if (why === "ended") console.error("Neo4j ended on its own.");
  return why === "told" ? 0 : 1;
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof LauncherError)) throw error;
  console.error(error.message);
  process.exit(1);
}
