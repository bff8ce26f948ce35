import { type Actor, anActor } from '@ledby/kernel';
import { IdentityAccessPolicy } from '../identity-access-policy.js';
import { type Action, actions, type SubjectName, subjects } from '../subjects.js';

const policy = new IdentityAccessPolicy();
export const inFund = (role: keyof Actor['funds']) => anActor({ userId: 'me', funds: { [role]: ['mine'] } });
export const inOrganisation = (role: keyof Actor['organisations']) => anActor({ userId: 'me', organisations: { [role]: ['ours'] } });

/** Rows as near as can be: of my fund and nobody's organisation; of another fund but my organisation; of neither. */
const ofNobody = {
  partnerIds: [],
  editingPartnerIds: [],
  readerIds: [],
  isPublic: false,
  isSubmitted: true,
  isAnnounced: true,
  audience: 'APPLICANT',
};
export const ofMyFund = {
  ...ofNobody,
  id: 'x',
  fundId: 'mine',
  reviewerId: 'x',
  organisationId: 'x',
  recipientId: 'x',
  userId: 'x',
  status: 'DRAFT',
};
export const ofMyOrganisation = { ...ofMyFund, id: 'ours', fundId: 'x', organisationId: 'ours', recipientId: 'ours' };
export const mine = { ...ofMyFund, fundId: 'x', id: 'me', userId: 'me' };
export const foreign = { ...ofMyFund, fundId: 'x' };
export const foreignPublished = { ...foreign, status: 'OPEN', isPublic: true };

export const granted = (actor: Actor, row: object): string[] =>
  subjects
    .flatMap(subject => actions.filter(action => policy.allows(actor, action, subject, row)).map(action => `${action} ${subject}`))
    .sort();

export const to = (action: Action, ...names: SubjectName[]) => names.map(name => `${action} ${name}`);

export const all = (...groups: readonly (readonly string[])[]) => [...new Set(groups.flat())].sort();
