/** The closed lists that every statement of the graph draws on. */

/** One list for all records. Only `actual` and `in-progress` have happened; the rest never count as done. */
export const STATUSES = ["actual", "in-progress", "planned", "target", "hoped"] as const;
export type Status = (typeof STATUSES)[number];

/** `inferred`: no passage says it in so many words, but what passages say leaves no other reading. */
export const CERTAINTIES = ["stated", "inferred"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** `>` over, `<` nearly or under, `~` about, `=` the figure itself. */
export const COMPARATORS = ["=", ">", "<", "~"] as const;

export const ALIAS_TYPES = ["abbreviation", "former", "translation", "spelling"] as const;

/** How finely a coordinate is honestly known. */
export const COORDINATE_PRECISIONS = ["country", "province", "city", "district", "site"] as const;

export const VERDICTS = ["possible", "same", "different"] as const;

/** What a contradiction is about. `scale`: a figure out of scale with everything else said. */
export const CONTRADICTION_KINDS = ["value", "date", "name", "count", "scope", "role", "status", "scale"] as const;

/** How a tie stands at a given time; nothing is dropped for being unknown. */
export const HELD = ["holds", "may-hold", "ended", "not-yet"] as const;
export type Held = (typeof HELD)[number];

export const DIRECTIONS = ["out", "in", "any"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const STATUS_LABELS: Record<Status, { en: string; zh: string }> = {
  actual: { en: "done", zh: "已实现" },
  "in-progress": { en: "in progress", zh: "进行中" },
  planned: { en: "planned", zh: "计划中" },
  target: { en: "target", zh: "目标" },
  hoped: { en: "hoped for", zh: "期望" },
};

export const CERTAINTY_LABELS: Record<Certainty, { en: string; zh: string }> = {
  stated: { en: "stated", zh: "原文陈述" },
  inferred: { en: "inferred", zh: "推断" },
};

export const PARTY_LABELS = {
  government: { en: "Government", zh: "政府" },
  university: { en: "Universities and research", zh: "高校与科研" },
  enterprise: { en: "Enterprises", zh: "企业" },
  investment: { en: "Investors and finance", zh: "投资与金融" },
  service: { en: "Service institutions", zh: "服务机构" },
} as const;

export const HELD_LABELS: Record<Held, { en: string; zh: string }> = {
  holds: { en: "holds", zh: "成立" },
  "may-hold": { en: "may hold", zh: "可能成立" },
  ended: { en: "ended", zh: "已结束" },
  "not-yet": { en: "not yet", zh: "尚未开始" },
};
