import type { Question, Section } from '../form-definition.js';
import { say } from './wordings.js';

export const legalName: Question = {
  key: 'legalName',
  type: 'SHORT_TEXT',
  title: say('Legal name of the organisation', 'Nom légal de l’organisation'),
  sensitivity: 'PUBLIC',
  identifies: true,
  isRequired: true,
};

export const seat: Question = {
  key: 'seat',
  type: 'COUNTRY',
  title: say('Country of registration', 'Pays d’enregistrement'),
  sensitivity: 'PUBLIC',
  isRequired: true,
};

export const contacts: readonly Question[] = [
  {
    key: 'email',
    type: 'EMAIL',
    title: say('Office e-mail address', 'Adresse électronique du bureau'),
    hint: say('An address of the office, not of one person.', 'Une adresse du bureau, non d’une personne.'),
    sensitivity: 'INTERNAL',
    identifies: true,
    isRequired: true,
  },
  {
    key: 'phone',
    type: 'PHONE',
    title: say('Office telephone', 'Téléphone du bureau'),
    sensitivity: 'INTERNAL',
    identifies: true,
  },
];

const address: Question = {
  key: 'address',
  type: 'ADDRESS',
  title: say('Office address', 'Adresse du bureau'),
  guidance: say(
    'Leave it out where the address of a shelter has to stay unknown.',
    'À omettre si l’adresse d’un refuge doit rester inconnue.',
  ),
  sensitivity: 'CONFIDENTIAL',
  identifies: true,
};

const website: Question = { key: 'website', type: 'URL', title: say('Website', 'Site web'), sensitivity: 'PUBLIC', identifies: true };

export const applicant: Section = {
  key: 'applicant',
  title: say('The applicant', 'L’organisation candidate'),
  questions: [
    legalName,
    seat,
    {
      key: 'workLanguage',
      type: 'LANGUAGE',
      title: say('Language of correspondence', 'Langue de correspondance'),
      sensitivity: 'INTERNAL',
    },
    ...contacts,
    address,
    website,
    {
      key: 'yearsAssisting',
      type: 'NUMBER',
      title: say(
        'Years of direct assistance to victims of trafficking or similar groups',
        'Années d’aide directe aux victimes de la traite ou à des groupes semblables',
      ),
      least: 0,
      most: 200,
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
    {
      key: 'unppId',
      type: 'SHORT_TEXT',
      title: say('UN Partner Portal: Partner ID', 'Portail des partenaires de l’ONU : identifiant'),
      hint: say('As shown in your profile of the portal.', 'Tel qu’il figure dans votre profil du portail.'),
      mostCharacters: 40,
      sensitivity: 'INTERNAL',
      identifies: true,
      isRequired: true,
    },
  ],
};

const papers = ['PDF', 'IMAGE'] as const;

/** What an organisation brings along; a young or unregistered one may say why it has none. */
export const documents = (registeredBy: string): Section => ({
  key: 'documents',
  title: say('Papers', 'Documents'),
  questions: [
    {
      key: 'registeredOn',
      type: 'DATE',
      title: say('Date of registration', 'Date d’enregistrement'),
      latest: registeredBy,
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
    {
      key: 'registrationCertificate',
      type: 'FILE',
      title: say('Registration certificate', 'Certificat d’enregistrement'),
      kinds: papers,
      most: 3,
      mostMegabytes: 20,
      mayGiveReason: true,
      sensitivity: 'CONFIDENTIAL',
      identifies: true,
      isRequired: true,
    },
    {
      key: 'auditedAccounts',
      type: 'FILE',
      title: say('Signed audited financial statements of the last fiscal year', 'États financiers vérifiés et signés du dernier exercice'),
      kinds: papers,
      most: 3,
      mostMegabytes: 20,
      mayGiveReason: true,
      sensitivity: 'CONFIDENTIAL',
      identifies: true,
      isRequired: true,
    },
    {
      key: 'references',
      type: 'FILE',
      title: say('Two letters of reference', 'Deux lettres de référence'),
      hint: say('From organisations that know your work.', 'D’organisations qui connaissent votre travail.'),
      kinds: papers,
      fewest: 2,
      most: 2,
      mostMegabytes: 20,
      sensitivity: 'CONFIDENTIAL',
      identifies: true,
      isRequired: true,
    },
    {
      key: 'contributionEvidence',
      type: 'FILE',
      title: say('Evidence of secured contributions', 'Preuve des contributions acquises'),
      kinds: papers,
      most: 5,
      mostMegabytes: 20,
      sensitivity: 'CONFIDENTIAL',
      identifies: true,
      shownWhen: {
        below: [
          { amount: '0', currency: 'USD' },
          { budget: 'budget', sumOf: 'FROM_OTHERS' },
        ],
      },
    },
  ],
});

/** Annex C. */
export const declarations: Section = {
  key: 'declaration',
  title: say('Annex C: declaration', 'Annexe C : déclaration'),
  questions: [
    {
      key: 'truthful',
      type: 'DECLARATION',
      title: say('True and complete', 'Exactitude'),
      statement: say('What this application says is true and complete.', 'Le contenu de cette demande est exact et complet.'),
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
    {
      key: 'notForProfit',
      type: 'DECLARATION',
      title: say('Not for profit, and responsible for the work', 'Sans but lucratif, et responsable du projet'),
      statement: say(
        'The organisation works without profit, prepares and runs the project itself, and has a bank account in its own name.',
        'L’organisation est à but non lucratif, prépare et gère elle-même le projet et dispose d’un compte bancaire à son nom.',
      ),
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
    {
      key: 'psea',
      type: 'DECLARATION',
      title: say('Protection from sexual exploitation and abuse', 'Protection contre l’exploitation et les atteintes sexuelles'),
      statement: say(
        'The organisation has measures to prevent sexual exploitation and abuse, and answers for its partners.',
        'L’organisation a pris des mesures contre l’exploitation et les atteintes sexuelles, et en répond pour ses partenaires.',
      ),
      sensitivity: 'INTERNAL',
      isRequired: true,
    },
  ],
};
