/**
 * What the articles say of each of the twenty-seven systems, and what they do not: cells of the Foshan graph, read from
 * the records and held against docs/curation.md. `said`: sheet, row, column and all items of the cell, each with its
 * status where it is not done. `unsaid`: cells of which no article says anything.
 */
export interface System {
  readonly slug: string;
  readonly said: readonly (readonly [sheet: string, row: string, column: string, items: readonly string[]])[];
  readonly unsaid: readonly (readonly [sheet: string, row: string, column: string])[];
}

const ZONE = "Foshan National High-tech Industrial Development Zone";
const CONFERENCE = "2nd Beijing-Foshan Talent Development Conference";
const MATCHING = "Beijing-Foshan iCreate Industrial Technology Matching Platform";
const SPACE = "Beijing-Foshan iCreate Space";

export const SYSTEMS: readonly System[] = [
  {
    slug: "matching",
    said: [
      ["needs", "torch-matched-needs", "state", ["matched"]],
      ["needs", "brunp-lithium-engineers-need-2023", "state", ["without a candidate"]],
      [
        "needs",
        "foshan-manufacturing-upgrading-needs-hong-kong-2023",
        "matched",
        ["Hong Kong universities and research institutions"],
      ],
      ["needs", "foshan-manufacturing-bottlenecks", "state", ["has candidates"]],
      ["funnel", "torch-cooperation", "collected", ["about 400 achievements"]],
      ["funnel", "torch-cooperation", "matched", ["over 230 needs"]],
      ["funnel", "beijing-foshan-talent-development-conference-2", "released", ["over 50 needs"]],
      ["funnel", "beijing-foshan-talent-development-conference-2", "signed", ["13 projects"]],
    ],
    unsaid: [
      ["funnel", "torch-cooperation", "signed"],
      ["funnel", "beijing-foshan-talent-development-conference-2", "matched"],
      ["needs", "torch-matched-needs", "industry"],
      ["needs", "brunp-lithium-engineers-need-2023", "candidates"],
      ["achievements", "torch-collected-achievements", "developer"],
    ],
  },
  {
    slug: "five-party",
    said: [
      [
        "lanes",
        "five-party-mechanism",
        "parties",
        ["5 parties", "Government, universities, enterprises, investment institutions, service institutions"],
      ],
      [
        "lanes",
        "five-party-mechanism",
        "missing",
        ["Government", "Universities and research", "Enterprises", "Investors and finance", "Service institutions"],
      ],
      ["lanes", "torch-cooperation-beijing-2023", "government", [ZONE, "An Jianguang", "Hu Xuejun", "Lv Xianzhi"]],
      ["lanes", "torch-cooperation-beijing-2023", "university", ["Universities and colleges in Beijing"]],
      [
        "lanes",
        "beijing-foshan-talent-development-conference-2",
        "missing",
        ["Investors and finance", "Service institutions"],
      ],
      ["lanes", "beacon-community", "government", [`${ZONE} {planned}`]],
    ],
    unsaid: [
      ["lanes", "torch-cooperation-beijing-2023", "investment"],
      ["lanes", "five-party-mechanism", "enterprise"],
    ],
  },
  {
    slug: "matching-platforms",
    said: [
      ["platforms", "beijing-foshan-icreate-matching-platform", "since", ["June 22, 2024"]],
      ["platforms", "beijing-foshan-icreate-matching-platform", "launched", [CONFERENCE]],
      [
        "platforms",
        "beijing-foshan-icreate-matching-platform",
        "requirements",
        ["over 50 needs", "over 30,000,000 yuan"],
      ],
      ["platforms", "beijing-foshan-icreate-matching-platform", "owners", ["Companies that released requirements"]],
      [
        "platforms",
        "beijing-foshan-icreate-matching-platform",
        "industries",
        [
          "declared 8, named 4",
          "High-end equipment manufacturing",
          "Home furnishings",
          "Intelligent manufacturing equipment and robotics",
          "New-generation electronic information technology",
        ],
      ],
      ["platforms", "beijing-foshan-icreate-space", "transfer", [`${ZONE} {planned}`]],
    ],
    unsaid: [
      ["platforms", "beijing-foshan-icreate-matching-platform", "operator"],
      ["platforms", "beijing-foshan-icreate-space", "since"],
    ],
  },
  {
    slug: "requirement-list",
    said: [
      ["board", "icreate-requirements-2024", "state", ["released"]],
      ["board", "icreate-requirements-2024", "budget", ["over 30,000,000 yuan"]],
      ["board", "icreate-requirements-2024", "list", [MATCHING]],
      ["board", "brunp-lithium-engineers-need-2023", "state", ["known, on no list"]],
      ["lists", "foshan-online-requirement-list", "builder", ["Foshan {planned}"]],
    ],
    unsaid: [
      ["lists", "foshan-online-requirement-list", "requirements"],
      ["lists", "foshan-online-requirement-list", "since"],
      ["board", "brunp-lithium-engineers-need-2023", "budget"],
    ],
  },
  {
    slug: "points-ranking",
    said: [
      ["editions", "innovation-points-ranking-2022", "members", ["declared 100, named 0"]],
      ["editions", "innovation-points-ranking-2022", "for", [ZONE]],
      ["editions", "innovation-points-ranking-2022", "groups", ["Enterprises on the 2022 innovation-points ranking"]],
    ],
    unsaid: [
      ["editions", "innovation-points-ranking-2022", "issuer"],
      ["editions", "innovation-points-ranking-2022", "weights"],
    ],
  },
  {
    slug: "financial-products",
    said: [
      ["products", "digital-loan", "amount", ["47,708,000,000 yuan [doubtful joint contradicted]"]],
      ["products", "equipment-loan", "amount", ["47,708,000,000 yuan [doubtful joint contradicted]"]],
      ["products", "innovation-points-loan", "amount", ["over 790,000,000 yuan"]],
      ["products", "innovation-points-loan", "borrowers", ["17 enterprises"]],
      ["products", "innovation-points-loan", "audience", ["Technology enterprises that lack finance"]],
      ["products", "financing-secured-loan", "amount", ["175,000,000 yuan"]],
      ["amounts", "icbc-credit-2023", "subject", ["Digital Loan"]],
    ],
    unsaid: [
      ["products", "financing-secured-loan", "borrowers"],
      ["products", "digital-loan", "audience"],
      ["products", "digital-loan", "terms"],
    ],
  },
  {
    slug: "financing-matchmaking",
    said: [
      ["series", "investment-and-financing-matchmaking-conferences", "supporters", ["V-Next Platform"]],
      ["series", "investment-and-financing-matchmaking-conferences", "behind", ["Shenzhen Stock Exchange"]],
      [
        "series",
        "investment-and-financing-matchmaking-conferences",
        "chains",
        ["Connection of innovation, industrial, service and capital chains"],
      ],
      [
        "series",
        "investment-and-financing-matchmaking-conferences",
        "parties",
        ["Investment institutions and banks, none named"],
      ],
    ],
    unsaid: [
      ["series", "investment-and-financing-matchmaking-conferences", "investors"],
      ["series", "investment-and-financing-matchmaking-conferences", "editions"],
      ["series", "investment-and-financing-matchmaking-conferences", "dates"],
    ],
  },
  {
    slug: "zone-and-parks",
    said: [
      [
        "patterns",
        "one-zone-five-parks",
        "parks",
        ["declared 5, named 4", "Chancheng Park", "Gaoming Park", "Sanshui Park", "Shunde Park"],
      ],
      ["patterns", "one-zone-five-parks", "count", ["5 parks [contradicted]"]],
      ["parks", "cangjiang-industrial-park", "whole", ["Gaoming Park"]],
      ["parks", "shunde-park", "whole", [ZONE]],
      [
        "parks",
        "foshan-hong-kong-cooperation-zone",
        "builders",
        [`${ZONE} {planned}`, "Foshan {planned}", "Hong Kong {planned}"],
      ],
    ],
    unsaid: [
      ["parks", "leaguer-science-park", "whole"],
      ["parks", "sino-german-industrial-services-zone", "whole"],
      ["parks", "gaoming-park", "governed"],
    ],
  },
  {
    slug: "enterprise-services",
    said: [
      ["services", "enterprise-service-stations-first-batch", "members", ["declared 9, named 0"]],
      ["services", "fhidz-service-organizations", "members", ["declared 78, named 0"]],
      ["services", "fhidz-service-organizations", "pool", ["FHIDZ enterprise service pool"]],
      ["services", "fhidz-service-professionals", "staff", ["over 100 people"]],
      ["reach", "companies-served-2023-count", "figure", ["over 3,700 enterprises"]],
      ["reach", "companies-served-2023-count", "period", ["January 2023 to May 2023"]],
      ["reach", "businesses-to-be-served-count", "figure", ["thousands {planned}"]],
    ],
    unsaid: [
      ["services", "enterprise-service-stations-first-batch", "place"],
      ["reach", "businesses-to-be-served-count", "period"],
    ],
  },
  {
    slug: "planned-services",
    said: [
      ["plans", "enterprise-service-month", "by", [`${ZONE} {planned}`]],
      [
        "plans",
        "fhidz-service-matching-platform",
        "whole",
        ["Distinctive enterprise service system of the zone {planned}"],
      ],
      [
        "plans",
        "technology-and-financial-service-alliance",
        "subject",
        ["Hi-tech Zone Technology and Financial Service Alliance {planned}"],
      ],
      ["plans", "enterprise-visits-and-surveys", "scale", ["thousands {planned}"]],
    ],
    unsaid: [
      ["plans", "enterprise-service-month", "dates"],
      ["plans", "technology-and-financial-service-alliance", "members"],
      ["plans", "fhidz-service-matching-platform", "progress"],
    ],
  },
  {
    slug: "acceleration",
    said: [
      ["programs", "startup-acceleration-lab", "members", ["declared 80, named 0"]],
      ["programs", "startup-acceleration-lab", "growth", ["12.6%"]],
      ["programs", "startup-acceleration-lab", "since", ["2023"]],
      [
        "programs",
        "dark-horse-acceleration-laboratory",
        "phases",
        ["1 more only meant", "Second phase of the Dark Horse Acceleration Laboratory {planned}"],
      ],
      [
        "programs",
        "startup-team-acceleration-lab",
        "candidates",
        ["Start-up Acceleration Lab", "Dark Horse Acceleration Laboratory"],
      ],
    ],
    unsaid: [
      ["programs", "dark-horse-acceleration-laboratory", "founder"],
      ["programs", "startup-team-acceleration-lab", "growth"],
    ],
  },
  {
    slug: "event-series",
    said: [
      ["calendar", "torch-cooperation-beijing-2023", "dates", ["September 21, 2023"]],
      ["calendar", "torch-cooperation-beijing-2023", "speakers", ["An Jianguang", "Hu Xuejun", "Lv Xianzhi"]],
      [
        "calendar",
        "beijing-foshan-talent-development-conference-2",
        "signed",
        ["Projects signed at the 2024 conference"],
      ],
      ["calendar", "talents-gather-in-foshan-recruitment", "dates", ["September 2024 {planned}"]],
      ["series", "torch-cooperation", "declared", ["5 [contradicted]"]],
      [
        "series",
        "torch-cooperation",
        "editions",
        [
          "named 2",
          "2023 Torch Sci-tech Achievement Transformation Cooperation (Beijing)",
          "2023 Torch Sci-tech Achievement Transformation Cooperation (Hong Kong)",
        ],
      ],
      ["series", "torch-cooperation", "since", ["2019"]],
    ],
    unsaid: [
      ["calendar", "high-end-talents-to-foshan-2023-launch", "dates"],
      ["calendar", "torch-cooperation-hong-kong-2023", "signed"],
      ["series", "foshan-talents-day", "editions"],
    ],
  },
  {
    slug: "talent-funding",
    said: [
      [
        "funding",
        "funded-talent-teams",
        "amount",
        ["nearly 270,000,000 yuan [contradicted]", "about 270,000,000 yuan [contradicted]"],
      ],
      ["funding", "funded-talent-teams", "teams", ["74 teams"]],
      ["funding", "introduced-high-level-talents", "talents", ["over 220 people"]],
      [
        "funding",
        "high-tech-entrepreneurship-teams-guidance-funds",
        "rule",
        ["Measures of the special guidance funds for high-tech industrialized entrepreneurship teams in FHIDZ"],
      ],
    ],
    unsaid: [
      ["funding", "high-tech-entrepreneurship-teams-guidance-funds", "amount"],
      ["funding", "funded-talent-teams", "rule"],
    ],
  },
  {
    slug: "positions",
    said: [
      ["openings", "fhidz-open-positions-2023", "count", ["over 30 positions"]],
      [
        "openings",
        "fhidz-open-positions-2023",
        "employers",
        ["Guangdong Brunp Recycling Technology Co., Ltd.", "Ji Hua Laboratory", "Xianhu Laboratory"],
      ],
      [
        "openings",
        "ji-hua-laboratory-recruitment-2023",
        "field",
        ["Electronics", "Machinery", "Materials", "Optics", "Software"],
      ],
      [
        "recruitment",
        "talents-gather-in-foshan-recruitment",
        "subject",
        ['"Talents Gather in Foshan" Beijing-Foshan Talent Recruitment Event {planned}'],
      ],
    ],
    unsaid: [
      ["openings", "ji-hua-laboratory-recruitment-2023", "count"],
      ["openings", "xianhu-laboratory-postdoc-recruitment-2023", "field"],
      ["openings", "fhidz-open-positions-2023", "pay"],
    ],
  },
  {
    slug: "corridors",
    said: [
      [
        "places",
        "beijing",
        "models",
        ["Beijing Incubation + Foshan Transformation", "Beijing Sci-Tech Resources + Foshan Industry {in-progress}"],
      ],
      [
        "places",
        "beijing",
        "offices",
        ["Foshan Municipal Government's Beijing Office", "Guangdong Provincial Government's Beijing Office"],
      ],
      ["places", "hong-kong", "models", ["Research in Hong Kong, production in Foshan"]],
      ["places", "hong-kong", "delegations", ["Foshan delegation to Hong Kong, February 2023"]],
      ["places", "mianyang", "other", ["Foshan", "Shenzhen"]],
      ["chronology", "foshan-delegation-visited-hong-kong-2023-02", "dates", ["February 2023"]],
    ],
    unsaid: [
      ["places", "mianyang", "models"],
      ["places", "shenzhen", "offices"],
      ["chronology", "beijing-cooperates-with-foshan", "dates"],
    ],
  },
  {
    slug: "incubate-accelerate",
    said: [
      ["models", "beijing-incubation-foshan-transformation", "places", ["Beijing", "Foshan"]],
      ["models", "beijing-incubation-foshan-transformation", "carriers", [SPACE]],
      ["models", "beijing-incubation-foshan-transformation", "destinations", [`${ZONE} {planned}`]],
      ["transfers", "hong-kong-transfers-to-cast-haizhi-base", "status", ["planned {planned}"]],
    ],
    unsaid: [
      ["models", "beijing-incubation-foshan-transformation", "teams"],
      ["models", "hong-kong-rd-foshan-manufacturing", "carriers"],
    ],
  },
  {
    slug: "signed-projects",
    said: [
      ["register", "conference-2024-signed-projects", "event", [CONFERENCE]],
      ["register", "conference-2024-signed-projects", "count", ["13 projects"]],
      ["register", "conference-2024-signed-projects", "named", ["declared 13, named 0"]],
      [
        "register",
        "conference-2024-signed-projects",
        "categories",
        [
          "declared 3, named 3",
          "Beijing-Foshan Industrial Park Collaboration",
          "Beijing-Foshan Industrial Talent Collaboration",
          "Beijing-Foshan Industrial Technology Collaboration",
        ],
      ],
    ],
    unsaid: [
      ["register", "conference-2024-signed-projects", "partners"],
      ["register", "conference-2024-signed-projects", "worth"],
    ],
  },
  {
    slug: "offices",
    said: [
      [
        "offices",
        "fhidz-management-committee",
        "holders",
        ["Pan Dongsheng (director)", "Hu Xuejun (director)", "Tan Yanling (deputy director)"],
      ],
      [
        "people",
        "zhou-zixiao",
        "posts",
        [
          "Organization Department of the Foshan Municipal Committee (head)",
          "Standing Committee of the Foshan Municipal Committee (member)",
        ],
      ],
      ["tenures", "pan-dongsheng-director-fhidz-committee", "seen", ["2021"]],
      ["tenures", "hu-xuejun-director-fhidz-committee", "seen", ["September 2023"]],
    ],
    unsaid: [
      ["tenures", "pan-dongsheng-director-fhidz-committee", "dates"],
      ["tenures", "hu-xuejun-director-fhidz-committee", "dates"],
      ["people", "luo-yi", "posts"],
    ],
  },
  {
    slug: "policies",
    said: [
      ["policies", "fhidz-industrial-development-plan-2020-2025", "period", ["2020 to 2025"]],
      [
        "policies",
        "fhidz-industrial-development-plan-2020-2025",
        "establishes",
        [
          '"3+3+X" industrial system {planned}',
          "Development pattern of industrial cooperation and distinctive industries {planned}",
        ],
      ],
      ["policies", "foshan-document-no-1-2021", "issuer", ["Foshan Municipal Government"]],
      [
        "policies",
        "fhidz-management-system-scheme-2019",
        "result",
        [
          "Unified planning by the city, construction by the districts, and sharing",
          "One zone and five parks",
          "Structural reform of the zone",
        ],
      ],
    ],
    unsaid: [
      ["policies", "fhidz-industrial-development-plan-2020-2025", "issuer"],
      ["policies", "fhidz-industrial-development-plan-2020-2025", "result"],
      ["policies", "high-tech-entrepreneurship-teams-measures-2020", "issuer"],
    ],
  },
  {
    slug: "targets",
    said: [
      [
        "targets",
        "fhidz-high-tech-enterprises-target-2023",
        "target",
        ["over 1,000 enterprises {target} [contradicted]"],
      ],
      [
        "targets",
        "fhidz-high-tech-enterprises-target-2023",
        "results",
        ["695 enterprises [contradicted not-comparable]"],
      ],
      ["targets", "hannanwan-innovation-city-investment", "status", ["hoped for {hoped}"]],
      ["targets", "innovation-network-alliances-count", "period", ["2021 to 2025 {target}"]],
    ],
    unsaid: [
      ["targets", "hannanwan-innovation-city-investment", "results"],
      ["targets", "innovation-network-alliances-count", "results"],
      ["targets", "beacon-community-floor-space", "period"],
    ],
  },
  {
    slug: "projects",
    said: [
      [
        "pipeline",
        "beacon-community",
        "milestones",
        ["Before October 2021 {hoped} [contradicted]", "October 2021 {planned} [contradicted]"],
      ],
      [
        "pipeline",
        "beacon-community",
        "seen",
        ["Land purchase and storage completed", "Important breakthroughs in construction [contradicted]"],
      ],
      ["pipeline", "hannanwan-innovation-city", "investment", ["over 1,650,000,000 yuan {hoped}"]],
      ["pipeline", "hannanwan-innovation-city", "builders", ["Sanshui Park {planned}", `${ZONE} {planned}`]],
      ["pipeline", "estun-cloos-south-china-base", "status", ["in progress {in-progress}"]],
      ["supervision", "fhidz-supervision-evaluation-system", "founder", [ZONE]],
    ],
    unsaid: [
      ["pipeline", "beacon-community", "investment"],
      ["pipeline", "huawei-industrial-internet-innovation-center", "investment"],
      ["supervision", "fhidz-supervision-evaluation-system", "results"],
    ],
  },
  {
    slug: "achievements",
    said: [
      ["register", "zero-carbon-tiles", "developer", ["Oceano", "Xianhu Laboratory"]],
      ["register", "ammonia-hydrogen-zero-carbon-engine", "novelty", ["1 (world)"]],
      ["register", "ammonia-hydrogen-zero-carbon-engine", "date", ["June 28, 2023"]],
      ["register", "am-led-splicing-display-panel", "sought", ["National technology innovation center {target}"]],
      ["register", "solid-state-hydrogen-power-generation", "novelty", ["1 (China (the text says domestic))"]],
    ],
    unsaid: [
      ["register", "zero-carbon-tiles", "novelty"],
      ["register", "solid-state-hydrogen-power-generation", "developer"],
      ["register", "am-led-splicing-display-panel", "date"],
    ],
  },
  {
    slug: "intellectual-property",
    said: [
      ["centers", "fhidz-intellectual-property-center", "since", ["April 2023"]],
      ["centers", "fhidz-intellectual-property-center", "place", [ZONE]],
      [
        "centers",
        "fhidz-intellectual-property-center",
        "supports",
        ["National-level intellectual property pilot zone {target}"],
      ],
      [
        "centers",
        "fhidz-intellectual-property-center",
        "aim",
        ["Raise quality, use, management and services of intellectual property {target}"],
      ],
    ],
    unsaid: [
      ["centers", "fhidz-intellectual-property-center", "operator"],
      ["centers", "fhidz-intellectual-property-center", "figures"],
    ],
  },
  {
    slug: "exhibitions",
    said: [
      ["exhibitions", "automechanika-shenzhen-17", "members", ["declared 72, named 0"]],
      ["exhibitions", "automechanika-shenzhen-17", "orders", ["about 800,000,000 yuan", "5.1%"]],
      ["exhibitions", "automechanika-shenzhen-17", "organized", [ZONE]],
      ["exhibitions", "automechanika-shenzhen-17", "industry", ["Automotive parts [contradicted]"]],
    ],
    unsaid: [["exhibitions", "automechanika-shenzhen-17", "signed"]],
  },
  {
    slug: "institution-links",
    said: [
      [
        "institutions",
        "xianhu-laboratory",
        "supporters",
        [
          `${ZONE} (backs its becoming a key national energy laboratory)`,
          "Foshan Municipal Government {planned} (full support)",
          '"Innovation China" pilot city scheme {planned} (priority)',
        ],
      ],
      ["institutions", "xianhu-laboratory", "both", ["1 (2 more only planned)"]],
      ["institutions", "ji-hua-laboratory", "seeks", ["National technology innovation center {target}"]],
      ["institutions", "academy-of-invention-achievement-transformation", "both", ["0 (2 more only planned)"]],
    ],
    unsaid: [
      ["institutions", "ji-hua-laboratory", "partners"],
      ["institutions", "leaguer-science-park", "events"],
    ],
  },
  {
    slug: "land-promotion",
    said: [
      ["instruments", "foshan-document-no-1-2021", "number", ["1"]],
      [
        "instruments",
        "foshan-document-no-1-2021",
        "establishes",
        ["Joint development of industrial land by city and districts {planned}"],
      ],
      ["instruments", "fhidz-uniform-investment-promotion-policy", "scope", ["One zone and five parks {planned}"]],
      [
        "measures",
        "foshan-land-guarantee-2021",
        "measure",
        ["Guaranteed land for major science and technology and industry projects"],
      ],
    ],
    unsaid: [
      ["instruments", "foshan-joint-industrial-land-development", "area"],
      ["instruments", "fhidz-uniform-investment-promotion-policy", "dates"],
    ],
  },
  {
    slug: "high-tech-recognition",
    said: [
      ["figures", "fhidz-tutorial-visits-2023-h1", "figure", ["793 visits [contradicted]"]],
      ["figures", "fhidz-high-tech-enterprises-share-2020", "figure", ["76.21% [contradicted]"]],
      ["recognized", "fhidz-high-tech-enterprises-2020", "members", ["declared 695, named 0"]],
      [
        "target",
        "fhidz-high-tech-enterprises-target-2023",
        "target",
        ["over 1,000 enterprises {target} [contradicted]"],
      ],
      [
        "target",
        "fhidz-high-tech-enterprises-target-2023",
        "results",
        ["695 enterprises [contradicted not-comparable]"],
      ],
    ],
    unsaid: [["recognized", "fhidz-high-tech-enterprises-2020", "visitors"]],
  },
];

/** Figures of these cells are told with their first note, which says their scope or role. */
export const WITH_NOTE: ReadonlySet<string> = new Set(["holders", "posts", "novelty", "supporters", "both"]);
