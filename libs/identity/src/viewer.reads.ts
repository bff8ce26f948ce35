import { byEntry, connection, date, flag, instant, list, oneOf, orderBy, publicId, readModel, relate, text } from '@ledby/platform';
import { FundRoleList, OrganisationRoleList } from './role.lists.js';

const tokenColumns = {
  id: publicId('tok', ['id'], 'The opaque public id.'),
  name: text('name', 'What its owner calls it.'),
  createdAt: instant('created_at', 'When it was made.'),
  expiresAt: instant('expires_at', 'When it ends by itself.'),
  revokedAt: instant('revoked_at', 'When it was revoked; null for never.', { nullable: true }),
  lastUsedOn: date('last_used_on', 'The last day it was used, in UTC; null for never.', { nullable: true }),
};

export const accessTokenReads = readModel('AccessToken', {
  description: 'Lets a script read what its owner may read. Its secret was shown once and is stored nowhere.',
  table: 'access_token',
  keys: ['id'],
  code: 'tok',
  columns: tokenColumns,
  orders: { ...byEntry, ...orderBy('EXPIRES_AT', tokenColumns.expiresAt, 'end') },
});

export const fundMemberReads = readModel('FundMember', {
  description: 'A role that a person has in a fund.',
  table: 'fund_membership',
  code: 'mem',
  columns: {
    id: publicId('mem', ['fund_id', 'id'], 'The opaque public id.'),
    role: oneOf(() => FundRoleList)('role', 'What the person is to the fund.'),
    since: instant('created_at', 'Since when.'),
  },
  orders: byEntry,
});

export const organisationMemberReads = readModel('OrganisationMember', {
  description: 'A role that a person has in an organisation.',
  table: 'organisation_membership',
  keys: ['id'],
  code: 'omb',
  columns: {
    id: publicId('omb', ['id'], 'The opaque public id.'),
    role: oneOf(() => OrganisationRoleList)('role', 'What the person is to the organisation.'),
    since: instant('created_at', 'Since when.'),
  },
  orders: byEntry,
});

export const viewerReads = readModel('Viewer', {
  description: 'Whoever is asking.',
  table: 'account_user',
  keys: ['id'],
  code: 'usr',
  columns: {
    id: publicId('usr', ['id'], 'The opaque public id.'),
    name: text('name', 'The name on the account.'),
    email: text('email', 'The e-mail address to sign in with.'),
    isAdministrator: flag('is_administrator', 'Whether this person keeps the platform: accounts, funds and who serves them.'),
  },
});

relate(viewerReads, {
  memberships: list(() => fundMemberReads, { id: 'user_id' }, { description: 'What you are to which funds.' }),
  organisations: list(() => organisationMemberReads, { id: 'user_id' }, { description: 'What you are to which organisations.' }),
  accessTokens: connection(() => accessTokenReads, { id: 'user_id' }, { description: 'Your access tokens, also those that have ended.' }),
});
