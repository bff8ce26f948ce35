import type { Theme } from '@ledby/kernel';

/** What a project does, in the working language of the funds: one sentence for each of the two ways of its theme. */
export const undertakings: Readonly<Record<Theme, readonly [string, string]>> = {
  SHELTER: [
    'The project runs a home with round-the-clock care, an individual plan for each resident and a supported move to a place of their own.',
    'The project keeps short-term places open at all hours, with transport, interpreters and a referral to longer housing within six weeks.',
  ],
  MEDICAL: [
    'A nurse and a visiting physician examine and treat, and accompany to hospital where needed; consent is asked at each step.',
    'A mobile team visits three districts each month and refers to public health services, whose costs the project covers.',
  ],
  PSYCHOSOCIAL: [
    'Two counsellors offer individual and group sessions, without any condition, and are themselves supervised every month.',
    'Counselling continues for twelve months after the shelter, in the languages that people speak at home.',
  ],
  LEGAL_AID: [
    'Lawyers advise and represent in civil, criminal and residence proceedings; interpreters and travel to court are paid.',
    'A weekly legal desk gives advice and helps to obtain identity papers and residence permits.',
  ],
  MATERIAL_ASSISTANCE: [
    'The project hands out food, clothing, hygiene items and bedding, and small sums of cash for transport and telephone.',
    'Households receive vouchers during the first months, agreed with them and reviewed every four weeks.',
  ],
  EDUCATION: [
    'Bridging classes, school fees, uniforms and a tutor make the return to school possible and keep it going for a year.',
    'Classes in literacy and numeracy are held in the evening and beside child care, so that parents can come.',
  ],
  LIVELIHOOD: [
    'Participants choose among five trades, are paid during the apprenticeship and receive tools at its end.',
    'Savings groups and small grants help to start enterprises; a mentor visits each of them for a year.',
  ],
  REUNIFICATION_RETURN: [
    'Return is arranged only when it is wished and safe; families are prepared, and follow-up lasts twelve months.',
    'A team traces families with consent, assesses safety and accompanies the journey and the first months at home.',
  ],
  ACCESS_TO_JUSTICE: [
    'The project files claims for compensation and unpaid wages, and follows them until money is actually paid.',
    'Whoever wishes to take part in proceedings is accompanied and protected; whoever does not receives the same services.',
  ],
  PEER_SUPPORT: [
    'Trained and paid facilitators hold weekly groups; taking part is free, and nobody is asked to tell anything.',
    'Navigators, paid like other staff, go along to offices, clinics and schools.',
  ],
  TRAINING_AWARENESS: [
    'Police, labour inspectors, nurses and teachers learn to recognise, to refer and to ask without harm.',
    'Desks at bus stations and job markets tell about contracts, recruiters and help lines before departure.',
  ],
  CAPACITY_BUILDING: [
    'Small organisations agree on common standards for case management, safeguarding and complaints, and train each other.',
    'The project builds a referral network with shared forms, a data protection rule and a joint helpline.',
  ],
  OTHER: [
    'The project maps services and gaps, publishes no data on individuals, and agrees on a referral plan with the authorities.',
    'A small reserve pays for transport, interpreters and safe nights until other help is found.',
  ],
};

export const unrestrictedUse =
  'The grant is unrestricted: the organisation decides how it is spent and reports briefly on what it made possible.';
