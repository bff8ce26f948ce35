const unodc = 'https://www.unodc.org/unodc';

/** Where the facts about the UN Voluntary Trust Fund were read; the mirrors and aggregators are marked as such in what they are quoted for. */
export const sources = {
  about: `${unodc}/en/human-trafficking-fund/unvtf-about.html`,
  olderAbout: `${unodc}/en/human-trafficking-fund/human-trafficking-fund_about.html`,
  calls: 'http://www.unodc.org/unodc/en/human-trafficking-fund/human-trafficking-fund_call-for-proposals.html',
  october2011: 'http://unodc.org/unodc/en/press/releases/2011/October/un-anti-trafficking-fund-delivers-help-to-victims.html',
  april2020:
    'https://www.unodc.org/romena/en/Stories/2020/April/un-trust-fund-for-victims-of-human-trafficking--managed-by-unodc--responds-to-covid-19-through-support-to-10-ngos.html',
  august2020: 'http://unodc.org/unodc/en/frontpage/2020/August/4th-grant-cycle-medium-term-aid-window.html',
  december2020: `${unodc}/frontpage/2020/December/unvtf-awards-grants-to-six-additional-ngos-under-fourth-grant-cycle.html`,
  call2021: `${unodc}/en/human-trafficking-fund/2021-call-for-proposals-sub2.html`,
  november2021: 'https://onuitalia.com/2021/11/09/tratta-9',
  november2022:
    'http://unodc.org/unodc/en/frontpage/2022/November/unvtf-selects-five-ngo-projects-for-comprehensive-support-to-human-trafficking-victims.html',
  february2023:
    'https://www2.fundsforngos.org/latest-funds-for-ngos/un-voluntary-trust-fund-launches-small-grant-program-for-ngos-working-in-the-area-of-trafficking-in-persons/',
  may2023:
    'https://unodc.org/unodc/frontpage/2023/May/un-trust-fund-for-victims-of-human-trafficking-announces-10-new-projects-selected-for-emergency-grants.html',
  august2023: 'https://afri-carrieres.com/2023/08/programme-de-sous-subventions-unvtf.html',
  november2023: `${unodc}/en/news/2023/November/un-voluntary-trust-fund-for-victims-of-human-trafficking-awards-7-civil-society-organizations-for-grants.html`,
  cycle8: 'https://www2.fundsforngos.org/latest-funds-for-ngos/cfps-eighth-cycle-of-the-unvtf-small-grants-programme/amp',
  cycle9: 'http://sardegnaimmigrazione.it/index.php?xsl=2425&s=461329&v=2&c=15094&t=1&tb=15026',
  cycle10: 'https://grantexec.com/grants/0e0b3b33-68dd-463b-a2cc-3dd4c5b0b311',
  funding: `${unodc}/en/human-trafficking-fund/unvtf-funding.html`,
} as const;
