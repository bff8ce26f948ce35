import {
  askedStatuses,
  type Audience,
  demandConsistentBodies,
  demandReplyToAQuestion,
  demandTerm,
  denominatorAt,
  evaluateLeadership,
  isAtLeast,
  type LeadershipFacts,
  leadershipLevels,
  replyDenominators,
  replyStatuses,
  verificationStates,
} from '@ledby/leadership';
import { demoToday, momentOf } from './demo-calendar.js';
import { demoPortfolio, demoSeed } from './demo-portfolio.js';
import type { AttestationRow, DemoPortfolio, StandingRow } from './demo-portfolio.rows.js';
import { sealSeats } from './seal-seats.js';
import { realFunders } from './facts/real-funders.js';

const demo = demoPortfolio();
const everySeed = [demo, ...['a', 'b', 'c'].map(seed => demoPortfolio(seed))];
const today = new Date(momentOf(demoToday));
const subjectOf = ({ fundId, projectId, organisationId }: { fundId: string; projectId: string | null; organisationId: string | null }) =>
  `${fundId} ${projectId ?? organisationId}`;

/** The facts as the product would read them from the rows. */
function readingOf(portfolio: DemoPortfolio): (row: AttestationRow) => LeadershipFacts {
  const bodies = Map.groupBy(portfolio.bodies, ({ attestationId }) => attestationId);
  const receipts = Map.groupBy(portfolio.receipts, ({ bodyId }) => bodyId);
  const guards = Map.groupBy(portfolio.guards, ({ attestationId }) => attestationId);
  const inputs = Map.groupBy(portfolio.inputs, ({ attestationId }) => attestationId);
  return row => ({
    subject: row.subjectKind,
    state: row.state,
    attestedAt: new Date(row.attestedAt),
    validUntil: new Date(row.validUntil),
    askedStatus: row.askedStatus,
    replyStatus: row.replyStatus,
    guards: (guards.get(row.id) ?? []).map(({ code, met, paperId }) => ({ code, met, evidence: paperId })),
    activities: [],
    inputs: (inputs.get(row.id) ?? []).map(({ area, givenOn, paid, paperId }) => ({
      area,
      givenAt: new Date(givenOn),
      paid,
      evidence: paperId,
    })),
    bodies: (bodies.get(row.id) ?? []).map(body => ({
      ...body,
      receipts: (receipts.get(body.id) ?? []).map(({ scope, grantedAt, expiresAt, withdrawnAt }) => ({
        scope,
        grantedAt: new Date(grantedAt),
        expiresAt: new Date(expiresAt),
        withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
      })),
    })),
  });
}

const projectsSeenBy = (portfolio: DemoPortfolio, audience: Audience): readonly StandingRow[] =>
  portfolio.standings.filter(standing => standing.subjectKind === 'PROJECT' && standing.audience === audience);

describe('who leads, in the demo', () => {
  it('is never said of a real organisation', () => {
    for (const portfolio of everySeed) {
      const invented = new Set(portfolio.organisations.filter(({ isDemo }) => isDemo).map(({ id }) => id));
      const projects = new Map(portfolio.projects.map(project => [project.id, project.organisationId]));
      const spokenOf = [...portfolio.attestations, ...portfolio.standings].map(
        ({ organisationId, projectId }) => organisationId ?? projects.get(projectId ?? ''),
      );
      expect(spokenOf.filter(id => !invented.has(id ?? ''))).toEqual([]);
      const realNames = new Set(realFunders.map(({ name }) => name));
      expect(portfolio.organisations.filter(({ name, isDemo }) => realNames.has(name) || !isDemo)).toEqual([]);
    }
  });

  it('covers every level with STRICT, every way of asking and replying, and every state', () => {
    const internal = demo.standings.filter(({ audience }) => audience === 'INTERNAL');
    for (const kind of ['PROJECT', 'ORGANISATION'] as const) {
      const own = internal.filter(({ subjectKind }) => subjectKind === kind);
      expect(new Set(own.map(({ level }) => level))).toEqual(new Set(leadershipLevels));
      expect(own.some(({ isStrict }) => isStrict)).toBe(true);
    }
    expect(new Set(demo.attestations.map(({ askedStatus }) => askedStatus))).toEqual(new Set(Object.keys(askedStatuses)));
    expect(new Set(demo.attestations.map(({ replyStatus }) => replyStatus))).toEqual(new Set(Object.keys(replyStatuses)));
    expect(new Set(demo.attestations.map(({ state }) => state))).toEqual(new Set(Object.keys(verificationStates)));
    expect(demo.receipts.some(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    expect(demo.receipts.some(({ withdrawnAt, expiresAt }) => withdrawnAt === null && new Date(expiresAt) < today)).toBe(true);
  });

  it('keeps the replies apart: not asked is no row, the others are told by their own words', () => {
    expect(new Set(demo.standings.map(({ reply }) => reply))).toEqual(new Set(replyDenominators.filter(reply => reply !== 'NOT_ASKED')));
    expect(projectsSeenBy(demo, 'INTERNAL').length).toBeLessThan(demo.projects.length);
  });

  it('is survivor-led in about one project of ten', () => {
    const share = (portfolio: DemoPortfolio) =>
      projectsSeenBy(portfolio, 'INTERNAL').filter(({ level }) => level === 'SURVIVOR_LED').length / portfolio.projects.length;
    expect(share(demo)).toBeGreaterThanOrEqual(0.08);
    expect(share(demo)).toBeLessThanOrEqual(0.12);
    everySeed.forEach(portfolio => {
      expect(share(portfolio)).toBeGreaterThan(0.05);
      expect(share(portfolio)).toBeLessThan(0.15);
    });
  });

  it('stands as the rules of the leadership room read the rows, for each audience, and never higher outside than inside', () => {
    for (const portfolio of everySeed) {
      const read = readingOf(portfolio);
      const current = new Map(portfolio.attestations.filter(({ state }) => state !== 'SUPERSEDED').map(row => [subjectOf(row), read(row)]));
      const rungs = new Map<string, { level: StandingRow['level']; strict: boolean }>();
      for (const standing of portfolio.standings) {
        const facts = current.get(subjectOf(standing));
        expect(facts).toBeDefined();
        if (facts !== undefined) {
          const { level, isStrict: strict, audience } = standing;
          expect({ level, strict }).toEqual(evaluateLeadership(facts, audience, today));
          expect(standing.reply).toBe(denominatorAt(facts, today));
          rungs.set(`${subjectOf(standing)} ${audience}`, { level, strict });
        }
      }
      for (const subject of new Set(portfolio.standings.map(subjectOf))) {
        const [internal, aggregate, badge] = (['INTERNAL', 'AGGREGATE', 'BADGE'] as const).map(audience =>
          rungs.get(`${subject} ${audience}`),
        );
        expect(
          internal !== undefined &&
            aggregate !== undefined &&
            badge !== undefined &&
            isAtLeast(internal, aggregate) &&
            isAtLeast(aggregate, badge),
        ).toBe(true);
      }
    }
  });

  it('holds nothing that the rules would refuse to store', () => {
    const read = readingOf(demo);
    for (const row of demo.attestations) {
      const facts = read(row);
      expect(() => demandConsistentBodies(facts.subject, facts.bodies, today)).not.toThrow();
      expect(() => demandTerm(new Date(row.attestedAt), new Date(row.validUntil))).not.toThrow();
      expect(() => demandReplyToAQuestion(facts)).not.toThrow();
    }
    demo.receipts.forEach(({ grantedAt, expiresAt }) => expect(() => demandTerm(new Date(grantedAt), new Date(expiresAt))).not.toThrow());
  });

  it('names nobody, and gives away no key with which a consent could be taken back', () => {
    expect(new Set(demo.attestations.map(({ attestedByRole }) => attestedByRole))).toEqual(new Set(['PROJECT_LEAD', 'BOARD_SECRETARY']));
    const { rows, keys } = sealSeats(demoSeed, demo.bodies, demo.receipts);
    expect(new Set(rows.map(({ content }) => String(content).length))).toEqual(new Set([122]));
    expect(new Set(rows.flatMap(({ keyDigest, laterKeyDigests }) => [keyDigest, laterKeyDigests])).size).toBe(2 * rows.length);
    expect(keys.size).toBe(rows.length);
    expect(rows.length).toBe(demo.bodies.reduce((sum, { kind, seatsTotal }) => sum + (kind === 'MEMBERSHIP' ? 0 : seatsTotal), 0));
  });
});
