import type { ProjectWords } from './project-words.js';

export const english: ProjectWords = {
  forWhom: 'for',
  activities: {
    SHELTER: [
      ['Safe accommodation and steady care', 'Shelter with a day centre', 'Transitional housing after shelter'],
      ['Emergency shelter places', 'Safe nights and onward referral'],
    ],
    MEDICAL: [
      ['Medical examination and treatment', 'Medical care and psychiatric referral'],
      ['Mobile clinics and follow-up care', 'A mobile health team'],
    ],
    PSYCHOSOCIAL: [
      ['Trauma-informed counselling', 'Individual and group counselling'],
      ['Counselling in mother tongues', 'Long-term psychosocial care'],
    ],
    LEGAL_AID: [
      ['Legal advice and representation', 'Lawyers and interpreters before the courts'],
      ['A weekly legal desk', 'Identity papers and residence permits'],
    ],
    MATERIAL_ASSISTANCE: [
      ['Food, clothing and hygiene', 'Bedding, clothing and household goods'],
      ['Vouchers in the first months', 'Cash and vouchers after return'],
    ],
    EDUCATION: [
      ['Return to school', 'Bridging classes and school fees'],
      ['Evening classes with child care', 'Literacy and second-chance education'],
    ],
    LIVELIHOOD: [
      ['Vocational training and paid apprenticeships', 'Paid apprenticeships and tools'],
      ['Small enterprise and savings groups', 'Market gardens and food processing'],
    ],
    REUNIFICATION_RETURN: [
      ['Voluntary return and reunification with families', 'Safe return and follow-up'],
      ['Tracing of families and reintegration', 'Accompanied return and reintegration'],
    ],
    ACCESS_TO_JUSTICE: [
      ['Compensation claims', 'Unpaid wages and compensation'],
      ['Accompaniment through proceedings, by free choice', 'Support before and during hearings'],
    ],
    PEER_SUPPORT: [
      ['Facilitated peer groups', 'A helpline and peer groups'],
      ['Peer navigation through services', 'Peer navigators in offices and clinics'],
    ],
    TRAINING_AWARENESS: [
      ['Training of first responders', 'Referral training for inspectors and nurses'],
      ['Safe migration desks', 'Advice before departure'],
    ],
    CAPACITY_BUILDING: [
      ['Case management and safeguarding standards', 'Training of shelter staff and interpreters'],
      ['A referral network of small organisations', 'A joint helpline and referral network'],
    ],
    OTHER: [
      ['A needs assessment and referral map', 'A survey of services and gaps'],
      ['Emergency transport and referral', 'A reserve for emergencies'],
    ],
  },
  groups: {
    women: ['women and girls', 'young women', 'women with small children', 'women and girls with disabilities'],
    migrants: ['migrant domestic workers', 'seasonal farm workers from abroad', 'refugees', 'women on the move', 'third-country nationals'],
    adults: [
      'women and girls',
      'migrant domestic workers',
      'refugees and displaced persons',
      'men and boys freed from forced labour',
      'workers from brick kilns and quarries',
      'persons with disabilities',
      'returnees from abroad',
      'seasonal farm workers',
      'displaced families',
    ],
    young: [
      'children in street situations',
      'young adults leaving care',
      'girls at risk of forced marriage',
      'children freed from forced begging',
    ],
  },
  areas: ['along migration routes', 'across three provinces', 'outside the capital', 'in border districts', 'with local authorities'],
  unrestricted: [
    'Unrestricted support for steady work',
    'Unrestricted support: rent, salaries and rest',
    'Unrestricted support to strengthen the organisation',
    'Unrestricted support for community organising',
  ],
};
