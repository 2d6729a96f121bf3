import { column, ends, figures, into, out, remark, say, subject, type View } from "../declaration.ts";

const KINDS = ["Platform", "Facility", "ServiceOrganization", "GovernmentBody", "Award", "Program"] as const;

export const intellectualProperty: View = {
  slug: "intellectual-property",
  title: say("Intellectual-property center", "知识产权中心"),
  question: say(
    "Which places serve intellectual property, since when, run by whom, to what end?",
    "有哪些知识产权服务平台，何时启用，由谁运营，目的何在？",
  ),
  sheets: [
    {
      slug: "centers",
      title: say("Centers and statuses", "中心与资质"),
      pictures: ["table"],
      rows: { of: "entities", which: { kinds: KINDS, words: ["intellectual property", "patent", "知识产权", "专利"] } },
      silence: say("No source tells of an intellectual-property center.", "没有资料提到知识产权中心。"),
      columns: [
        subject(say("Center or status", "中心或资质")),
        column("since", say("Since", "启用时间"), { of: "dates" }),
        column("place", say("In", "所在地"), ends(out("LOCATED_IN"))),
        column("operator", say("Opened or run by", "开办或运营方"), ends(into(["OPERATES", "ESTABLISHES", "BUILDS"]))),
        column("aim", say("Aim", "目的"), figures("aim")),
        column("supports", say("Works toward", "服务于"), ends(out(["SUPPORTS", "SEEKS_STATUS"]))),
        remark("supported", say("Supported by", "支持方"), ends(into(["SUPPORTS", "SEEKS_STATUS"]))),
        column("figures", say("Cases and patents", "案件与专利数"), figures("servedEnterprises", "patents")),
      ],
    },
  ],
};
