export const actions = [
  'read',
  'create',
  'change',
  'award',
  'pay',
  'merge',
  'manageMembers',
  'attest',
  'verify',
  'publish',
  'certify',
  'screen',
  'assess',
] as const;
export type Action = (typeof actions)[number];

/** What a fund publishes about itself. */
export const calls = ['GrantCycle', 'FundingWindow', 'DatedStatement', 'CallForProposals', 'Form', 'FormVersion'] as const;

/** Who is asked and who asks under a call: questions are answered to all, the rest is between the fund and one organisation. */
export const callGuests = ['Clarification', 'CallInvitation', 'DeadlineExtension'] as const;

/** The registry that every fund shares. */
export const registry = ['Organisation', 'OrganisationIdentifier', 'OrganisationAlias'] as const;

export const payments = ['Tranche', 'Disbursement'] as const;

/** Who leads: facts about power held, kept from everyone without a stated need. */
export const leadership = ['ProjectLeadership', 'OrganisationLeadership', 'LeadershipStanding', 'ImpactSummary'] as const;

/** What is owed to survivors who take part; missing safeguards are told to data protection alone. */
export const participation = ['ParticipationActivity', 'SafeguardingAlert'] as const;

/** Letters for the seats of a body, and the public word that an organisation may ask for: by its own people alone, never by a fund. */
export const voices = ['SeatOffer', 'Badge'] as const;

/** What organisations state about who leads, and how it is looked into: for them and for those of the fund who must know. */
export const attestations = ['LeadershipAttestation', 'LeadershipReview', 'EngagementTraining', 'ConsentEvent'] as const;

/** What is published of who leads, for everyone, and how it comes about. */
export const releases = ['ImpactRelease', 'ReleaseDraft'] as const;

/** What organisations ask of a fund. The working copy is the applicants' alone; the standing is the fund's, until it is announced. */
export const applications = [
  'Application',
  'Answer',
  'ApplicationRevision',
  'ApplicationStanding',
  'EligibilityReview',
  'ChangeRequest',
  'OutcomeLetter',
  'ApplicationFile',
  'RiskFlag',
  'ApplicationComment',
  'DueDiligenceProfile',
] as const;

/** How what is handed in is judged: a reviewer reads what was given to them and they declared themselves free for, and nothing else. */
export const judging = ['Rubric', 'Assignment', 'BlindApplication', 'Assessment', 'ApplicationReview', 'ReviewerProfile'] as const;

/** How it is decided: trustees read what is opened to them item by item, applicants the offer that is made to them. */
export const deciding = ['BoardSession', 'AgendaItem', 'BoardVote', 'AwardTerms', 'Decision', 'Offer'] as const;

export const subjects = [
  ...([
    'Funder',
    'Fund',
    'Project',
    'ProjectWindow',
    'Grant',
    'PortfolioSummary',
    'AuditEntry',
    'SensitiveRead',
    'FundMember',
    'OrganisationMember',
    'AccessToken',
    'Viewer',
    'LeadershipPolicyVersion',
    'OrganisationNotice',
    'BadgeDays',
    'Notice',
    'NoticePreference',
  ] as const),
  ...calls,
  ...callGuests,
  ...applications,
  ...judging,
  ...deciding,
  ...registry,
  ...payments,
  ...leadership,
  ...releases,
  ...participation,
  ...voices,
  ...attestations,
] as const;
export type SubjectName = (typeof subjects)[number];
