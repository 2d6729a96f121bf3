import type { RelationType } from "../model/vocabulary/relation-types.ts";

/**
 * How each relation type is told in a sentence. The vocabulary's label is what a list shows ("co-hosts"); a
 * sentence also needs the verb in the past ("co-hosted") and after "to" ("co-host"), and in Chinese the whole
 * pattern, since there the object often stands inside the verb. `Record` makes the compiler ask for every type.
 */
interface SentenceForm {
  /**
   * `state`: lasts, told in the present until it is known to have ended; in progress, it holds in part.
   * `deed`: told in the past; in progress, it has begun.
   */
  readonly tense: "state" | "deed";
  /** After "is planned to"; `{role}` is where a role in parentheses goes, `{at}` where "at" or "in" does. */
  readonly base: string;
  readonly past: string;
  /** What is told of the present, where the vocabulary's label does not lead on to a name. */
  readonly present?: string;
  /** `{a}` and `{b}` are the ends. */
  readonly zh: string;
  /** The same with `~` where 将, 正在, 曾 or 有望 goes. */
  readonly zhWith: string;
}

function state(base: string, past: string, zh: string, zhWith: string): SentenceForm {
  return { tense: "state", base, past, zh, zhWith };
}

function deed(base: string, past: string, zh: string, zhWith: string): SentenceForm {
  return { tense: "deed", base, past, zh, zhWith };
}

export const SENTENCE_FORMS: Record<RelationType, SentenceForm> = {
  PART_OF: state("be part of", "was part of", "{a}属于{b}", "{a}~属于{b}"),
  LOCATED_IN: state("be located in", "was located in", "{a}位于{b}", "{a}~设在{b}"),
  SUBSIDIARY_OF: state("be a subsidiary of", "was a subsidiary of", "{a}是{b}的子公司", "{a}~成为{b}的子公司"),
  SETTLED_IN: deed("settle in", "settled in", "{a}落户{b}", "{a}~落户{b}"),
  GOVERNS: state("govern", "governed", "{a}管理{b}", "{a}~管理{b}"),

  // A post passes on: a source that saw it says nothing of today, so it is told in the past.
  HOLDS_ROLE: deed("hold a post{role} at", "held a post{role} at", "{a}任职于{b}", "{a}~任职于{b}"),
  AFFILIATED_WITH: state("be affiliated with", "was affiliated with", "{a}与{b}有关联", "{a}~与{b}有关联"),
  MEMBER_OF: state("be a member of", "was a member of", "{a}是{b}的成员", "{a}~成为{b}的成员"),
  REPORTS_TO: state("report to", "reported to", "{a}向{b}汇报工作", "{a}~向{b}汇报工作"),
  ADVISES: state("advise", "advised", "{a}为{b}提供咨询", "{a}~为{b}提供咨询"),

  ORGANIZES: deed("organize", "organized", "{a}组织了{b}", "{a}~组织{b}"),
  CO_HOSTS: deed("co-host", "co-hosted", "{a}联合主办了{b}", "{a}~联合主办{b}"),
  GUIDES: deed("guide", "guided", "{a}指导了{b}", "{a}~指导{b}"),
  SUPPORTS: state("support", "supported", "{a}支持{b}", "{a}~支持{b}"),
  PARTICIPATES_IN: deed("take part in", "took part in", "{a}参与了{b}", "{a}~参与{b}"),
  SPEAKS_AT: deed("speak at", "spoke at", "{a}在{b}上发言", "{a}~在{b}上发言"),
  HELD_AT: deed("be held {at}", "was held {at}", "{a}在{b}举办", "{a}~在{b}举办"),
  IN_SERIES: state("be an edition of", "was an edition of", "{a}是{b}中的一场", "{a}~成为{b}中的一场"),
  LAUNCHED_AT: deed("be launched at", "was launched at", "{a}在{b}上发布或启动", "{a}~在{b}上发布或启动"),
  SIGNED_AT: deed("be signed at", "was signed at", "{a}在{b}上签约", "{a}~在{b}上签约"),
  VISITED: deed("visit", "visited", "{a}到访了{b}", "{a}~到访{b}"),

  SIGNED_WITH: deed("sign with", "signed with", "{a}与{b}签约", "{a}~与{b}签约"),
  COOPERATES_WITH: state("cooperate with", "cooperated with", "{a}与{b}合作", "{a}~与{b}合作"),
  JOINTLY_BUILT_BY: state("be jointly built by", "was jointly built by", "{a}由{b}参与共建", "{a}~由{b}参与共建"),
  BUILDS: deed("build", "built", "{a}建设了{b}", "{a}~建设{b}"),
  DEVELOPED: deed("develop", "developed", "{a}研发了{b}", "{a}~研发{b}"),
  OPERATES: state("operate", "operated", "{a}运营{b}", "{a}~运营{b}"),
  TRANSFERS_TO: deed("transfer to", "transferred to", "{a}向{b}转移转化", "{a}~向{b}转移转化"),
  PROVIDES_MODEL_FOR: state("be the model for", "was the model for", "{a}为{b}提供模式", "{a}~为{b}提供模式"),

  FUNDED_BY: state("be funded by", "was funded by", "{a}由{b}资助", "{a}~由{b}资助"),
  INVESTED_IN: deed("invest in", "invested in", "{a}投资了{b}", "{a}~投资{b}"),
  OFFERS: state("offer", "offered", "{a}提供{b}", "{a}~提供{b}"),
  SERVES: state("serve", "served", "{a}服务于{b}", "{a}~服务于{b}"),

  HAS_NEED: {
    ...state("have this need:", "had this need:", "{a}提出需求“{b}”", "{a}~提出需求“{b}”"),
    present: "has this need:",
  },
  MATCHED_WITH: deed("be matched with", "was matched with", "{a}与{b}对接", "{a}~与{b}对接"),
  COLLECTED_FROM: deed("be collected from", "was collected from", "{a}征集自{b}", "{a}~征集自{b}"),

  ISSUED: deed("issue", "issued", "{a}发布了{b}", "{a}~发布{b}"),
  APPLIES_TO: state("apply to", "applied to", "{a}适用于{b}", "{a}~适用于{b}"),
  ESTABLISHES: deed("establish", "established", "{a}建立了{b}", "{a}~建立{b}"),

  TARGETS_INDUSTRY: state("be in the field of", "was in the field of", "{a}面向{b}", "{a}~面向{b}"),
  USES_TECHNOLOGY: state("use", "used", "{a}采用{b}", "{a}~采用{b}"),
  AWARDED: deed("be given the award or status", "was given the award or status", "{a}获得{b}", "{a}~获得{b}"),
  SEEKS_STATUS: state("seek the status of", "sought the status of", "{a}争创{b}", "{a}~争创{b}"),
};
