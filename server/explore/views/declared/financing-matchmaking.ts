import { column, ends, endsOver, figures, into, members, out, say, subject, type View } from "../declaration.ts";

const WORDS = ["financing", "matchmaking", "roadshow", "融资", "路演"];

export const financingMatchmaking: View = {
  slug: "financing-matchmaking",
  title: say("Financing matchmaking", "投融资对接"),
  question: say(
    "Which series bring enterprises and capital together, who supports them, which investors come, and how do the four chains meet?",
    "哪些系列活动撮合企业与资本，谁支持，哪些投资机构参加，四链如何衔接？",
  ),
  sheets: [
    {
      slug: "series",
      title: say("Series and events", "系列与活动"),
      pictures: ["table", "lanes"],
      by: ["organizers", "supporters", "investors", "chains", "served"],
      rows: {
        of: "entities",
        which: {
          kinds: ["Event", "EventSeries"],
          any: [
            { tied: [into(["SUPPORTS", "ORGANIZES", "CO_HOSTS", "PARTICIPATES_IN"], { parties: ["investment"] })] },
            { kinds: ["Event", "EventSeries"], words: WORDS },
          ],
        },
      },
      silence: say("No source tells of such an event.", "没有资料提到此类活动。"),
      columns: [
        subject(say("Series or event", "系列或活动")),
        column("organizers", say("Organized by", "组织方"), ends(into(["ORGANIZES", "CO_HOSTS"]))),
        column("supporters", say("Supported by", "支持方"), ends(into("SUPPORTS"))),
        column(
          "behind",
          say("Which belongs to", "支持方所属"),
          endsOver([into("SUPPORTS"), out(["PART_OF", "SUBSIDIARY_OF"])]),
        ),
        column(
          "investors",
          say("Investors", "投资机构"),
          ends(into("PARTICIPATES_IN", { parties: ["investment"] })),
          say("none named", "未点名"),
        ),
        column("parties", say("Parties as the source lists them", "资料所列参与方"), figures("parties")),
        column("chains", say("Chains that meet there", "链条衔接"), ends(into("APPLIES_TO", { kinds: ["Mechanism"] }))),
        column("served", say("Serves", "服务对象"), ends(out("SERVES"))),
        column("editions", say("Editions", "场次"), members(into("IN_SERIES"))),
        column("dates", say("When", "时间"), { of: "dates" }),
        column("outcome", say("What came of it", "成果"), figures("matchedNeeds", "signedProjects", "loanAmount")),
      ],
    },
  ],
};
