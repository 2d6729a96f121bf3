import { column, either, ends, endsOver, into, out, remark, say, sharing, subject, type View } from "../declaration.ts";

const MODEL = into("APPLIES_TO", { kinds: ["Mechanism"] });
const PLACE = { kinds: ["Place"] } as const;
const VENTURE = { kinds: ["Park", "Platform", "Project", "Program", "Mechanism"] } as const;

export const corridors: View = {
  slug: "corridors",
  title: say("Cooperation corridors", "城市合作走廊"),
  question: say(
    "Which cities work together, by which model and with which instruments, and what happened when?",
    "哪些城市之间开展合作，采用什么模式和载体，何时发生了什么？",
  ),
  sheets: [
    {
      slug: "places",
      title: say("Cities and what joins them", "城市与其联系"),
      pictures: ["table", "lanes"],
      by: ["other", "models", "instruments", "events", "offices", "delegations"],
      rows: {
        of: "entities",
        which: {
          ...PLACE,
          tied: [
            MODEL,
            either("COOPERATES_WITH", PLACE),
            into("VISITED", { kinds: ["Team"] }),
            out("PARTICIPATES_IN", { kinds: ["Event", "EventSeries"] }),
            out("TRANSFERS_TO"),
          ],
        },
      },
      silence: say("No source tells of cities that work together.", "没有资料提到城市合作。"),
      columns: [
        subject(say("City", "城市")),
        column(
          "other",
          say("With", "合作城市"),
          sharing(
            [MODEL, out("APPLIES_TO", PLACE)],
            [out("PARTICIPATES_IN", { kinds: ["EventSeries"] }), into("PARTICIPATES_IN", PLACE)],
            [into("JOINTLY_BUILT_BY"), out("JOINTLY_BUILT_BY", PLACE)],
            [either("COOPERATES_WITH", PLACE)],
          ),
        ),
        column("models", say("Models", "模式"), ends(MODEL)),
        column(
          "instruments",
          say("Instruments", "载体"),
          endsOver([into("JOINTLY_BUILT_BY", VENTURE)], [out("TRANSFERS_TO")], [MODEL, out("PROVIDES_MODEL_FOR")]),
        ),
        column("events", say("Events held there", "当地活动"), ends(into("HELD_AT"), out("PARTICIPATES_IN"))),
        column("offices", say("Offices there", "驻当地机构"), ends(into("LOCATED_IN", { kinds: ["GovernmentBody"] }))),
        column("delegations", say("Delegations", "来访代表团"), ends(into("VISITED"))),
      ],
    },
    {
      slug: "chronology",
      title: say("Chronology", "大事记"),
      pictures: ["timeline", "table"],
      order: "date",
      rows: {
        of: "ties",
        types: ["HELD_AT", "VISITED", "COOPERATES_WITH", "TRANSFERS_TO", "JOINTLY_BUILT_BY", "APPLIES_TO"],
        from: { kinds: ["Event", "EventSeries", "Team", "Place", "Mechanism", "Park", "GovernmentBody"] },
        to: PLACE,
      },
      silence: say("No source says what happened between cities.", "没有资料说明城市间的往来。"),
      columns: [
        subject(say("Who or what", "主体")),
        remark("verb", say("What", "事项"), { of: "verb" }),
        subject(say("City", "城市"), "to"),
        column("dates", say("When", "时间"), { of: "dates" }),
        remark("terms", say("In which role", "角色"), { of: "terms" }),
      ],
    },
  ],
};
