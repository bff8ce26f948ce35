import type { FormDefinition } from '../form-definition.js';
import { contacts, legalName, seat } from './applicant-sections.js';
import { costs, services } from './full-form.js';
import { noNames, say } from './wordings.js';

/** A dozen questions: what is asked weighs no more than what is given. */
export const shortForm = (registeredBy: string): FormDefinition => ({
  title: say('Short proposal, up to 20,000 US dollars', 'Proposition courte, jusqu’à 20 000 dollars'),
  languages: ['en', 'fr'],
  sections: [
    {
      key: 'applicant',
      title: say('The applicant', 'L’organisation candidate'),
      questions: [
        legalName,
        seat,
        ...contacts,
        {
          key: 'registeredOn',
          type: 'DATE',
          title: say('Date of registration', 'Date d’enregistrement'),
          latest: registeredBy,
          sensitivity: 'INTERNAL',
        },
        {
          key: 'registrationCertificate',
          type: 'FILE',
          title: say('Registration certificate', 'Certificat d’enregistrement'),
          kinds: ['PDF', 'IMAGE'],
          most: 2,
          mostMegabytes: 20,
          mayGiveReason: true,
          sensitivity: 'CONFIDENTIAL',
          identifies: true,
          isRequired: true,
        },
      ],
    },
    {
      key: 'proposal',
      title: say('The project', 'Le projet'),
      guidance: noNames,
      questions: [
        {
          key: 'projectTitle',
          type: 'SHORT_TEXT',
          title: say('Title', 'Titre'),
          mostCharacters: 150,
          sensitivity: 'PUBLIC',
          isRequired: true,
        },
        {
          key: 'countries',
          type: 'COUNTRIES',
          title: say('Where the work is done', 'Lieux de réalisation'),
          fewest: 1,
          most: 5,
          sensitivity: 'PUBLIC',
          isRequired: true,
        },
        {
          key: 'period',
          type: 'DATE_RANGE',
          title: say('First and last day', 'Premier et dernier jour'),
          mostMonths: 9,
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
        {
          key: 'approach',
          type: 'PARAGRAPHS',
          title: say('What is missing, and what will you do?', 'Que manque-t-il, et que ferez-vous ?'),
          mostWords: 500,
          sensitivity: 'INTERNAL',
          isRequired: true,
        },
        {
          key: 'safety',
          type: 'PARAGRAPHS',
          title: say('How do you keep everybody safe?', 'Comment protégez-vous chacun ?'),
          mostWords: 250,
          sensitivity: 'INTERNAL',
          isRequired: true,
        },
        {
          key: 'reached',
          type: 'NUMBER',
          title: say('How many people will be assisted directly?', 'Combien de personnes seront aidées directement ?'),
          least: 1,
          most: 1_000_000,
          sensitivity: 'INTERNAL',
          isRequired: true,
        },
      ],
    },
    {
      key: 'money',
      title: say('Budget', 'Budget'),
      questions: [
        {
          key: 'budget',
          type: 'BUDGET',
          title: say('Budget', 'Budget'),
          currencies: ['USD'],
          categories: costs,
          periods: [{ key: 'whole', label: say('Whole project', 'Projet entier') }],
          mostLines: 20,
          mostRequested: '20000',
          sensitivity: 'INTERNAL',
          isRequired: true,
        },
      ],
    },
    {
      key: 'declaration',
      title: say('Declaration', 'Déclaration'),
      questions: [
        {
          key: 'truthful',
          type: 'DECLARATION',
          title: say('True, and safe', 'Exactitude et protection'),
          statement: say(
            'What is said here is true, and the organisation has measures to prevent sexual exploitation and abuse.',
            'Ce qui est dit ici est exact, et l’organisation a pris des mesures contre l’exploitation et les atteintes sexuelles.',
          ),
          sensitivity: 'INTERNAL',
          isRequired: true,
        },
      ],
    },
  ],
  requested: 'budget',
});
