import { LayOutSeats, RecomputeStanding, type SubjectOfFund } from '@ledby/leadership';
import { Commands } from '@ledby/platform';
import { createHash, randomUUID } from 'node:crypto';
import type { LedbyApp } from './ledby-app.js';

export type Attested = SubjectOfFund & {
  readonly attestationId: string;
  readonly bodyId: string;
  readonly validUntil: Date;
};

type Shape = {
  readonly seats?: number;
  readonly state?: string;
  readonly isDemo?: boolean;
  readonly fundId?: string;
  readonly name?: string;
};

const guards = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'];
const day = 86_400_000;

export async function aFund(app: LedbyApp): Promise<string> {
  const [funder, fund] = [randomUUID(), randomUUID()];
  await app.owner.query('insert into funder (id, code, name) values ($1, $2, $2)', [funder, `F-${funder}`]);
  await app.owner.query('insert into fund (id, funder_id, code, name) values ($1, $2, $3, $3)', [fund, funder, `f-${fund}`]);
  return fund;
}

/** An organisation with a board, all guards met and shown, verified: only what its seats say is left open. */
export async function anAttestation(app: LedbyApp, shape: Shape = {}): Promise<Attested> {
  const { seats = 7, state = 'FUND_VERIFIED', isDemo = true, name = 'Tulay ng Pag-asa' } = shape;
  const fundId = shape.fundId ?? (await aFund(app));
  const [organisationId, attestationId, bodyId, paperId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [attestedAt, validUntil] = [new Date(Date.now() - 20 * day), new Date(Date.now() + 330 * day)];
  const paper = Buffer.from(`a paper ${paperId}`);
  const { owner } = app;
  await owner.query(`insert into organisation (id, name, search_text, is_demo) values ($1, $2, $2, $3)`, [organisationId, name, isDemo]);
  await owner.query(
    `insert into restricted.leadership_attestation (fund_id, id, subject_kind, organisation_id, policy, attested_by_role, attested_at, valid_until, asked_status, reply_status, state)
     values ($1, $2, 'ORGANISATION', $3, 'MAJORITY_V1', 'CHAIR', $4, $5, 'AS200', 'RS200', $6)`,
    [fundId, attestationId, organisationId, attestedAt, validUntil, state],
  );
  const ofAttestation = [fundId, attestationId, organisationId];
  await owner.query(
    `insert into restricted.leadership_body (fund_id, attestation_id, organisation_id, id, kind, seats_total, has_vote, controls_budget)
     values ($1, $2, $3, $4, 'GOVERNING_BODY', $5, true, true)`,
    [...ofAttestation, bodyId, seats],
  );
  await owner.query(
    `insert into restricted.leadership_paper (fund_id, attestation_id, organisation_id, id, kind, media_type, size_bytes, sha256, content, given_at)
     values ($1, $2, $3, $4, 'BYLAWS', 'application/pdf', $5, $6, $7, $8)`,
    [...ofAttestation, paperId, paper.length, createHash('sha256').update(paper).digest(), paper, attestedAt],
  );
  for (const code of guards) {
    await owner.query(
      `insert into restricted.leadership_guard (fund_id, attestation_id, organisation_id, id, code, met, paper_id) values ($1, $2, $3, $4, $5, true, $6)`,
      [...ofAttestation, randomUUID(), code, paperId],
    );
  }
  await owner.query(
    `insert into restricted.leadership_input (fund_id, attestation_id, organisation_id, id, area, given_on, paid, paper_id) values ($1, $2, $3, $4, 'DESIGN', $5, true, $6)`,
    [...ofAttestation, randomUUID(), attestedAt, paperId],
  );
  const subject: SubjectOfFund = { fundId, subject: 'ORGANISATION', organisationId, projectId: null };
  await app.app.get(Commands).withoutActor(fundId, async (em, at) => {
    await app.app.get(LayOutSeats).execute(em, { fundId, bodyId, organisationId, seats });
    await app.app.get(RecomputeStanding).execute(em, subject, at);
  });
  return { ...subject, attestationId, bodyId, validUntil };
}

export type Level = { readonly level: string; readonly strict: boolean };

/** Where a subject stands, by audience, past every wall. */
export async function standingOf(
  app: LedbyApp,
  { fundId, organisationId, projectId }: SubjectOfFund,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await app.owner.query<{ audience: string; level: string; is_strict: boolean }>(
    `select audience, level, is_strict from restricted.leadership_standing where fund_id = $1 and coalesce(project_id, organisation_id) = $2`,
    [fundId, projectId ?? organisationId],
  );
  return Object.fromEntries(rows.map(({ audience, level, is_strict: strict }) => [audience, strict ? `${level} STRICT` : level]));
}
