import type { BudgetTerms, FormDefinition, Question, Section } from '../form-definition.js';
import { applicant, declarations, documents } from './applicant-sections.js';
import { choice, noNames, say } from './wordings.js';

const written = (key: string, en: string, fr: string, mostWords: number): Question => ({
  key,
  type: 'PARAGRAPHS',
  title: say(en, fr),
  mostWords,
  sensitivity: 'INTERNAL',
  isRequired: true,
});

export const costs: BudgetTerms['categories'] = [
  choice('staff', 'Staff', 'Personnel'),
  choice('assistance', 'Direct assistance', 'Aide directe'),
  choice('activities', 'Activities and training', 'Activités et formation'),
  choice('equipment', 'Equipment and supplies', 'Équipement et fournitures'),
  choice('travel', 'Travel', 'Déplacements'),
  { ...choice('overhead', 'Running costs of the office', 'Frais de fonctionnement'), mostPercent: 10 },
];

export const services = [
  choice('shelter', 'Shelter', 'Hébergement'),
  choice('medical', 'Medical care', 'Soins médicaux'),
  choice('psychosocial', 'Psychosocial support', 'Soutien psychosocial'),
  choice('legal', 'Legal aid', 'Aide juridique'),
  choice('material', 'Food, clothing and other material help', 'Nourriture, vêtements et autre aide matérielle'),
  choice('education', 'Education', 'Éducation'),
  choice('livelihood', 'Vocational training and livelihoods', 'Formation professionnelle et moyens de subsistance'),
  choice('return', 'Safe return and reunification', 'Retour et réunification en sécurité'),
];

/** Annex A. */
const narrative: Section = {
  key: 'proposal',
  title: say('Annex A: the project', 'Annexe A : le projet'),
  guidance: noNames,
  weight: 60,
  questions: [
    { key: 'projectTitle', type: 'SHORT_TEXT', title: say('Title', 'Titre'), mostCharacters: 150, sensitivity: 'PUBLIC', isRequired: true },
    { key: 'summary', type: 'LONG_TEXT', title: say('Summary', 'Résumé'), mostWords: 200, sensitivity: 'PUBLIC', isRequired: true },
    {
      key: 'countries',
      type: 'COUNTRIES',
      title: say('Where the work is done', 'Lieux de réalisation'),
      fewest: 1,
      most: 10,
      sensitivity: 'PUBLIC',
      isRequired: true,
    },
    {
      key: 'period',
      type: 'DATE_RANGE',
      title: say('First and last day', 'Premier et dernier jour'),
      mostMonths: 24,
      sensitivity: 'PUBLIC',
      isRequired: true,
    },
    {
      key: 'services',
      type: 'MULTIPLE_CHOICE',
      title: say('What is offered', 'Services proposés'),
      choices: services,
      fewest: 1,
      sensitivity: 'PUBLIC',
      isRequired: true,
    },
    written('situation', 'What is the situation, and what is missing?', 'Quelle est la situation, et que manque-t-il ?', 500),
    written('approach', 'What will you do, and why in this way?', 'Que ferez-vous, et pourquoi ainsi ?', 800),
    {
      key: 'people',
      type: 'TABLE',
      title: say('Whom the project reaches, in numbers', 'Qui le projet touche, en nombres'),
      columns: [
        {
          key: 'group',
          type: 'SINGLE_CHOICE',
          title: say('Group', 'Groupe'),
          choices: [
            choice('women', 'Women', 'Femmes'),
            choice('men', 'Men', 'Hommes'),
            choice('girls', 'Girls', 'Filles'),
            choice('boys', 'Boys', 'Garçons'),
            choice('other', 'Others, or not recorded', 'Autres, ou non enregistré'),
          ],
          isRequired: true,
        },
        { key: 'direct', type: 'NUMBER', title: say('Directly', 'Directement'), least: 0, isRequired: true },
        { key: 'indirect', type: 'NUMBER', title: say('Indirectly', 'Indirectement'), least: 0 },
      ],
      fewestRows: 1,
      mostRows: 10,
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
    {
      key: 'reached',
      type: 'CALCULATED',
      title: say('Directly reached in all', 'Touchées directement, au total'),
      formula: { total: 'people', column: 'direct' },
      sensitivity: 'INTERNAL',
    },
    {
      key: 'plan',
      type: 'TABLE',
      title: say('Activities', 'Activités'),
      columns: [
        { key: 'activity', type: 'SHORT_TEXT', title: say('Activity', 'Activité'), isRequired: true },
        { key: 'output', type: 'SHORT_TEXT', title: say('What comes of it', 'Résultat'), isRequired: true },
        { key: 'when', type: 'DATE_RANGE', title: say('When', 'Quand') },
      ],
      fewestRows: 1,
      mostRows: 30,
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
    {
      key: 'participation',
      type: 'PARAGRAPHS',
      title: say(
        'How do people concerned take part in designing and steering the work?',
        'Comment les personnes concernées participent-elles à la conception et à la conduite du projet ?',
      ),
      guidance: say(
        'Who they are stays with you. You may leave this blank.',
        'Leur identité reste chez vous. Vous pouvez laisser ceci vide.',
      ),
      mostWords: 400,
      sensitivity: 'CONFIDENTIAL',
    },
    written(
      'safety',
      'Which risks are there, and how do you keep everybody safe?',
      'Quels sont les risques, et comment protégez-vous chacun ?',
      500,
    ),
    written('lasting', 'What stays when the grant ends?', 'Que reste-t-il à la fin de la subvention ?', 300),
    {
      key: 'hasPartners',
      type: 'YES_NO',
      title: say('Do you work with partners on it?', 'Avez-vous des partenaires pour ce projet ?'),
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
    {
      key: 'partners',
      type: 'TABLE',
      title: say('Partners', 'Partenaires'),
      columns: [
        { key: 'organisation', type: 'ORGANISATION', title: say('Organisation', 'Organisation'), isRequired: true },
        { key: 'task', type: 'SHORT_TEXT', title: say('What it does', 'Sa tâche'), isRequired: true },
      ],
      fewestRows: 1,
      mostRows: 10,
      sensitivity: 'INTERNAL',
      identifies: true,
      isRequired: true,
      shownWhen: { same: [{ answer: 'hasPartners' }, { value: true }] },
    },
  ],
};

/** Annex B. */
const budget: Section = {
  key: 'money',
  title: say('Annex B: budget', 'Annexe B : budget'),
  weight: 40,
  questions: [
    {
      key: 'budget',
      type: 'BUDGET',
      title: say('Budget', 'Budget'),
      currencies: ['USD'],
      categories: costs,
      periods: [
        { key: 'year1', label: say('First year', 'Première année') },
        { key: 'year2', label: say('Second year', 'Deuxième année') },
      ],
      mostLines: 60,
      asksCoFunding: true,
      leastRequested: '1000',
      mostRequested: '60000',
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
    {
      key: 'ownShare',
      type: 'CALCULATED',
      title: say('Share paid by others, in percent', 'Part payée par d’autres, en pour cent'),
      formula: {
        percent: [
          { budget: 'budget', sumOf: 'FROM_OTHERS' },
          { budget: 'budget', sumOf: 'TOTAL' },
        ],
      },
      digits: 1,
      sensitivity: 'INTERNAL',
    },
    written('budgetReasons', 'Why does it cost what it costs?', 'Pourquoi ces coûts ?', 300),
  ],
};

export const fullForm = (registeredBy: string): FormDefinition => ({
  title: say('Full proposal', 'Proposition complète'),
  guidance: say(
    'Read all questions first. What you write is kept as you go, and may be changed until you hand it in.',
    'Lisez d’abord toutes les questions. Ce que vous écrivez est conservé au fur et à mesure et reste modifiable jusqu’au dépôt.',
  ),
  languages: ['en', 'fr'],
  sections: [applicant, narrative, budget, documents(registeredBy), declarations],
  checks: [
    {
      key: 'reachesSomebody',
      at: 'people',
      demand: { below: [{ value: 0 }, { answer: 'reached' }] },
      otherwise: say('The project reaches at least one person directly.', 'Le projet touche directement au moins une personne.'),
    },
  ],
  eligibility: [
    {
      key: 'registeredInTime',
      demand: { atMost: [{ answer: 'registeredOn' }, { value: registeredBy }] },
      otherwise: say(`Applicants were registered by ${registeredBy}.`, `Les candidats étaient enregistrés au ${registeredBy}.`),
    },
    {
      key: 'twoYears',
      demand: { atMost: [{ value: 2 }, { answer: 'yearsAssisting' }] },
      otherwise: say(
        'Applicants have assisted directly for two years or more.',
        'Les candidats apportent une aide directe depuis deux ans au moins.',
      ),
    },
  ],
  requested: 'budget',
});
