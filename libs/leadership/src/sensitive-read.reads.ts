import { atLeast, atMost, byEntry, instant, InstantScalar, ofOneFund, publicId, readModel, text } from '@ledby/platform';

const columns = {
  id: publicId('sen', ['fund_id', 'id'], 'The opaque public id.'),
  readAt: instant('read_at', 'When it was asked.'),
  userId: publicId('usr', ['user_id'], 'The public id of who asked.'),
  facts: text(
    'facts',
    'The types and fields that were asked for, such as "ProjectLeadership.level", separated by spaces; never what was answered.',
  ),
};

export const sensitiveReadReads = readModel('SensitiveRead', {
  description:
    'A question that was answered with sensitive facts: who asked for what, and when. For the data-protection role (OWASP ASVS 16.3).',
  table: 'restricted.sensitive_read',
  code: 'sen',
  restricted: true,
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    from: atLeast('read_at', 'timestamptz', () => InstantScalar, 'Asked at this moment or later.'),
    until: atMost('read_at', 'timestamptz', () => InstantScalar, 'Asked at this moment or earlier.'),
  },
  orders: byEntry,
});
