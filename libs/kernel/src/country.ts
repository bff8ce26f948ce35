/** The five regional groups in which the members of the United Nations sit, and by which trust funds balance their awards. */
export const unRegions = ['AFRICA', 'ASIA_PACIFIC', 'EASTERN_EUROPE', 'LATIN_AMERICA_CARIBBEAN', 'WESTERN_EUROPE_OTHERS'] as const;
export type UnRegion = (typeof unRegions)[number];

/** Two-letter codes of ISO 3166-1, as published 2026-05-15. */
const iso3166 =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS YE YT ZA ZM ZW';

/** Kiribati sits in no group by its own statement; it is counted with Asia-Pacific, where it lies. The United States attends the Western group as an observer and votes in it. */
const members: Readonly<Record<UnRegion, string>> = {
  AFRICA:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD ' +
    'SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
  ASIA_PACIFIC:
    'AE AF BD BH BN BT CN CY FJ FM ID IN IQ IR JO JP KG KH KI KP KR KW KZ LA LB LK MH MM MN MV MY NP NR OM PG PH PK PW QA SA ' +
    'SB SG SY TH TJ TL TM TO TV UZ VN VU WS YE',
  EASTERN_EUROPE: 'AL AM AZ BA BG BY CZ EE GE HR HU LT LV MD ME MK PL RO RS RU SI SK UA',
  LATIN_AMERICA_CARIBBEAN: 'AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE',
  WESTERN_EUROPE_OTHERS: 'AD AT AU BE CA CH DE DK ES FI FR GB GR IE IL IS IT LI LU MC MT NL NO NZ PT SE SM TR US',
};

const known: ReadonlySet<string> = new Set(iso3166.split(' '));
const regions: ReadonlyMap<string, UnRegion> = new Map(
  unRegions.flatMap(region => members[region].split(' ').map(code => [code, region] as const)),
);

export const isCountry = (code: string): boolean => known.has(code);

/** Undefined for territories and for states that are not members. */
export const unRegionOf = (country: string): UnRegion | undefined => regions.get(country);
