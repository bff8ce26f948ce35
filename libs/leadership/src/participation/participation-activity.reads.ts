import { flag, integer, oneOf, publicId, readModel } from '@ledby/platform';
import { ActivityKindList, SafeguardAnswerList } from './participation.lists.js';
import { safeguardRules, testimonySafeguardRules } from './safeguard.js';

const answer = oneOf(() => SafeguardAnswerList);
const ofTestimony = (asks: string) => `${asks} Asked of testimony; null for everything else.`;

export const participationActivityReads = readModel('ParticipationActivity', {
  plural: 'participationActivities',
  description:
    'One kind of activity of a project in which survivors take part, with what is owed to them. It says nothing of how many, who or when; its answers hold for every occasion.',
  table: 'restricted.participation_activity',
  code: 'pac',
  restricted: true,
  columns: {
    id: publicId('pac', ['fund_id', 'id'], 'The opaque public id.'),
    kind: oneOf(() => ActivityKindList)('kind', 'What it is.'),
    voluntary: answer('voluntary', safeguardRules.voluntary.asks),
    informed: answer('informed', safeguardRules.informed.asks),
    paid: answer('paid', safeguardRules.paid.asks),
    supportPerson: answer('support_person', safeguardRules.supportPerson.asks),
    rightToStop: answer('right_to_stop', safeguardRules.rightToStop.asks),
    notAConditionForAid: answer('not_a_condition_for_aid', safeguardRules.notAConditionForAid.asks),
    controlled: answer('controlled', ofTestimony(testimonySafeguardRules.controlled.asks), { nullable: true }),
    protected: answer('protected', ofTestimony(testimonySafeguardRules.protected.asks), { nullable: true }),
    limited: answer('limited', ofTestimony(testimonySafeguardRules.limited.asks), { nullable: true }),
    isEnded: flag('is_ended', 'Whether it has ended. It then weighs nothing.'),
    version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
  },
});
