import { BadInput, isCountry, Money } from '@ledby/kernel';
import { announcedMoment, demandZone } from './calls/announced-moment.js';

export const proposalCallKinds = ['OPEN', 'INVITED', 'DIRECT', 'ROLLING'] as const;
export type ProposalCallKind = (typeof proposalCallKinds)[number];

export const proposalCallStages = ['SINGLE', 'CONCEPT_NOTE', 'FULL_PROPOSAL'] as const;
export type ProposalCallStage = (typeof proposalCallStages)[number];

/** What a call says, as it is written; times are those of a clock in its zone. */
export type ProposalCallTerms = {
  readonly kind: ProposalCallKind;
  readonly stage: ProposalCallStage;
  readonly followsId: string | null;
  readonly formVersionId: string | null;
  readonly summary: string;
  readonly eligibility: string;
  readonly budget: string | null;
  readonly minimumMonths: number | null;
  readonly regions: string[];
  readonly countries: string[];
  readonly languages: string[];
  readonly zone: string | null;
  readonly opensLocal: string | null;
  readonly closesLocal: string | null;
  readonly questionsUntilLocal: string | null;
};

export const unwritten: ProposalCallTerms = {
  kind: 'OPEN',
  stage: 'SINGLE',
  followsId: null,
  formVersionId: null,
  summary: '',
  eligibility: '',
  budget: null,
  minimumMonths: null,
  regions: [],
  countries: [],
  languages: [],
  zone: null,
  opensLocal: null,
  closesLocal: null,
  questionsUntilLocal: null,
};

/** What only some may answer is not on any public list. */
export const isListed = (kind: ProposalCallKind): boolean => kind === 'OPEN' || kind === 'ROLLING';

type Moments = Pick<ProposalCallTerms, 'zone' | 'opensLocal' | 'closesLocal' | 'questionsUntilLocal'>;

function momentsOf({ zone, opensLocal, closesLocal, questionsUntilLocal }: Moments) {
  const resolve = (local: string | null, field: string, turn: 'first' | 'last') => {
    if (local === null) {
      return { at: null, local: null };
    }
    if (zone === null) {
      throw new BadInput('A local time needs its time zone.', { fields: [field, 'zone'] });
    }
    return announcedMoment(local, zone, { field, turn });
  };
  const [opens, closes] = [resolve(opensLocal, 'opensLocal', 'first'), resolve(closesLocal, 'closesLocal', 'last')];
  const questions = resolve(questionsUntilLocal, 'questionsUntilLocal', 'last');
  if (opens.at !== null && closes.at !== null && opens.at >= closes.at) {
    throw new BadInput('A call closes after it opens.', { fields: ['opensLocal', 'closesLocal'] });
  }
  if (questions.at !== null && closes.at !== null && questions.at > closes.at) {
    throw new BadInput('Questions are taken until the call closes at the latest.', { fields: ['questionsUntilLocal', 'closesLocal'] });
  }
  return {
    zone: zone === null ? null : demandZone(zone),
    opensAt: opens.at,
    opensLocal: opens.local,
    closesAt: closes.at,
    closesLocal: closes.local,
    questionsUntil: questions.at,
    questionsUntilLocal: questions.local,
  };
}

function budgetOf(budget: string | null, currency: string): string | null {
  const money = budget === null ? null : Money.of(budget, currency);
  if (money !== null && !money.exceeds(Money.zero(currency))) {
    throw new BadInput('A budget is above zero.', { field: 'budget' });
  }
  return money?.amount ?? null;
}

/** The same terms with their moments and exact amounts, or a refusal of what does not fit together. */
export function resolvedTerms(terms: ProposalCallTerms, currency: string) {
  if ((terms.followsId !== null) !== (terms.stage === 'FULL_PROPOSAL')) {
    throw new BadInput('A call for full proposals follows a call for concept notes, and no other call follows one.', {
      fields: ['stage', 'followsId'],
    });
  }
  if (terms.countries.some(country => !isCountry(country))) {
    throw new BadInput('A country is named by its two letters of ISO 3166-1.', { field: 'countries' });
  }
  return { ...terms, budget: budgetOf(terms.budget, currency), ...momentsOf(terms) };
}
