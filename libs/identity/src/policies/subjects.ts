export const actions = ['read', 'create', 'change', 'award', 'pay', 'merge', 'manageMembers', 'attest', 'verify'] as const;
export type Action = (typeof actions)[number];

/** What a fund publishes about itself. */
export const calls = ['GrantCycle', 'FundingWindow', 'DatedStatement'] as const;

/** The registry that every fund shares. */
export const registry = ['Organisation', 'OrganisationIdentifier', 'OrganisationAlias'] as const;

export const payments = ['Tranche', 'Disbursement'] as const;

/** Who leads: facts about power held, kept from everyone without a stated need. */
export const leadership = ['ProjectLeadership', 'OrganisationLeadership', 'LeadershipStanding', 'ImpactSummary'] as const;

/** What is owed to survivors who take part; missing safeguards are told to data protection alone. */
export const participation = ['ParticipationActivity', 'SafeguardingAlert'] as const;

export const subjects = [
  ...([
    'Funder',
    'Fund',
    'Project',
    'Grant',
    'PortfolioSummary',
    'AuditEntry',
    'SensitiveRead',
    'FundMember',
    'OrganisationMember',
    'AccessToken',
    'Viewer',
  ] as const),
  ...calls,
  ...registry,
  ...payments,
  ...leadership,
  ...participation,
] as const;
export type SubjectName = (typeof subjects)[number];
