/** What somebody may be told of. */
export const noticeEvents = [
  'CHANGES_ASKED',
  'CHANGES_ANSWERED',
  'OUTCOME_ANNOUNCED',
  'OFFER_MADE',
  'OFFER_ANSWERED',
  'APPLICATION_GIVEN',
  'SESSION_OPENED',
  'RISK_ESCALATED',
  'COMMENTED',
] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

export const mailRhythms = ['AT_ONCE', 'DAILY', 'NEVER'] as const;
export type MailRhythm = (typeof mailRhythms)[number];
