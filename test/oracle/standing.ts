import { type Row, textOf, type World } from './world.js';

const looked = ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED'];

const isPast = (cell: Row[string] | undefined) => typeof cell === 'string' && Date.parse(cell) <= Date.now();

/** How far the newest attestation that still holds has been looked into; none of a project for its organisation. */
function verificationOf(world: World, standing: Row): string | null {
  const [newest] = world
    .all('restricted.leadership_attestation')
    .filter(
      row =>
        row['fund_id'] === standing['fund_id'] &&
        row['project_id'] === standing['project_id'] &&
        (standing['project_id'] !== null || row['organisation_id'] === standing['organisation_id']) &&
        looked.includes(textOf(row['state'])) &&
        row['valid_until'] !== null &&
        !isPast(row['valid_until']),
    )
    .toSorted((one, other) =>
      textOf(one['attested_at']) + textOf(one['id']) > textOf(other['attested_at']) + textOf(other['id']) ? -1 : 1,
    );
  return newest === undefined ? null : textOf(newest['state']);
}

function standings(world: World): readonly Row[] {
  return world
    .all('restricted.leadership_standing')
    .filter(row => row['audience'] === 'INTERNAL' && !isPast(row['valid_until']))
    .map(row => ({
      ...row,
      subject_id: row['project_id'] ?? row['organisation_id'] ?? null,
      verification: verificationOf(world, row),
    }));
}

const ofKind = (kind: string) => (world: World) => standings(world).filter(row => row['subject_kind'] === kind);

/** Rows that are kept nowhere as they are read. */
export const derivedRows: Readonly<Record<string, (world: World) => readonly Row[]>> = {
  LeadershipStanding: standings,
  ProjectLeadership: ofKind('PROJECT'),
  OrganisationLeadership: ofKind('ORGANISATION'),
  LeadershipComplaint: world =>
    world
      .all('restricted.leadership_complaint')
      .map(row => ({ ...row, is_overdue: row['outcome'] === null && isPast(row['review_due_at']) })),
};
