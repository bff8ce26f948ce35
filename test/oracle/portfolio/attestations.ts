import type pg from 'pg';
import type { Chance } from '../chance.js';
import { insert } from './palette.js';
import type { Project } from './projects.js';
import type { Registry } from './registry.js';

const states = [
  'DRAFT',
  'SELF_ATTESTED',
  'EVIDENCE_SUBMITTED',
  'PEER_CONFIRMED',
  'FUND_VERIFIED',
  'CONTESTED',
  'EXPIRED',
  'WITHDRAWN',
  'SUPERSEDED',
];
const moments = ['2026-10-01T08:00:00.123456Z', '2026-10-01T08:00:00Z', '2026-11-02T17:30:00.5Z'];
const someDays = ['2026-03-01', '2026-03-01', '2026-09-30'];

function attestation(
  { pick, id, below }: Chance,
  subject: { fund_id: string; organisation_id: string; project_id: string | null },
  state: string,
) {
  const isDraft = state === 'DRAFT';
  const attested_at = isDraft ? null : pick(moments);
  return {
    ...subject,
    id: id(),
    subject_kind: subject.project_id === null ? 'ORGANISATION' : 'PROJECT',
    policy: pick(['MAJORITY_V1', 'ANY_LEADER_V1', 'OWN_MAJORITY_V1']),
    attested_by_role: isDraft ? null : pick(['CHAIR', 'DIRECTOR', 'PROJECT_LEAD']),
    attested_at,
    valid_until: isDraft ? null : pick(['2026-11-10T00:00:00Z', '2027-06-30T00:00:00.25Z']),
    asked_status: pick(['AS200', 'AS201']),
    reply_status: isDraft ? pick(['RS100', 'RS200', 'RS203']) : pick(['RS200', 'RS201', 'RS202', 'RS203']),
    state,
    survivor_networks: below(3),
    reference_letters: below(3),
    verification_round: 1,
    version: 1 + below(5),
  };
}

/** What organisations state, with bodies, guards, input and papers, who has looked at it, and who doubts it. */
export async function somePapers(
  owner: pg.Client,
  chance: Chance,
  { funds, organisations }: Registry,
  projects: readonly Project[],
  people: readonly string[],
): Promise<void> {
  const { pick, below, maybe, id } = chance;
  const subjects = [
    ...funds.flatMap(({ id: fund_id }) =>
      organisations.slice(0, 9).map(({ id: organisation_id }) => ({ fund_id, organisation_id, project_id: null })),
    ),
    ...projects
      .filter(() => below(3) === 0)
      .map(({ fund_id, id: project_id, organisation_id }) => ({ fund_id, organisation_id, project_id })),
  ];
  // At most one question is open about a subject.
  const attestations = subjects.flatMap(subject =>
    [...new Set([pick(states), pick(states), pick(states)])].map(state => attestation(chance, subject, state)),
  );
  await insert(owner, 'restricted.leadership_attestation', attestations);
  const of = ({ fund_id, organisation_id, id: attestation_id }: (typeof attestations)[number]) => ({
    fund_id,
    id: id(),
    attestation_id,
    organisation_id,
  });
  const some = <T>(from: readonly T[]) => from.filter(() => below(2) === 0);
  const papers = attestations.flatMap(each =>
    some(['BYLAWS', 'ORGANIGRAM', 'PAY_POLICY']).map((kind, place) => ({
      ...of(each),
      kind,
      media_type: pick(['application/pdf', 'image/png']),
      size_bytes: 1,
      sha256: `\\x${String(place).padStart(64, '0')}`,
      content: '\\x41',
      given_at: pick(moments),
    })),
  );
  await insert(owner, 'restricted.leadership_paper', papers);
  const paperOf = ({ id: attestation_id }: { id: string }) =>
    maybe(papers.find(each => each.attestation_id === attestation_id)?.id ?? null);
  await insert(
    owner,
    'restricted.leadership_body',
    attestations.flatMap(each =>
      some(['GOVERNING_BODY', 'SENIOR_STAFF', 'PROJECT_DECISION_GROUP']).map(kind => ({
        ...of(each),
        kind,
        seats_total: below(12),
        has_vote: below(2) === 0,
        controls_budget: below(2) === 0,
      })),
    ),
  );
  await insert(
    owner,
    'restricted.leadership_guard',
    attestations.flatMap(each =>
      some(['G1', 'G2', 'G3', 'G4', 'G7']).map(code => ({ ...of(each), code, met: below(2) === 0, paper_id: paperOf(each) })),
    ),
  );
  await insert(
    owner,
    'restricted.leadership_input',
    attestations.flatMap(each =>
      some(['DESIGN', 'DELIVERY', 'EVALUATION']).map(area => ({
        ...of(each),
        area,
        given_on: pick(someDays),
        paid: below(2) === 0,
        paper_id: paperOf(each),
      })),
    ),
  );
  await insert(
    owner,
    'restricted.leadership_verification',
    attestations.flatMap(each =>
      some(people).map(verifier_id => ({ ...of(each), round: 1, verifier_id, was_trained: below(2) === 0, verified_at: pick(moments) })),
    ),
  );
  await insert(
    owner,
    'restricted.leadership_complaint',
    some(attestations).map(each => {
      const outcome = maybe(pick(['DISMISSED', 'UPHELD', 'ENDED']));
      const [raised_at, review_due_at] = pick([
        ['2026-10-01T00:00:00Z', '2026-10-31T00:00:00Z'],
        ['2099-11-20T10:00:00.5Z', '2099-12-20T10:00:00.5Z'],
      ] as const);
      return {
        ...of(each),
        about: pick(['SEATS', 'GUARDS', 'PAPERS']),
        raised_at,
        review_due_at,
        outcome,
        decided_at: outcome === null ? null : pick(moments),
      };
    }),
  );
  await insert(
    owner,
    'engagement_training',
    funds.flatMap(({ id: fund_id }) =>
      people
        .slice(1)
        .flatMap(user_id =>
          ['2026-01-07', '2026-09-01'].map(trained_on => ({ fund_id, id: id(), user_id, trained_on, recorded_by_id: people[0] ?? '' })),
        ),
    ),
  );
  await insert(
    owner,
    'restricted.organisation_notice',
    funds.flatMap(({ id: fund_id }) =>
      some(organisations).map(({ id: organisation_id }) => ({
        fund_id,
        id: id(),
        organisation_id,
        text: 'Your attestation runs out.',
        ends_on: pick(someDays),
        days_ahead: pick([60, 30]),
        noted_on: pick(someDays),
      })),
    ),
  );
  const demand = { kind: 'SHARE', of: 'GOVERNING_BODY', is: 'AT_LEAST', share: [2, 3], power: 'VOTE_OR_BUDGET', whereNone: 'FAILS' };
  const led = { kind: 'LEADER', inOneOf: ['SENIOR_STAFF', 'GOVERNING_BODY'], power: 'BUDGET' };
  await owner.query(
    `insert into leadership_policy (fund_id, id, code, version, title, ground, added_by, demands) select f.id, gen_random_uuid(), 'OWN_MAJORITY_V1', 1, 'Two thirds', 'Of the board', $2, $1 from fund f where f.code <> 'FUND0'`,
    [JSON.stringify({ ORGANISATION: [led, demand], PROJECT: [{ ...demand, of: 'PROJECT_DECISION_GROUP' }] }), people[0]],
  );
  await owner.query(
    `insert into leadership_policy_agreement (fund_id, id, policy_id, added_by, agreed_by, agreed_on)
       select fund_id, gen_random_uuid(), id, added_by, $1, '2026-04-20' from leadership_policy where fund_id <> $2`,
    [people[1], funds.at(-1)?.id],
  );
}
