import type { ActivityStatus, Theme, UnRegion } from '@ledby/kernel';
import { closedList } from './closed-list.js';

export const UnRegionList = closedList<UnRegion>(
  'UnRegion',
  'The regional groups of the United Nations, by which trust funds balance their awards.',
  {
    AFRICA: 'African Group.',
    ASIA_PACIFIC: 'Asia-Pacific Group.',
    EASTERN_EUROPE: 'Eastern European Group.',
    LATIN_AMERICA_CARIBBEAN: 'Latin American and Caribbean Group (GRULAC).',
    WESTERN_EUROPE_OTHERS: 'Western European and Others Group (WEOG).',
  },
);

export const ActivityStatusList = closedList<ActivityStatus>(
  'ActivityStatus',
  'Where a project or grant stands (IATI code list ActivityStatus).',
  {
    PIPELINE: 'Being scoped or planned; not yet counted as awarded (IATI 1).',
    IMPLEMENTATION: 'Under way (IATI 2).',
    FINALISATION: 'Work is done, accounts or evaluation are open (IATI 3).',
    CLOSED: 'Complete, nothing is owed (IATI 4).',
    CANCELLED: 'Cancelled; not counted as awarded (IATI 5).',
    SUSPENDED: 'Stopped for the time being (IATI 6).',
  },
);

export const ThemeList = closedList<Theme>(
  'Theme',
  'What a project mainly does, after the indicator list SV-01 to SV-08, JU-01 and TR-01.',
  {
    SHELTER: 'Safe accommodation (SV-01).',
    MEDICAL: 'Medical care (SV-02).',
    PSYCHOSOCIAL: 'Psychosocial support (SV-03).',
    LEGAL_AID: 'Legal advice and representation (SV-04, JU-01).',
    MATERIAL_ASSISTANCE: 'Food, clothing, money for needs (SV-05).',
    EDUCATION: 'Schooling and basic education (SV-06).',
    LIVELIHOOD: 'Vocational training and livelihoods (SV-07).',
    REUNIFICATION_RETURN: 'Family reunification or return, with consent (SV-08).',
    ACCESS_TO_JUSTICE: 'Voluntary participation in proceedings and compensation (JU-02, JU-03).',
    PEER_SUPPORT: 'Support among people with lived experience.',
    TRAINING_AWARENESS: 'Training others and raising awareness (TR-01).',
    CAPACITY_BUILDING: 'Strengthening organisations.',
    OTHER: 'None of these.',
  },
);
