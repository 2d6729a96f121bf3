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

export const eventSeries: View = {
  slug: "event-series",
  title: say("Event series and editions", "系列活动与届次"),
  question: say(
    "What took place and what is planned, who held which role, what was launched and signed, and which editions are known?",
    "举办了哪些活动、计划了哪些，各方角色如何，发布和签约了什么，已知哪些届次？",
  ),
  sheets: [
    {
      slug: "calendar",
      title: say("Calendar", "日历"),
      pictures: ["timeline", "table"],
      order: "date",
      rows: { of: "entities", which: { kinds: ["Event"] } },
      silence: say("No source tells of an event.", "没有资料提到活动。"),
      columns: [
        subject(say("Event", "活动")),
        column("dates", say("When", "时间"), { of: "dates" }),
        column("place", say("Where", "地点"), ends(out("HELD_AT"))),
        column("series", say("Edition of", "所属系列"), ends(out("IN_SERIES"))),
        column("edition", say("Edition", "届次"), figures("editionOrdinal")),
        column("hosts", say("Held by", "主办方"), ends(into(["ORGANIZES", "CO_HOSTS"]))),
        column("guides", say("Guided or supported by", "指导或支持方"), ends(into(["GUIDES", "SUPPORTS"]))),
        column("speakers", say("Speakers", "发言人"), ends(into("SPEAKS_AT"))),
        column("participants", say("Took part", "参与者"), ends(into("PARTICIPATES_IN"))),
        column("launched", say("Launched there", "现场发布"), ends(into("LAUNCHED_AT"))),
        column("signed", say("Signed there", "现场签约"), ends(into("SIGNED_AT"))),
      ],
    },
    {
      slug: "series",
      title: say("Series", "系列"),
      pictures: ["table"],
      rows: { of: "entities", which: { kinds: ["EventSeries"] } },
      silence: say("No source tells of a series.", "没有资料提到系列活动。"),
      columns: [
        subject(say("Series", "系列")),
        column("editions", say("Editions known", "已知届次"), members(into("IN_SERIES"))),
        {
          ...column("declared", say("Editions as counted by the sources", "资料所述届次"), {
            of: "figures",
            properties: ["editionOrdinal"],
            over: [[into("IN_SERIES")]],
          }),
          note: say(
            "An edition said to be the fifth does not name the other four.",
            "称为第五届，并不等于其余四届都有记载。",
          ),
        },
        column("hosts", say("Held by", "主办方"), ends(into(["ORGANIZES", "CO_HOSTS", "SUPPORTS"]))),
        column("since", say("Since", "起始"), { of: "dates" }),
        column("plan", say("Plans", "计划"), figuresOver(["plan", "aim"])),
        remark("launched", say("Launched at", "启动场合"), ends(out("LAUNCHED_AT"))),
      ],
    },
  ],
};
