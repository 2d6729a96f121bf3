import {
  column,
  ends,
  figures,
  figuresOver,
  into,
  members,
  out,
  remark,
  say,
  subject,
  type View,
} from "../declaration.ts";

const BODIES = { kinds: ["Park", "GovernmentBody", "Place", "ServiceOrganization", "Platform", "Program"] } as const;
const REACH = ["servedEnterprises", "visits"];

export const enterpriseServices: View = {
  slug: "enterprise-services",
  title: say("Enterprise services", "企业服务"),
  question: say(
    "Which stations, pools and staff serve enterprises, and how many did they reach in which period?",
    "有哪些服务站、服务机构库和服务人员，各时期服务了多少企业？",
  ),
  sheets: [
    {
      slug: "services",
      title: say("Stations, pool and staff", "服务站、机构库与人员"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: {
          kinds: ["Cohort", "Team", "Platform", "ServiceOrganization", "Program"],
          any: [
            { parties: ["service"] },
            { kinds: ["Platform", "Program"], words: ["service", "服务"] },
            { facts: [...REACH, "staffCount"] },
            { tied: [into("SERVES", BODIES)] },
          ],
        },
      },
      silence: say("No source tells of services to enterprises.", "没有资料提到企业服务。"),
      columns: [
        subject(say("Service or group", "服务或群体")),
        column("founder", say("Set up by", "设立方"), ends(into(["ESTABLISHES", "OPERATES", "ORGANIZES"]))),
        column("pool", say("Belongs to", "归属"), ends(out(["MEMBER_OF", "PART_OF"]))),
        column("members", say("Members", "成员"), members(into("MEMBER_OF"))),
        column("staff", say("Staff", "人员"), figures("staffCount")),
        column("reach", say("Reach", "服务量"), figures(...REACH)),
        column("by", say("Served by", "服务提供方"), ends(into("SERVES"))),
        column("place", say("In", "所在地"), ends(out("LOCATED_IN"))),
      ],
    },
    {
      slug: "reach",
      title: say("Reach by period", "各时期服务量"),
      pictures: ["table", "timeline"],
      order: "date",
      rows: { of: "facts", properties: [...REACH, "staffCount"] },
      silence: say("No source counts whom services reached.", "没有资料统计服务量。"),
      columns: [
        subject(say("Of", "对象")),
        remark("figure", say("Figure", "数字"), { of: "fact" }),
        column("period", say("Period", "时期"), { of: "dates" }),
        column("terms", say("Limited to", "口径"), { of: "terms" }),
        column("by", say("Served by", "服务提供方"), ends(into("SERVES"))),
      ],
    },
    {
      slug: "bodies",
      title: say("Who serves", "服务主体"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: { ...BODIES, tied: [out("SERVES"), out("ESTABLISHES", { parties: ["service"] })] },
      },
      silence: say("No source says who serves enterprises.", "没有资料说明服务主体。"),
      columns: [
        subject(say("Who", "主体")),
        column("served", say("Serves", "服务对象"), ends(out("SERVES"))),
        column("set-up", say("Set up", "设立"), ends(out("ESTABLISHES", { parties: ["service"] }))),
        column("reach", say("Reach", "服务量"), figuresOver(REACH, out("SERVES"))),
      ],
    },
  ],
};
