import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldForSearch, unRegions } from '@ledby/kernel';
import { realFunders } from './facts/real-funders.js';
import { fictionalCountries, fictionalOrganisations } from './fictional-organisations.js';

const organisations = fictionalOrganisations('a seed');
const written = organisations.flatMap(({ row, aliases }) => [row.name, ...aliases.map(({ name }) => name)]);

/** Grantees, networks and partners that public pages about these funds name. */
const realNames = [
  'Timea’s Cause',
  'Willow International',
  'Ever Free',
  'IHD',
  'Caritas Ukraine',
  'ADPARE',
  'ELIBERARE',
  'ADOL',
  'Action for Development of Local Communities',
  'TPO Nepal',
  'Transcultural Psychosocial Organization',
  'Rescue Foundation',
  'Insan-Leilek',
  'Farah Social Foundation',
  'Raksha Nepal',
  'Blue Dragon',
  'UYDEL',
  'Espacios de Mujer',
  'Shakti Samuha',
  'Azadi',
  'Survivor Alliance',
  'African Centre for Advocacy and Human Development',
  'Coalition to Abolish Slavery and Trafficking',
  'Damnok Toek',
  'Different and Equal',
  'Hors la Rue',
  'Hotline for Migrant Workers',
  'Institute for Democracy',
  'La Strada',
  'The CRADLE',
  'Esther Benjamins',
  'AGAR Ethiopia',
  'Children’s Legal Centre',
  'National Survivor Network',
];

function namesInTheBundledFile(): readonly string[] {
  const file = join(import.meta.dirname, '../../../../test/support/material/ab-charitable-trust-2021.json');
  const { grants } = JSON.parse(readFileSync(file, 'utf8')) as {
    grants: readonly { recipientOrganization: readonly { name: string }[] }[];
  };
  return grants.flatMap(({ recipientOrganization }) => recipientOrganization.map(({ name }) => name));
}

describe('the invented grantees', () => {
  it('are about 190 in more than 70 countries and in all regional groups', () => {
    expect(organisations.length).toBeGreaterThanOrEqual(180);
    expect(fictionalCountries.length).toBeGreaterThanOrEqual(70);
    expect(new Set(organisations.map(({ row }) => row.region))).toEqual(new Set(unRegions));
  });

  it('have names of their own, each used once in its country', () => {
    expect(new Set(organisations.map(({ row }) => row.name)).size).toBe(organisations.length);
  });

  it('carry no name of a real organisation, nor part of one', () => {
    const real = [...realNames, ...realFunders.map(({ name }) => name), ...namesInTheBundledFile()]
      .map(foldForSearch)
      .filter(name => name.length > 2);
    const folded = written.map(foldForSearch);
    const words = (text: string) => ` ${text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
    expect(real.length).toBeGreaterThan(700);
    expect(folded.filter(name => real.some(other => words(name).includes(words(other)) || words(other).includes(words(name))))).toEqual([]);
  });

  it('are written in many scripts, and found in Latin letters where their own is another', () => {
    const scripts = [
      'Latin',
      'Arabic',
      'Cyrillic',
      'Devanagari',
      'Thai',
      'Bengali',
      'Tamil',
      'Sinhala',
      'Khmer',
      'Lao',
      'Myanmar',
      'Ethiopic',
      'Georgian',
      'Armenian',
      'Hebrew',
      'Greek',
    ];
    const present = scripts.filter(script => organisations.some(({ row }) => new RegExp(`\\p{Script=${script}}`, 'u').test(row.name)));
    expect(present).toEqual(scripts);
    expect(organisations.some(({ row }) => /[à-ỹ]/iu.test(row.name))).toBe(true);
    expect(organisations.filter(({ row }) => !/\p{Script=Latin}/u.test(row.searchText))).toEqual([]);
  });

  it('carry no number of a register, website or address that could be somebody’s', () => {
    expect(new Set(organisations.map(({ identifier }) => identifier.scheme))).toEqual(new Set(['LEDBY-DEMO']));
    expect(written.filter(name => /@|https?:|www\./.test(name))).toEqual([]);
  });
});
