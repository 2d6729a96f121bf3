import { column, either, ends, figures, into, out, remark, say, subject, type View } from "../declaration.ts";

export const institutionLinks: View = {
  slug: "institution-links",
  title: say("Institution links", "科研机构的多方联系"),
  question: say(
    "Which institutions does more than one side support, what did they do together, and which documents name them both?",
    "哪些机构得到不止一方的支持，共同做了什么，哪些文献同时提到它们？",
  ),
  sheets: [
    {
      slug: "institutions",
      title: say("Institutions and their supporters", "机构与支持方"),
      pictures: ["matrix", "table"],
      by: ["supporters", "seeks", "achievements", "events", "technology"],
      rows: {
        of: "entities",
        which: {
          kinds: [
            "Lab",
            "University",
            "ResearchInstitute",
            "Platform",
            "Enterprise",
            "Park",
            "Association",
            "ServiceOrganization",
          ],
          tied: [into("SUPPORTS", { kinds: ["Park", "GovernmentBody", "Place", "Policy"] }), either("COOPERATES_WITH")],
        },
      },
      silence: say("No source says that an institution is supported.", "没有资料提到对机构的支持。"),
      columns: [
        subject(say("Institution", "机构")),
        column("supporters", say("Supported by", "支持方"), ends(into("SUPPORTS"))),
        remark("both", say("Sides", "支持方数"), { of: "distinct", column: "supporters" }),
        column("seeks", say("Seeks to become", "争取成为"), ends(out("SEEKS_STATUS"))),
        column("achievements", say("Developed", "研发成果"), ends(out("DEVELOPED"))),
        column(
          "technology",
          say("Technology and industry", "技术与产业"),
          ends(out(["USES_TECHNOLOGY", "TARGETS_INDUSTRY"])),
        ),
        column(
          "events",
          say("Took part in", "参加活动"),
          ends(out(["PARTICIPATES_IN", "LAUNCHED_AT"]), into(["HELD_AT"])),
        ),
        column("partners", say("Works with", "合作方"), {
          of: "ends",
          paths: [[{ types: ["COOPERATES_WITH", "SIGNED_WITH", "AFFILIATED_WITH", "PART_OF"], direction: "any" }]],
        }),
        column("place", say("In", "所在地"), ends(out("LOCATED_IN"))),
        column("documents", say("Documents that name it", "提到它的文献"), { of: "documents" }),
        remark("aim", say("To what end", "目的"), {
          of: "figures",
          properties: ["aim"],
          over: [[into("SUPPORTS")]],
          onlyOver: true,
        }),
        remark("figures", say("Figures", "数字"), figures("annualGraduates")),
      ],
    },
  ],
};
