import { getNamedType, type GraphQLInputField, isEnumType } from 'graphql';
import { publicIdOf } from '../matching.js';
import { isShared, meanings } from '../meanings.js';
import { type Row, textOf, type World } from '../world.js';
import type { Choices } from './choices.js';

export type Value =
  | null
  | boolean
  | number
  | string
  | { readonly enum: string }
  | readonly Value[]
  | { readonly fields: Readonly<Record<string, Value>> }
  | { readonly variable: string };

const tables = {
  fdr: 'funder',
  fnd: 'fund',
  cyc: 'grant_cycle',
  win: 'funding_window',
  cfp: 'call_for_proposals',
  frm: 'form',
  fmv: 'form_version',
  apl: 'application',
  rub: 'rubric',
  asg: 'assignment',
  asm: 'assessment',
  rvp: 'reviewer_profile',
  bds: 'board_session',
  agi: 'agenda_item',
  awt: 'award_terms',
  dcn: 'decision',
  ofr: 'offer',
  fil: 'application_file',
  rsk: 'risk_flag',
  cmt: 'application_comment',
  nws: 'notice',
  ntp: 'notice_preference',
  ddp: 'due_diligence_profile',
  inv: 'call_invitation',
  clf: 'clarification',
  ext: 'deadline_extension',
  org: 'organisation',
  prj: 'project',
  grt: 'grant',
  trn: 'tranche',
  dsb: 'disbursement',
  stm: 'dated_statement',
  tok: 'access_token',
  std: 'restricted.leadership_standing',
  att: 'restricted.leadership_attestation',
  lcp: 'restricted.leadership_complaint',
  pac: 'restricted.participation_activity',
  sal: 'restricted.safeguarding_alert',
  ntc: 'restricted.organisation_notice',
  trg: 'engagement_training',
  rel: 'impact_release',
  rdr: 'release_draft',
  mem: 'fund_membership',
  omb: 'organisation_membership',
  usr: 'account_user',
} as const;
export type Code = keyof typeof tables;
export const codes = Object.keys(tables) as Code[];

// Two types show the same windows; only one of them can be found by its id.
const typeOf = new Map(Object.entries(meanings).map(([type, { code }]) => [type === 'ProjectWindow' ? undefined : code, type]));

const idText = (code: Code, row: Row) =>
  isShared(typeOf.get(code) ?? '') ? publicIdOf(code, textOf(row['id'])) : publicIdOf(code, textOf(row['fund_id']), textOf(row['id']));

/** The id of any row of any fund: most of them are of something that the asker may not know of. */
export const anId = (choices: Choices, world: World, code: Code): string => idText(code, choices.pick(world.all(tables[code])));

const codeOfField: Readonly<Record<string, Code>> = {
  fund: 'fnd',
  funder: 'fdr',
  cycle: 'cyc',
  window: 'win',
  organisation: 'org',
  recipient: 'org',
  project: 'prj',
  call: 'cfp',
  form: 'frm',
};

const oneOf: Readonly<Record<string, readonly string[]>> = {
  Date: ['2021-07-01', '2019-02-28', '2021-07-02', '2030-01-01'],
  Decimal: ['12500.00', '5000', '12500', '0', '987654321.5'],
  DateTime: ['2026-12-24T00:00:00Z', '2027-01-31T12:00:00.500Z', '2027-06-30T00:00:00.000Z', '2020-01-01T00:00:00Z'],
  Currency: ['USD', 'JPY', 'KWD', 'GBP'],
  CountryCode: ['GB', 'KE', 'NP', 'US'],
};

const searches = [
  'uber',
  'CASA ñandu',
  '0003',
  '1',
  'thirty-six signs,',
  '100 %',
  '%',
  '_under_',
  '\\',
  'آمن',
  '避難所',
  'łódź',
  'LODZ',
  'two lines',
  'nothing of the kind',
  '"{a,b}"',
  '😀',
  '  casa   casa ',
];
const texts: Readonly<Record<string, readonly string[]>> = {
  search: searches,
  code: ['FUND0', 'FUND1', 'F2', 'W1', 'x"y\\'],
  policy: ['MAJORITY_V1', 'OWN_MAJORITY_V1', 'ledby-1', 'nothing of the kind'],
  number: ['1', '2', '4', ',{}"'],
};

/** A value for one filter: one that some row has, or none. */
export function filterValue(choices: Choices, world: World, field: GraphQLInputField): Value {
  const type = getNamedType(field.type);
  if (type.name === 'ID') {
    return anId(choices, world, codeOfField[field.name] ?? 'fnd');
  }
  const single = (): Value => {
    if (isEnumType(type)) {
      return { enum: choices.pick(type.getValues()).name };
    }
    return type.name === 'Boolean' ? choices.below(2) === 1 : choices.pick(oneOf[type.name] ?? texts[field.name] ?? searches);
  };
  const isList = String(field.type).startsWith('[');
  return isList && choices.below(4) > 0 ? Array.from({ length: choices.below(4) }, single) : single();
}

export function literal(value: Value): string {
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }
  if ('enum' in value) {
    return value.enum;
  }
  if ('variable' in value) {
    return `$${value.variable}`;
  }
  if ('fields' in value) {
    return `{ ${Object.entries(value.fields)
      .map(([name, of]) => `${name}: ${literal(of)}`)
      .join(', ')} }`;
  }
  return `[${value.map(literal).join(', ')}]`;
}

/** The same value as a client would send it beside the document. */
export function sent(value: Value): unknown {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if ('enum' in value) {
    return value.enum;
  }
  if ('variable' in value) {
    throw new Error('A variable cannot stand in a variable.');
  }
  return 'fields' in value ? Object.fromEntries(Object.entries(value.fields).map(([name, of]) => [name, sent(of)])) : value.map(sent);
}
