/** What a project mainly does: the service types of the indicator list (SV-01..08, JU-01, TR-01) and what funds name beside them. */
export const themes = [
  'SHELTER',
  'MEDICAL',
  'PSYCHOSOCIAL',
  'LEGAL_AID',
  'MATERIAL_ASSISTANCE',
  'EDUCATION',
  'LIVELIHOOD',
  'REUNIFICATION_RETURN',
  'ACCESS_TO_JUSTICE',
  'PEER_SUPPORT',
  'TRAINING_AWARENESS',
  'CAPACITY_BUILDING',
  'OTHER',
] as const;
export type Theme = (typeof themes)[number];
