import { anActor, type Actor } from '@ledby/kernel';
import {
  all,
  foreign,
  foreignPublished,
  granted,
  inFund,
  inOrganisation,
  mine,
  ofMyFund,
  ofMyOrganisation,
  to,
} from './granted.builders.js';

const openToAll = to('read', 'Funder', 'Fund', 'DatedStatement', 'LeadershipPolicyVersion', 'ImpactRelease');
const calls = ['GrantCycle', 'FundingWindow', 'DatedStatement', 'CallForProposals', 'Form', 'FormVersion'] as const;
const registry = ['Organisation', 'OrganisationIdentifier', 'OrganisationAlias'] as const;
const work = to('read', ...calls, 'Project', 'Grant', 'Tranche', 'Disbursement', 'PortfolioSummary');
const participating = ['read ParticipationActivity', 'attest ParticipationActivity'];
const attestations = ['LeadershipAttestation', 'LeadershipReview', 'EngagementTraining', 'ConsentEvent'] as const;
const registryRead = to('read', ...registry);
const registryKept = registry.flatMap(name => [`create ${name}`, `change ${name}`, `merge ${name}`]);

describe('what a role of a fund grants', () => {
  it.each<[keyof Actor['funds'], readonly string[]]>([
    [
      'OFFICER',
      all(
        work,
        to('read', 'ProjectLeadership', 'OrganisationLeadership', 'ImpactSummary', 'FundMember', 'ProjectWindow'),
        ([...calls, 'Project', 'Grant', 'Tranche'] as const).flatMap(name => [`create ${name}`, `change ${name}`]),
        (['Clarification', 'CallInvitation', 'DeadlineExtension'] as const).flatMap(name => [`read ${name}`, `change ${name}`]),
        [
          'award Grant',
          ...(
            ['Rubric', 'Assignment', 'Assessment', 'BoardSession', 'AgendaItem', 'BoardVote', 'AwardTerms', 'Decision', 'RiskFlag'] as const
          ).flatMap(name => [`read ${name}`, `change ${name}`]),
          ...to(
            'read',
            'BlindApplication',
            'ApplicationReview',
            'ReviewerProfile',
            'Offer',
            'OutcomeLetter',
            'ApplicationFile',
            'ApplicationComment',
          ),
          'publish LeadershipPolicyVersion',
          ...to('read', 'Application', 'ApplicationStanding', 'ApplicationRevision', 'EligibilityReview', 'ChangeRequest'),
          'screen Application',
          'change BadgeDays',
          ...(['read', 'create', 'change', 'publish'] as const).map(action => `${action} ReleaseDraft`),
          'read LeadershipStanding',
          ...participating,
          'verify LeadershipAttestation',
          ...(['LeadershipAttestation', 'LeadershipReview', 'EngagementTraining', 'LeadershipPolicyVersion'] as const).flatMap(name => [
            `read ${name}`,
            `create ${name}`,
          ]),
        ],
        registryKept,
      ),
    ],
    ['REVIEWER', to('read', ...calls, 'Rubric', 'Project')],
    ['TRUSTEE', all(work, to('read', 'Rubric', 'BoardSession', 'AwardTerms'))],
    ['FINANCE', all(work, ['pay Tranche', 'change Tranche', 'pay Disbursement', 'change Disbursement', 'create Disbursement'])],
    ['ANALYST', work],
    [
      'DATA_PROTECTION',
      all(
        ['publish ReleaseDraft', 'publish LeadershipPolicyVersion', 'change SafeguardingAlert'],
        to(
          'read',
          'SafeguardingAlert',
          'ParticipationActivity',
          'LeadershipStanding',
          'SensitiveRead',
          'ReleaseDraft',
          ...calls,
          'Project',
          'ProjectWindow',
          'AuditEntry',
          'ProjectLeadership',
          'OrganisationLeadership',
          'FundMember',
          ...attestations,
        ),
      ),
    ],
  ])('%s: exactly this in their own fund', (role, expected) => {
    expect(granted(inFund(role), ofMyFund)).toEqual(all(expected, registryRead, openToAll));
  });

  it.each(['OFFICER', 'REVIEWER', 'TRUSTEE', 'FINANCE', 'ANALYST', 'DATA_PROTECTION'] as const)(
    '%s: of another fund only what is open to all',
    role => {
      const kept = role === 'OFFICER' ? registryKept : [];
      expect(granted(inFund(role), foreign)).toEqual(all(openToAll, registryRead, kept));
      expect(granted(inFund(role), foreignPublished)).toEqual(
        all(openToAll, registryRead, kept, to('read', 'GrantCycle', 'FundingWindow', 'CallForProposals', 'Clarification', 'FormVersion')),
      );
    },
  );
});

describe('what a role in an organisation grants', () => {
  const own = to('read', ...registry, 'Project', 'Grant', 'Tranche', 'Disbursement');
  const attesting = [
    'read OrganisationNotice',
    'read LeadershipAttestation',
    'attest LeadershipAttestation',
    'attest SeatOffer',
    ...participating,
  ];

  const shared = to(
    'read',
    'Application',
    'Answer',
    'ApplicationRevision',
    'ChangeRequest',
    'OutcomeLetter',
    'ApplicationFile',
    'ApplicationComment',
  );
  const followed = [...shared, 'read Offer'];
  const called = to('read', 'Clarification', 'DeadlineExtension');
  const asking = [...called, 'create Clarification'];
  const applying = [...followed, 'read DueDiligenceProfile', 'create Application', 'change Application'];
  const answering = ['attest Badge', 'read OrganisationMember', 'manageMembers OrganisationMember', 'certify Application', 'certify Offer'];

  it.each<[keyof Actor['organisations'], readonly string[]]>([
    ['OWNER', all(own, attesting, applying, answering, asking)],
    ['EDITOR', all(own, attesting, applying, asking)],
    ['VIEWER', all(own, followed, called, ['read DueDiligenceProfile'])],
  ])('%s: exactly this of their own organisation', (role, expected) => {
    expect(granted(inOrganisation(role), ofMyOrganisation)).toEqual(all(expected, openToAll));
    expect(granted(inOrganisation(role), foreign)).toEqual(all(openToAll));
  });

  it.each<[keyof Actor['organisations'], readonly string[], readonly string[]]>([
    ['OWNER', shared, ['change Application']],
    ['EDITOR', shared, ['change Application']],
    ['VIEWER', shared, []],
  ])('%s: of what another organisation shares with them', (role, toRead, toWrite) => {
    const row = { ...foreign, partnerIds: ['other', 'ours'] };
    expect(granted(inOrganisation(role), row)).toEqual(all(toRead, openToAll));
    expect(granted(inOrganisation(role), { ...row, editingPartnerIds: ['ours'] })).toEqual(all(toRead, toWrite, openToAll));
  });
});

it.each(['OWNER', 'EDITOR', 'VIEWER'] as const)(
  '%s: reads a call to which their organisation is invited, and what is answered about it',
  role => {
    const invited = { ...foreign, readerIds: ['other', 'ours'] };
    expect(granted(inOrganisation(role), invited)).toEqual(all(openToAll, to('read', 'CallForProposals', 'Clarification', 'FormVersion')));
  },
);

describe('what a person is granted', () => {
  it('lets everyone keep their own account and nobody else’s', () => {
    const own = [
      'read Viewer',
      'read Notice',
      'read NoticePreference',
      'read FundMember',
      'read OrganisationMember',
      'read AccessToken',
      'create AccessToken',
      'change AccessToken',
    ];
    expect(granted(anActor({ userId: 'me' }), mine)).toEqual(all(openToAll, own));
    expect(granted(anActor({ userId: 'me' }), foreign)).toEqual(all(openToAll));
  });

  it('lets an administrator keep the platform, and shows them neither portfolio nor who leads', () => {
    const kept = [
      'create Funder',
      'change Funder',
      'create Fund',
      'change Fund',
      'read FundMember',
      'manageMembers FundMember',
      'manageMembers OrganisationMember',
      'create Viewer',
      'change Viewer',
    ];
    expect(granted(anActor({ userId: 'me', isAdministrator: true }), foreign)).toEqual(all(openToAll, registryRead, kept));
  });

  it.each(['OFFICER', 'DATA_PROTECTION'] as const)('keeps from an administrator what a role of %s would show of who leads', role => {
    const both = granted({ ...inFund(role), isAdministrator: true }, ofMyFund);
    expect(
      both.filter(right => /Leadership(?!PolicyVersion)|Impact(?!Release)|ProjectWindow|ReleaseDraft|Activity|Alert/.test(right)),
    ).toEqual([]);
    expect(both).toContain('read Project');
  });
});
