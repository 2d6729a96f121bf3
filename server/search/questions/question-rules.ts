import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import type { Direction } from "../../model/vocabulary/statements.ts";

/**
 * What short questions ask for, as ties to follow from the thing they name: "who leads the zone" asks who holds a
 * post at the zone, or at a body that governs it. A question is its verb and its topic, and nothing more is
 * understood but the year of a post: no other dates, no "not", no second clause.
 */
export interface QuestionRule {
  /** Folded English words, any of which makes the question this one. */
  readonly words: readonly string[];
  /** The same in simplified Chinese. */
  readonly han: readonly string[];
  readonly follow: readonly Step[];
  /** Whether posts at bodies that govern the topic count too. */
  readonly throughGovernors: boolean;
}

export interface Step {
  readonly type: RelationType;
  /** Seen from the topic. */
  readonly direction: Exclude<Direction, "any">;
}

function rule(words: string, han: string, follow: readonly Step[], throughGovernors = false): QuestionRule {
  return { words: words.split(" "), han: han.split(" "), follow, throughGovernors };
}

const into = (type: RelationType): Step => ({ type, direction: "in" });
const outOf = (type: RelationType): Step => ({ type, direction: "out" });

export const OFFICE_NOUNS =
  "director directors head heads leader leaders chief boss secretary minister chair chairman chairwoman mayor president inspector";
export const OFFICE_HAN = "负责人 领导人 领导 一把手 主任 书记 局长 部长 院长 市长 处长 主席 主管";

export const QUESTION_RULES: readonly QuestionRule[] = [
  rule(
    `lead leads led leading run runs ran headed directs directed govern governs manages chairs charge ${OFFICE_NOUNS}`,
    `掌管 负责 管理 ${OFFICE_HAN}`,
    [into("HOLDS_ROLE")],
    true,
  ),
  rule("develop develops developed invent invented created made makes", "研发 开发 研制", [into("DEVELOPED")]),
  rule("host hosts hosted cohosted organize organizes organized organise organised holds held", "主办 举办 组织", [
    into("CO_HOSTS"),
    into("ORGANIZES"),
  ]),
  rule("launch launches launched", "启动", [into("LAUNCHED_AT")]),
  rule("guide guides guided", "指导", [into("GUIDES")]),
  rule("speak speaks spoke speaker speakers", "发言 演讲 致辞", [into("SPEAKS_AT")]),
  rule("build builds built building", "建设 共建", [into("BUILDS"), outOf("JOINTLY_BUILT_BY")]),
  rule("issue issues issued release releases released publish published", "发布 出台", [into("ISSUED")]),
  rule("fund funds funded finance finances financed invest invests invested", "资助 投资 出资", [
    outOf("FUNDED_BY"),
    into("INVESTED_IN"),
  ]),
  rule("operate operates operated", "运营", [into("OPERATES")]),
];
