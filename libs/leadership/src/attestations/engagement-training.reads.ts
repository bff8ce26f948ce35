import { byEntry, date, ofOneFund, publicId, readModel } from '@ledby/platform';

export const engagementTrainingReads = readModel('EngagementTraining', {
  description: 'That somebody who serves a fund was trained in engaging with survivors, on the word of another person.',
  table: 'engagement_training',
  code: 'trg',
  columns: {
    id: publicId('trg', ['fund_id', 'id'], 'The opaque public id.'),
    trainedOn: date('trained_on', 'The day of the training.'),
  },
  filters: { fund: ofOneFund('fund_id', 'fnd', 'Of this fund.') },
  orders: byEntry,
});
