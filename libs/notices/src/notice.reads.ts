import { viewerReads } from '@ledby/identity';
import { byEntry, closedList, instant, integer, json, one, oneOf, publicId, readModel, relate, text } from '@ledby/platform';
import type { MailRhythm, NoticeEvent } from './notice-events.js';

export const NoticeEventList = closedList<NoticeEvent>('NoticeEvent', 'What somebody is told of.', {
  CHANGES_ASKED: 'A fund asks for changes to an application.',
  CHANGES_ANSWERED: 'Changes that the fund asked for are made.',
  OUTCOME_ANNOUNCED: 'The outcome of an application is announced.',
  OFFER_MADE: 'An award is offered.',
  OFFER_ANSWERED: 'An offer is accepted or turned down.',
  APPLICATION_GIVEN: 'An application is given to a reviewer.',
  SESSION_OPENED: 'A session of the Board is open for votes.',
  RISK_ESCALATED: 'A risk is escalated.',
  COMMENTED: 'The other side has said a word about an application.',
});

export const MailRhythmList = closedList<MailRhythm>('MailRhythm', 'How often somebody is mailed that there is news.', {
  AT_ONCE: 'Within a minute or two.',
  DAILY: 'Once a day.',
  NEVER: 'Never.',
});

export const noticeReads = readModel('Notice', {
  description: 'Something that you are told of; nobody else reads it.',
  table: 'notice',
  keys: ['id'],
  code: 'nws',
  columns: {
    id: publicId('nws', ['id'], 'The opaque public id.'),
    event: oneOf(() => NoticeEventList)('event', 'What happened.'),
    subject: text('subject', 'The public id of what it is about, to be asked for by `node`.'),
    toldAt: instant('told_at', 'When.'),
    readAt: instant('read_at', 'When you marked it as read; null before.', { nullable: true }),
  },
  orders: byEntry,
});

export const noticePreferenceReads = readModel('NoticePreference', {
  description: 'What you are told of, and how often you are mailed.',
  table: 'notice_preference',
  keys: ['id'],
  code: 'ntp',
  columns: {
    id: publicId('ntp', ['id'], 'The opaque public id.'),
    mails: oneOf(() => MailRhythmList)('mails', 'How often you are mailed that there is news.'),
    muted: json('muted', 'Events of which you are not told, such as ["SESSION_OPENED"].'),
    version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
  },
});

relate(viewerReads, {
  noticePreference: one(
    () => noticePreferenceReads,
    { id: 'id' },
    { description: 'What you want to be told; null while you have said nothing: all of it, and mailed at once.' },
  ),
});
