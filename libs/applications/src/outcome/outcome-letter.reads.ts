import { flag, instant, money, oneOf, readModel, text } from '@ledby/platform';
import { ApplicationStatusList } from '../application.lists.js';

export const outcomeLetterReads = readModel('OutcomeLetter', {
  description: 'What the fund tells the applicants of the outcome; theirs from the moment it is announced.',
  table: 'outcome_letter',
  columns: {
    outcome: oneOf(() => ApplicationStatusList)('outcome', 'What was found or decided.'),
    text: text('text', 'Why, in words for the applicants.'),
    amount: money('amount', 'What is awarded; null for every other outcome.', { nullable: true }),
    isAnnounced: flag('is_announced', 'Whether the applicants read it.'),
    announcedAt: instant('announced_at', 'When it was announced; null before.', { nullable: true }),
  },
});
