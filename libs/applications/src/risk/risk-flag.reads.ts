import { closedList, instant, integer, oneOf, publicId, readModel, text } from '@ledby/platform';
import type { RiskSeverity } from './risk-flag.entity.js';
import type { RiskState } from './risk-flag.workflow.js';

export const RiskSeverityList = closedList<RiskSeverity>('RiskSeverity', 'How much something weighs.', {
  LOW: 'To be kept in mind.',
  MEDIUM: 'To be cleared before an award.',
  HIGH: 'May stand against an award.',
});

export const RiskStateList = closedList<RiskState>('RiskState', 'How far a worry has come.', {
  OPEN: 'Being looked into.',
  ESCALATED: 'Before another officer; nothing is admitted or awarded over it.',
  SETTLED: 'Looked into, with the answer.',
});

export const riskFlagReads = readModel('RiskFlag', {
  description: 'Something that an officer is worried about; for officers of the fund, never for reviewers or applicants.',
  table: 'risk_flag',
  code: 'rsk',
  columns: {
    id: publicId('rsk', ['fund_id', 'id'], 'The opaque public id.'),
    severity: oneOf(() => RiskSeverityList)('severity', 'How much it weighs.'),
    concern: text('concern', 'What it is about.'),
    state: oneOf(() => RiskStateList)('state', 'How far it has come.'),
    raisedBy: publicId('usr', ['raised_by'], 'The public id of who raised it.'),
    raisedAt: instant('raised_at', 'When it was raised.'),
    escalatedAt: instant('escalated_at', 'When it was escalated; null where it was not.', { nullable: true }),
    settledAt: instant('settled_at', 'When it was settled; null before.', { nullable: true }),
    settlement: text('settlement', 'How it was settled; empty before.'),
    version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
  },
});
