import {
  column,
  ends,
  endsOver,
  figures,
  into,
  members,
  out,
  remark,
  say,
  subject,
  type View,
} from "../declaration.ts";

const COUNTS = ["fundingAmount", "fundingAllocated", "teamsFunded", "talentsIntroduced"];

export const talentFunding: View = {
  slug: "talent-funding",
  title: say("Talent-team funding", "人才团队资助"),
  question: say(
    "By which rule is money given to talent teams, how much, to how many teams and talents, each counted once?",
    "依据什么规定资助人才团队，金额多少，惠及多少团队和人才（各计一次）？",
  ),
  sheets: [
    {
      slug: "funding",
      title: say("Rules, funds and teams", "规定、资金与团队"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: {
          kinds: ["Fund", "Policy", "Cohort", "Team", "Program"],
          any: [
            { kinds: ["Fund"] },
            { tied: [out("APPLIES_TO", { kinds: ["Fund"] }), out("FUNDED_BY")] },
            { facts: ["teamsFunded", "talentsIntroduced"] },
            {
              kinds: ["Cohort", "Team"],
              words: ["start-up team", "startup team", "talent team", "人才团队", "创业团队"],
            },
          ],
        },
      },
      silence: say("No source tells of funding for teams.", "没有资料提到团队资助。"),
      columns: [
        subject(say("Rule, fund or group", "规定、资金或群体")),
        column("rule", say("Rule", "规定"), ends(into("APPLIES_TO", { kinds: ["Policy"] }))),
        column("payer", say("Paid or supported by", "资助方"), ends(out("FUNDED_BY"), into("SUPPORTS"))),
        column("amount", say("Money", "金额"), figures("fundingAmount", "fundingAllocated")),
        column("teams", say("Teams", "团队"), figures("teamsFunded")),
        column("talents", say("Talents", "人才"), figures("talentsIntroduced")),
        column("members", say("Named", "点名情况"), members(into("MEMBER_OF"))),
        column("dates", say("Period", "时期"), { of: "dates" }),
        column("for", say("Applies to", "适用于"), endsOver([out(["APPLIES_TO", "SETTLED_IN"])])),
      ],
    },
    {
      slug: "figures",
      title: say("Figures, each once", "数字（各计一次）"),
      pictures: ["table"],
      rows: { of: "facts", properties: COUNTS },
      silence: say("No source gives a figure.", "没有资料给出数字。"),
      columns: [
        subject(say("Of", "对象")),
        {
          ...remark("figure", say("Figure", "数字"), { of: "fact" }),
          note: say(
            "Two figures of one sum are two ways of telling it, not two sums.",
            "同一笔资金的两种说法并非两笔资金。",
          ),
        },
        column("period", say("Period", "时期"), { of: "dates" }),
        column("terms", say("Limited to", "口径"), { of: "terms" }),
      ],
    },
  ],
};
