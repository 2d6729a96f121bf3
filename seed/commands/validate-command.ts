import { dirname, join, relative } from "node:path";
import { SourceTexts } from "../../server/store/source-texts.ts";
import { FOSHAN_FOLDER, foshanFiles } from "../foshan-files.ts";
import { type Terminal, table } from "../terminal.ts";
import { validate } from "../validate/validate.ts";

/** `atlas validate [FILE…]`. Without files: the Foshan graph. Exit 0: nothing stands against it; 1: something does. */
export async function validateCommand(
  files: readonly string[],
  options: { readonly excused: boolean },
  terminal: Terminal,
): Promise<0 | 1> {
  const texts = await SourceTexts.read(process.env.ATLAS_SOURCES || null);
  const [first] = files;
  const exceptions = join(first === undefined ? FOSHAN_FOLDER : dirname(first), "exceptions.json");
  const report = await validate(files.length > 0 ? files : foshanFiles(), texts, exceptions);
  for (const { check, file, line, id, reason } of report.standing)
    terminal.err(`${relative(process.cwd(), file)}:${line}: ${check}: ${id === "" ? "" : `"${id}": `}${reason}`);
  if (options.excused)
    for (const { check, id, reason, because } of report.excused)
      terminal.out(`excused ${check}: "${id}": ${reason}. Because: ${because}`);
  for (const line of table(Object.entries(report.counts))) terminal.out(line);
  terminal.out(
    texts.size === 0
      ? "No source texts at hand (ATLAS_SOURCES is not set): passages were not read."
      : `${report.passagesRead} passages of ${report.documentsAtHand} documents read.`,
  );
  terminal.out(`${report.standing.length} findings, ${report.excused.length} excused with a reason.`);
  return report.standing.length === 0 ? 0 : 1;
}
