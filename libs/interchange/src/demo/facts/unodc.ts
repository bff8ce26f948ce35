import { aFund, aFunder, type FunderFact, readOn, stated } from './fact.js';
import { laterCycles } from './unvtf-cycles-from-2021.js';
import { firstCycles } from './unvtf-cycles-to-2020.js';
import { sources } from './unvtf-sources.js';

export const unodc: FunderFact = aFunder({
  code: 'UNODC',
  name: 'United Nations Office on Drugs and Crime',
  country: 'AT',
  orgIdScheme: 'XM-DAC',
  orgId: '41128',
  website: 'https://www.unodc.org',
  sourceUrl: sources.about,
  funds: [
    aFund({
      code: 'UNVTF',
      name: 'UN Voluntary Trust Fund for Victims of Trafficking in Persons',
      description:
        'Set up in 2010 under the UN Global Plan of Action to Combat Trafficking in Persons: humanitarian, legal and financial aid to victims through small grants to civil society organizations, advised by a Board of five trustees, one for each UN regional group.',
      sourceUrl: sources.about,
      cycles: [...firstCycles, ...laterCycles],
      statements: [
        stated(
          '2020-04-09',
          'USD 7 million in contributions from 31 Member States and 33 donors of the private sector and others.',
          sources.april2020,
        ),
        stated(
          '2023-02-01',
          'More than USD 6 million to more than 145 NGO projects in over 60 countries (February 2023, day unknown).',
          sources.february2023,
        ),
        stated(
          '2023-05-23',
          'Over USD 6.9 million to more than 155 projects in over 60 countries since 2011; over 5,000 victims supported directly a year.',
          sources.may2023,
        ),
        stated(
          '2023-11-01',
          '162 projects in over 60 countries and direct support to over 80,000 victims since 2011 (November 2023, day unknown).',
          sources.november2023,
        ),
        stated(
          readOn,
          'More than 215 projects in over 60 countries, more than 100,000 victims (call of cycle 10, undated page, aggregator).',
          sources.cycle10,
        ),
        stated(readOn, 'Around 3,000 individuals supported directly every year (older page of the Fund, undated).', sources.olderAbout),
      ],
    }),
  ],
});
