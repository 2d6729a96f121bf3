import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS, type ExportFormat } from "../server/model/api/requests.ts";
import { AtlasError } from "../server/model/errors.ts";
import { EXPORTS } from "../server/store/formats/exports.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { openStore } from "../server/store/open-store.ts";
import { StoreSettingsError, storeSettings } from "../server/store/store-settings.ts";
import { duplicatesCommand } from "./commands/duplicates-command.ts";
import { exportCommand } from "./commands/export-command.ts";
import { dryRun, importCommand } from "./commands/import-command.ts";
import { locateCommand } from "./commands/locate-command.ts";
import { statsCommand } from "./commands/stats-command.ts";
import { validateCommand } from "./commands/validate-command.ts";
import { IMPORT_FORMATS, IMPORTERS, type ImportFormat } from "./importers/importers.ts";
import { processTerminal } from "./terminal.ts";

/**
 * The `atlas` command: one command line over the same store that the server opens, chosen by the same settings.
 * Exit 0: done. 1: some input was refused. 2: wrong usage.
 */
const terminal = processTerminal;
const USAGE_ERROR = 2;

async function withStore(run: (store: GraphStore) => Promise<number>): Promise<void> {
  const store = await openStore(storeSettings(process.env));
  try {
    const { recovered } = await store.status();
    if (recovered !== null) terminal.err(recovered);
    process.exitCode = await run(store);
  } finally {
    await store.close();
  }
}

interface ImportOptions {
  readonly from: ImportFormat;
  readonly dryRun: boolean;
  readonly who: string;
  readonly why?: string;
}

function importHelp(): string {
  return `\nFormats:\n${IMPORT_FORMATS.map((format) => `  ${format}: ${IMPORTERS[format].takes}`).join("\n")}`;
}

function exportHelp(): string {
  const lines = EXPORT_FORMATS.map((format) => {
    const { extension, carries } = EXPORTS[format];
    return `  ${format} (.${extension}): ${carries.join(", ")}`;
  });
  return `\nFormats, and the records each of them carries:\n${lines.join("\n")}`;
}

const atlas = new Command("atlas")
  .description("Import, export, check and count the graph. Settings come from the environment, as for the server.")
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });

atlas
  .command("import")
  .description("bring records into the store: all of them, or none")
  .argument("<file...>", "files, or folders, as --from says")
  .addOption(new Option("--from <format>", "what they are").choices(IMPORT_FORMATS).default("ndjson"))
  .option("--dry-run", "say what would be refused, and write nothing", false)
  .option("--who <name>", "whose change this is", process.env.USER || "atlas")
  .option("--why <reason>", "why it is made")
  .addHelpText("after", importHelp())
  .action(async (paths: string[], options: ImportOptions) => {
    if (options.dryRun) process.exitCode = await dryRun(paths, options, terminal);
    else await withStore((store) => importCommand(store, paths, options, terminal));
  });

atlas
  .command("export")
  .description("write the whole graph; ndjson says all of it, one record a line, sorted by record and id")
  .addOption(new Option("--format <format>", "what to write").choices(EXPORT_FORMATS).default("ndjson"))
  .option("--out <file>", "where to; standard output if not given")
  .addHelpText("after", exportHelp())
  .action(async (options: { format: ExportFormat; out?: string }) => {
    await withStore((store) => exportCommand(store, options, terminal));
  });

atlas
  .command("validate")
  .description("check a curated graph; reads passages where ATLAS_SOURCES names a folder of texts")
  .argument("[file...]", "NDJSON files; the Foshan graph if none is given")
  .option("--excused", "also list what was excused, with the reason", false)
  .action(async (files: string[], options: { excused: boolean }) => {
    process.exitCode = await validateCommand(files, options, terminal);
  });

atlas
  .command("stats")
  .description("count what the store holds")
  .option("--json", "as JSON", false)
  .action(async (options: { json: boolean }) => {
    await withStore((store) => statsCommand(store, options, terminal));
  });

atlas
  .command("duplicates")
  .description("list what may be one thing twice, as records that import takes; writes nothing into the store")
  .option("--least <probability>", "from which on a pair is listed, 0 to 1", probability, 0.3)
  .action(async (options: { least: number }) => {
    await withStore((store) => duplicatesCommand(store, options, terminal));
  });

atlas
  .command("locate")
  .description("say where words stand in a source text, as a position in code points")
  .argument("<file>", "the text")
  .argument("<words...>", "words as they stand in it")
  .action(async (file: string, words: string[]) => {
    process.exitCode = await locateCommand(file, words.join(" "), terminal);
  });

try {
  await atlas.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE_ERROR;
  else {
    terminal.err(isForPeople(error) ? error.message : String(error));
    process.exitCode = 1;
  }
}

function probability(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InvalidArgumentError("It is a number from 0 to 1.");
  return value;
}

/** An error whose own sentence says it all: what the product refuses, a setting, a file that is not there. */
function isForPeople(error: unknown): error is Error {
  if (error instanceof AtlasError || error instanceof StoreSettingsError) return true;
  return error instanceof Error && "code" in error && "path" in error;
}
