import { column, ends, endsOver, figures, figuresOver, into, out, say, subject, type View } from "../declaration.ts";

const SHOW = ["exhibition", "expo", "trade fair", "trade show", "展会", "展览", "博览会"];
const WITH = into("PARTICIPATES_IN");

export const exhibitions: View = {
  slug: "exhibitions",
  title: say("Exhibition participation", "参展情况"),
  question: say(
    "Who went to which exhibition, with whose help, and what orders came of it?",
    "谁参加了哪些展会，由谁组织，带来多少意向订单？",
  ),
  sheets: [
    {
      slug: "exhibitions",
      title: say("Exhibitions", "展会"),
      pictures: ["table", "timeline"],
      order: "date",
      rows: {
        of: "entities",
        which: {
          kinds: ["Event"],
          any: [
            { kinds: ["Event"], words: SHOW },
            { tied: [out("IN_SERIES", { kinds: ["EventSeries"], words: SHOW })] },
          ],
        },
      },
      silence: say("No source tells of an exhibition.", "没有资料提到展会。"),
      columns: [
        subject(say("Exhibition", "展会")),
        column("dates", say("When", "时间"), { of: "dates" }),
        column("place", say("Where", "地点"), ends(out("HELD_AT"))),
        column("series", say("Edition of", "所属系列"), ends(out("IN_SERIES"))),
        column("edition", say("Edition", "届次"), figures("editionOrdinal")),
        column("exhibitors", say("Went there", "参展者"), ends(WITH)),
        column("members", say("Exhibitors named", "点名的参展者"), {
          of: "members",
          over: [[WITH]],
          by: [into("MEMBER_OF")],
        }),
        column(
          "organized",
          say("Organized or supported by", "组织或支持方"),
          endsOver([WITH, into("SUPPORTS")], [into("ORGANIZES")]),
        ),
        column("orders", say("Orders intended", "意向订单"), {
          of: "figures",
          properties: ["intendedOrders", "growthRate"],
          over: [[WITH]],
          onlyOver: true,
        }),
        column("signed", say("Orders signed", "成交订单"), figuresOver(["contractTurnover"], WITH)),
        column("industry", say("Industry", "产业"), endsOver([WITH, out("TARGETS_INDUSTRY")])),
      ],
    },
  ],
};
