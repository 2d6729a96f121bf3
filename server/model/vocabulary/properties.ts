/**
 * The words a person reads for each property of a fact. A property that is not listed here is legal (an
 * importer may bring its own) and is shown by its name taken apart; `validate` lists those of the seed.
 */
type Labels = readonly [en: string, zh: string];

const LABELS: Record<string, Labels> = {
  approvedLoanAmount: ["loans approved", "批准贷款额"],
  borrowers: ["borrowers", "获贷企业数"],
  contractRegistrations: ["technology contracts registered", "技术合同登记数"],
  contractTurnover: ["technology contract turnover", "技术合同成交额"],
  creditGranted: ["credit granted", "授信额"],
  editionOrdinal: ["edition", "届次"],
  exportGrowth: ["growth of exports", "出口增长率"],
  floorSpace: ["floor space", "建筑面积"],
  fundingAmount: ["funding granted", "资助金额"],
  fundingAllocated: ["funds allocated", "拨付资金"],
  growthRate: ["growth", "增长率"],
  highTechEnterprises: ["high-tech enterprises", "高新技术企业数"],
  industrialOutput: ["industrial output", "工业总产值"],
  industrialOutputGrowth: ["growth of industrial output", "工业总产值增长率"],
  intendedOrders: ["orders intended", "意向订单额"],
  investmentExpected: ["investment expected", "预计总投资"],
  loanAmount: ["loans granted", "贷款额"],
  matchedNeeds: ["needs matched", "对接需求数"],
  memberCount: ["members", "成员数"],
  openPositions: ["positions offered", "发布岗位数"],
  participants: ["participants", "参加人数"],
  rank: ["rank", "排名"],
  researchFunding: ["research funding", "研发经费"],
  revenueGrowth: ["growth of operating revenue", "营业收入增长率"],
  servedEnterprises: ["enterprises served", "服务企业数"],
  shareOfCity: ["share of the city's total", "占全市比重"],
  staffCount: ["staff", "服务人员数"],
  talentsIntroduced: ["talents introduced", "引进人才数"],
  teamsFunded: ["teams funded", "资助团队数"],
  turnoverGrowth: ["growth of turnover", "营收增长率"],
  visits: ["visits made", "走访次数"],
};

/** `null` for a property this vocabulary has no words for. */
export function propertyLabel(property: string): { en: string; zh: string } | null {
  const labels = LABELS[property];
  return labels === undefined ? null : { en: labels[0], zh: labels[1] };
}

export const KNOWN_PROPERTIES: readonly string[] = Object.keys(LABELS);
