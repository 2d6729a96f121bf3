import { PARTIES, type Party } from "../../../model/vocabulary/kinds.ts";
import type { RelationType } from "../../../model/vocabulary/relation-types.ts";
import { PARTY_LABELS } from "../../../model/vocabulary/statements.ts";
import { column, ends, figures, into, out, remark, say, subject, type View } from "../declaration.ts";

/** What makes somebody a party to an event, a mechanism or a project. */
const INVOLVES: readonly RelationType[] = [
  "ORGANIZES",
  "CO_HOSTS",
  "GUIDES",
  "SUPPORTS",
  "PARTICIPATES_IN",
  "SPEAKS_AT",
  "ESTABLISHES",
  "BUILDS",
  "OPERATES",
  "OFFERS",
  "MEMBER_OF",
  "ADVISES",
];

function lane(party: Party) {
  const of = { parties: [party] };
  return column(
    party,
    PARTY_LABELS[party],
    ends(into(INVOLVES, of), out("JOINTLY_BUILT_BY", of)),
    say("none named", "未点名"),
  );
}

export const fiveParty: View = {
  slug: "five-party",
  title: say("Five-party mechanism", "五方联动机制"),
  question: say(
    "Who of government, universities, enterprises, investors and services takes part in each event, mechanism and project, and which party is missing?",
    "政府、高校、企业、投资机构、服务机构各有谁参与了每项活动、机制和项目，缺了哪一方？",
  ),
  sheets: [
    {
      slug: "lanes",
      title: say("Parties by event, mechanism and project", "各活动、机制与项目的参与方"),
      pictures: ["lanes", "matrix", "table"],
      by: PARTIES,
      rows: {
        of: "entities",
        which: {
          kinds: ["Event", "EventSeries", "Mechanism", "Project", "Program", "Platform"],
          any: [
            { tied: [into(INVOLVES, { parties: PARTIES }), out("JOINTLY_BUILT_BY", { parties: PARTIES })] },
            { facts: ["parties", "partyCount"] },
          ],
        },
      },
      silence: say("No source says who takes part in anything.", "没有资料说明参与方。"),
      columns: [
        subject(say("Event, mechanism or project", "活动、机制或项目")),
        ...PARTIES.map(lane),
        remark("missing", say("Parties nobody named", "未点名的各方"), { of: "missing", among: PARTIES }),
        remark("parties", say("Parties as the source lists them", "资料所列参与方"), figures("partyCount", "parties")),
      ],
    },
  ],
};
