import { closedList } from '@ledby/platform';

export const ActivityKindList = closedList('ActivityKind', 'In what people with lived experience take part.', {
  PEER_SUPPORT: 'Helping other survivors.',
  TRAINING_AND_AWARENESS: 'Training others, and raising awareness.',
  ADVISORY: 'Advising on the work.',
  GOVERNANCE: 'Deciding about the work.',
  TESTIMONY_IN_PROCEEDINGS:
    'Testifying in criminal or civil proceedings: strictly controlled, protected and limited, and never counted by person.',
});

export const SafeguardAnswerList = closedList(
  'SafeguardAnswer',
  'Whether a safeguard is met. What is not stated weighs as much as what is not met.',
  {
    MET: 'It is met.',
    NOT_MET: 'It is not met.',
    NOT_STATED: 'Nobody has said.',
  },
);
