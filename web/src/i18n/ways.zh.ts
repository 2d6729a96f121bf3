import type { Catalog } from "./catalog.ts";

/** 路径查找方式的中文文字。 */
export const waysZh: Catalog["ways"] = {
  title: "查找方式",
  changed: "已调整",
  order: "排序",
  shortest: "最短优先",
  strongest: "依据最强优先",
  strongestHint: "依据最强：来源更多、已实现而非计划，且不经过枢纽。",
  maxHops: "步数上限",
  out: "只沿关系的书写方向",
  via: "经过",
  avoid: "避开",
  types: "只经由这些关系",
  avoidTypes: "不经由这些关系",
  addType: "选择关系……",
  remove: "移除 {{name}}",
  reset: "恢复初始",
  more: "最多查找 {{count}} 条",
  found_other: "{{count}} 条路径，依据最强的在前",
};
