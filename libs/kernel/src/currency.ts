/** ISO 4217 as published 2026-02-01: every currency in use, by the number of its minor digits. Funds codes and metals have none and are left out. */
const byMinorUnit: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU ' +
      'CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
      'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR ' +
      'NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP ' +
      'TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

const minorUnits: ReadonlyMap<string, number> = new Map(
  byMinorUnit.flatMap(([digits, codes]) =>
    codes
      .trim()
      .split(' ')
      .map(code => [code, digits] as const),
  ),
);

export const currencies: readonly string[] = [...minorUnits.keys()].sort();

export const isCurrency = (code: string): boolean => minorUnits.has(code);

/** How many digits follow the point, or undefined for what is no currency in use. */
export const minorUnitOf = (code: string): number | undefined => minorUnits.get(code);
