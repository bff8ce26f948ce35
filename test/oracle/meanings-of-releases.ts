import type { Meaning } from './meaning.js';
import { fund, named, ofFund } from './saying.js';

const ofRelease = (mine: string) =>
  [
    ['fund_id', 'fund_id'],
    [mine, 'release_id'],
  ] as const;

/** What is published of who leads, how it comes about, and the pipeline that officers alone see. */
export const releaseMeanings: Readonly<Record<string, Meaning>> = {
  ImpactRelease: {
    code: 'rel',
    plain: named('number policy periodEnd releasedOn validUntil digest signature publicKey'),
    ones: {
      fund,
      previous: { to: 'ImpactRelease', on: ofFund('previous_id') },
      terms: { to: 'ReleaseTerms', on: ofRelease('id') },
    },
    lists: { tables: { to: 'ReleaseTable', on: ofRelease('id'), by: 'place' } },
  },
  ReleaseTerms: { plain: named('meaning notes licence units others resolution') },
  ReleaseTable: {
    plain: { ...named('cube title measure currency'), by: 'dimensions' },
    connections: { cells: { to: 'ReleaseCell', on: [...ofRelease('release_id'), ['place', 'table_place']] } },
  },
  ReleaseCell: { plain: named('keys shown asOf') },
  ReleaseDraft: {
    code: 'rdr',
    plain: named('policy periodEnd state refusal preparedAt version'),
    ones: { fund, release: { to: 'ImpactRelease', on: ofFund('id') } },
  },
  LeadershipPipeline: {
    plain: named('policy applicationsReceived successRate'),
    ones: { cycle: { to: 'GrantCycle', on: ofFund('cycle_id') } },
  },
  LeadershipPipelineSide: {
    plain: named('isSurvivorLed recorded verified eligible scored awarded successRate daysToDecision reportsOnTime victimsAssisted'),
  },
};
