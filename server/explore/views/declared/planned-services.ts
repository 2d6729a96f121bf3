import { column, ends, figures, figuresOver, into, out, say, subject, type View } from "../declaration.ts";

const KINDS = ["Program", "Platform", "Association", "Event", "EventSeries", "ServiceOrganization"] as const;
const AHEAD = ["planned", "target", "hoped"] as const;

export const plannedServices: View = {
  slug: "planned-services",
  title: say("Planned services: platform, service month, alliance", "计划中的服务：平台、服务月、联盟"),
  question: say(
    "Which services are announced, by whom, as part of what, and has anything come of them?",
    "宣布了哪些服务，由谁提供，属于哪个体系，是否已有进展？",
  ),
  sheets: [
    {
      slug: "plans",
      title: say("Announced services", "已宣布的服务"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: {
          kinds: KINDS,
          statuses: AHEAD,
          any: [
            { tied: [out("PART_OF", { kinds: ["Mechanism", "Program"], words: ["service", "服务"] })] },
            { kinds: KINDS, words: ["service", "alliance", "服务", "联盟"] },
          ],
        },
      },
      silence: say("No source announces a service.", "没有资料宣布新的服务。"),
      columns: [
        subject(say("Service", "服务")),
        column("whole", say("Part of", "所属体系"), ends(out("PART_OF"))),
        column("by", say("By", "主办或设立方"), ends(into(["ESTABLISHES", "ORGANIZES", "SUPPORTS", "BUILDS"]))),
        column("aim", say("Aim", "目的"), figuresOver(["aim", "offering"], out("PART_OF"))),
        column("scale", say("Scale", "规模"), figures("servedEnterprises", "memberCount", "phaseOrdinal")),
        column("dates", say("When", "时间"), { of: "dates" }),
        column("members", say("Members", "成员"), ends(into(["MEMBER_OF", "PARTICIPATES_IN"]))),
        column(
          "progress",
          say("What came of it", "进展"),
          figures("progress"),
          say("nothing read tells", "所读资料未提及"),
        ),
      ],
    },
  ],
};
