import type { FundRole, OrganisationRole } from '@ledby/kernel';
import { tableOf } from './table-of.js';
import { derivedRows } from './standing.js';
import { type Row, textOf, type World } from './world.js';

/** Who asks, as the test arranged it. */
export type Asker = {
  readonly name: string;
  readonly userId: string;
  readonly isAdministrator: boolean;
  readonly funds: Partial<Readonly<Record<FundRole, readonly string[]>>>;
  readonly organisations: Partial<Readonly<Record<OrganisationRole, readonly string[]>>>;
};

const overseers = ['OFFICER', 'TRUSTEE', 'FINANCE', 'ANALYST'] as const;
const everyone = ['OFFICER', 'REVIEWER', 'TRUSTEE', 'FINANCE', 'ANALYST', 'DATA_PROTECTION'] as const;

/** For officers and data protection of the fund that was told. */
const ofWhoLeads = [
  'ProjectLeadership',
  'OrganisationLeadership',
  'LeadershipStanding',
  'LeadershipBasis',
  'LeadershipVerificationStep',
  'LeadershipComplaint',
  'EngagementTraining',
] as const;
/** For them, and for those who write for the organisation. */
const ofAttestations = [
  'LeadershipAttestation',
  'LeadershipBody',
  'LeadershipGuard',
  'LeadershipInput',
  'LeadershipPaper',
  'LeadershipGap',
] as const;

type May = (row: Row) => boolean;

/** The rules of issue and policy pages said once more, on rows in hand, without looking at how Ledby says them. */
function rulesFor({ userId, isAdministrator, funds, organisations }: Asker): Readonly<Record<string, May>> {
  const serves = (roles: readonly FundRole[]) => new Set(roles.flatMap(role => funds[role] ?? []));
  const belongsTo = new Set((['OWNER', 'EDITOR', 'VIEWER'] as const).flatMap(role => organisations[role] ?? []));
  const owns = new Set(organisations.OWNER ?? []);
  const [member, overseer] = [serves(everyone), serves(overseers)];
  const [officer, privacy, guardian] = [serves(['OFFICER']), serves(['OFFICER', 'DATA_PROTECTION']), serves(['DATA_PROTECTION'])];
  const [reviewer, trustee] = [serves(['REVIEWER']), serves(['TRUSTEE'])];
  const judge = serves(['OFFICER', 'REVIEWER', 'TRUSTEE']);
  const writesFor = new Set((['OWNER', 'EDITOR'] as const).flatMap(role => organisations[role] ?? []));
  const isIn =
    (set: ReadonlySet<string>, column: string): May =>
    row =>
      set.has(textOf(row[column]));
  const any =
    (...rules: readonly May[]): May =>
    row =>
      rules.some(rule => rule(row));
  const always: May = () => true;
  const isPublished: May = row => row['status'] !== 'DRAFT';
  const isForAll: May = row => row['is_public'] === true;
  const isReader: May = row => [...belongsTo].some(organisation => textOf(row['reader_ids']).includes(organisation));
  const isPartner: May = row => [...belongsTo].some(organisation => textOf(row['partner_ids']).includes(organisation));
  const isGivenTo: May = row => row['reviewer_id'] === userId && isIn(reviewer, 'fund_id')(row);
  const isShownTo: May = row => textOf(row['reader_ids']).includes(userId) && isIn(reviewer, 'fund_id')(row);
  const isOpenedTo: May = row => textOf(row['reader_ids']).includes(userId) && isIn(trustee, 'fund_id')(row);
  const isOwn: May = row => row['user_id'] === userId;
  const knowsRegistry: May = () => member.size > 0 || isAdministrator;
  const withoutAdministrators =
    (rule: May): May =>
    row =>
      !isAdministrator && rule(row);
  const facts = withoutAdministrators(isIn(privacy, 'fund_id'));
  const money = any(isIn(overseer, 'fund_id'), isIn(belongsTo, 'recipient_id'));
  const applicants = any(isIn(belongsTo, 'organisation_id'), isPartner);
  const isHandedIn: May = row => row['is_submitted'] === true && isIn(officer, 'fund_id')(row);
  const ofOfficers = isIn(officer, 'fund_id');
  return {
    Application: any(isHandedIn, applicants),
    ApplicationStanding: isHandedIn,
    ApplicationFile: any(isHandedIn, applicants),
    Answer: applicants,
    ...Object.fromEntries(
      ['ApplicationRevision', 'SubmittedAnswer', 'ChangeRequest', 'AskedChange'].map(type => [type, any(ofOfficers, applicants)]),
    ),
    Form: isIn(member, 'fund_id'),
    ...Object.fromEntries(['FormVersion', 'FormMistake', 'FormText'].map(type => [type, any(isIn(member, 'fund_id'), isForAll, isReader)])),
    EligibilityCheck: ofOfficers,
    ScreeningDecision: ofOfficers,
    Rubric: isIn(judge, 'fund_id'),
    Criterion: isIn(judge, 'fund_id'),
    ...Object.fromEntries(['Assignment', 'BlindApplication', 'BlindAnswer'].map(type => [type, any(ofOfficers, isGivenTo)])),
    Assessment: any(ofOfficers, isShownTo),
    ApplicationReview: ofOfficers,
    Decision: ofOfficers,
    RiskFlag: ofOfficers,
    ApplicationComment: any(ofOfficers, row => row['audience'] === 'APPLICANT' && applicants(row)),
    BoardSession: any(ofOfficers, isIn(trustee, 'fund_id')),
    AwardTerms: any(ofOfficers, isIn(trustee, 'fund_id')),
    ...Object.fromEntries(['AgendaItem', 'BoardVote'].map(type => [type, any(ofOfficers, isOpenedTo)])),
    Offer: any(ofOfficers, isIn(belongsTo, 'organisation_id')),
    OutcomeLetter: any(ofOfficers, row => row['is_announced'] === true && applicants(row)),
    ReviewerProfile: any(ofOfficers, row => row['id'] === userId && isIn(reviewer, 'fund_id')(row)),
    DueDiligenceProfile: isIn(belongsTo, 'id'),
    Funder: always,
    Fund: always,
    DatedStatement: always,
    GrantCycle: any(isPublished, isIn(member, 'fund_id')),
    FundingWindow: any(isPublished, isIn(member, 'fund_id')),
    CallForProposals: any(isForAll, isReader, isIn(member, 'fund_id')),
    Clarification: any(isForAll, isReader, isIn(officer, 'fund_id'), isIn(belongsTo, 'organisation_id')),
    DeadlineExtension: any(isIn(officer, 'fund_id'), isIn(belongsTo, 'organisation_id')),
    CallInvitation: isIn(officer, 'fund_id'),
    Organisation: any(knowsRegistry, isIn(belongsTo, 'id')),
    OrganisationIdentifier: any(knowsRegistry, isIn(belongsTo, 'organisation_id')),
    OrganisationAlias: any(knowsRegistry, isIn(belongsTo, 'organisation_id')),
    Project: any(isIn(member, 'fund_id'), isIn(belongsTo, 'organisation_id')),
    Grant: money,
    Tranche: money,
    Disbursement: money,
    // The grantees of a window meant for survivors would be a list of who is led by them.
    ProjectWindow: facts,
    ...Object.fromEntries(ofWhoLeads.map(type => [type, facts])),
    ...Object.fromEntries(
      ofAttestations.map(type => [type, withoutAdministrators(any(isIn(privacy, 'fund_id'), isIn(writesFor, 'organisation_id')))]),
    ),
    ParticipationActivity: withoutAdministrators(any(isIn(privacy, 'fund_id'), isIn(writesFor, 'organisation_id'))),
    SafeguardingAlert: withoutAdministrators(isIn(guardian, 'fund_id')),
    ConsentEvent: withoutAdministrators(isIn(guardian, 'fund_id')),
    OrganisationNotice: isIn(writesFor, 'organisation_id'),
    LeadershipPolicyVersion: always,
    LeadershipPolicyDemand: always,
    ...Object.fromEntries(['ImpactRelease', 'ReleaseTerms', 'ReleaseTable', 'ReleaseCell'].map(type => [type, always])),
    ReleaseDraft: facts,
    LeadershipPipeline: withoutAdministrators(isIn(officer, 'fund_id')),
    ImpactSummary: withoutAdministrators(isIn(officer, 'fund_id')),
    PortfolioSummary: isIn(overseer, 'fund_id'),
    FundMember: any(isOwn, isIn(privacy, 'fund_id'), () => isAdministrator),
    OrganisationMember: any(isOwn, isIn(owns, 'organisation_id')),
    Notice: isOwn,
    NoticePreference: row => row['id'] === userId,
    Viewer: row => row['id'] === userId,
    AccessToken: isOwn,
  };
}

/** What one person may know of. */
export class Sight {
  private readonly rules: Readonly<Record<string, May>>;
  private readonly seen = new Map<string, readonly Row[]>();
  private readonly derived = new Map<string, readonly Row[]>();

  constructor(
    readonly world: World,
    readonly asker: Asker,
  ) {
    this.rules = rulesFor(asker);
  }

  may(type: string, row: Row): boolean {
    return this.rules[type]?.(row) ?? false;
  }

  rows(type: string): readonly Row[] {
    const known = this.seen.get(type) ?? this.everything(type).filter(row => this.may(type, row));
    this.seen.set(type, known);
    return known;
  }

  /** Also what this person may not know of: a cursor is a place in an order, whoever it was given to. */
  everything(type: string): readonly Row[] {
    const derived = derivedRows[type];
    if (derived !== undefined) {
      const rows = this.derived.get(type) ?? derived(this.world);
      this.derived.set(type, rows);
      return rows;
    }
    const table = tableOf[type as keyof typeof tableOf];
    if (table === undefined) {
      throw new Error(`The oracle knows no rows of ${type}.`);
    }
    return this.world.all(table);
  }
}
