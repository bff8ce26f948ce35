import type { ActivityKind, SafeguardAnswer, SafeguardCode } from '@ledby/leadership';
import { safeguardsOwedBy } from '@ledby/leadership';
import type { DemoPortfolio, ProjectRow } from './demo-portfolio.rows.js';

export type PlannedActivity = {
  readonly project: Pick<ProjectRow, 'fundId' | 'id' | 'organisationId'>;
  readonly kind: ActivityKind;
  readonly safeguards: { readonly [code in SafeguardCode]?: SafeguardAnswer };
};

const allMet = (kind: ActivityKind): PlannedActivity['safeguards'] =>
  Object.fromEntries(safeguardsOwedBy(kind).map(code => [code, 'MET' as const]));

const inGoodOrder: readonly ActivityKind[] = ['ADVISORY', 'TRAINING_AND_AWARENESS', 'TESTIMONY_IN_PROCEEDINGS', 'GOVERNANCE'];

/**
 * What survivors take part in, in some projects under way. One owes them a person of their own choice, in a project that
 * stands no higher than such a lack would hold it: what the demo says of who leads stays as it is.
 */
export function planActivities({ projects, standings }: DemoPortfolio, fundId: string, granteeId: string): readonly PlannedActivity[] {
  const underWay = projects.filter(project => project.fundId === fundId && project.status === 'IMPLEMENTATION');
  const centred = new Set(
    standings.filter(({ audience, level }) => audience === 'INTERNAL' && level === 'SURVIVOR_CENTRED').map(({ projectId }) => projectId),
  );
  const ofGrantee = projects.filter(project => project.organisationId === granteeId && project.fundId === fundId).slice(-1);
  const others = underWay.filter(({ id, organisationId }) => !centred.has(id) && organisationId !== granteeId);
  const lacking = underWay.filter(({ id }) => centred.has(id)).slice(0, 1);
  return [
    ...ofGrantee.map(project => ({ project, kind: 'PEER_SUPPORT' as const, safeguards: allMet('PEER_SUPPORT') })),
    ...others.slice(0, inGoodOrder.length).flatMap((project, place) => {
      const kind = inGoodOrder[place];
      return kind === undefined ? [] : [{ project, kind, safeguards: allMet(kind) }];
    }),
    ...lacking.map(project => ({
      project,
      kind: 'PEER_SUPPORT' as const,
      safeguards: { ...allMet('PEER_SUPPORT'), supportPerson: 'NOT_MET' as const },
    })),
  ];
}
