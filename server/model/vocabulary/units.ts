/**
 * What figures count, in words. A record names the unit by its singular English noun; Chinese needs a measure
 * word before the noun. A unit that is not listed is shown as it stands in the record.
 */
type UnitWords = readonly [plural: string, zh: string];

const UNITS: Record<string, UnitWords> = {
  achievement: ["achievements", "项成果"],
  alliance: ["alliances", "个联盟"],
  area: ["areas", "个片区"],
  category: ["categories", "类"],
  company: ["companies", "家公司"],
  contract: ["contracts", "份合同"],
  day: ["days", "天"],
  edition: ["editions", "届"],
  enterprise: ["enterprises", "家企业"],
  "enterprise or institute": ["enterprises or institutes", "家企业或院所"],
  event: ["events", "场活动"],
  expert: ["experts", "位专家"],
  goal: ["goals", "项目标"],
  hectare: ["hectares", "公顷"],
  industry: ["industries", "个产业"],
  institution: ["institutions", "家机构"],
  km2: ["km²", "平方公里"],
  m2: ["m²", "平方米"],
  month: ["months", "个月"],
  mu: ["mu", "亩"],
  need: ["needs", "项需求"],
  organization: ["organizations", "家机构"],
  park: ["parks", "个园区"],
  party: ["parties", "方"],
  patent: ["patents", "件专利"],
  person: ["people", "人"],
  policy: ["policies", "项政策"],
  position: ["positions", "个岗位"],
  program: ["programs", "项计划"],
  project: ["projects", "个项目"],
  society: ["societies", "个学会"],
  "society or institute": ["societies or institutes", "个学会或研究机构"],
  station: ["stations", "个站点"],
  talent: ["talents", "名人才"],
  team: ["teams", "个团队"],
  time: ["times", "次"],
  university: ["universities", "所高校"],
  visit: ["visits", "次走访"],
  workstation: ["workstations", "个工作站"],
  year: ["years", "年"],
};

/** Units of measure, which English does not put into the plural. */
const MEASURES = new Set(["km2", "m2"]);

/** A number with its unit after it, as each language has it: "80 enterprises", "80家企业". */
export function withUnit(figure: string, value: number, unit: string, language: "en" | "zh"): string {
  const words = UNITS[unit];
  if (words === undefined) return `${figure} ${unit}`;
  const [plural, zh] = words;
  if (language === "zh") return `${figure}${zh}`;
  return `${figure} ${value === 1 && !MEASURES.has(unit) ? unit : plural}`;
}
