import type { CalendarDate } from '@ledby/kernel';
import { checkAmounts } from './check-amounts.js';
import { checkDates } from './check-dates.js';
import { checkOrganisations } from './check-organisations.js';
import { checkSchema } from './check-schema.js';
import { checkTexts } from './check-texts.js';
import { type Finding, finding, tidyFindings } from './finding.js';
import { quoted, requiredFields } from './grant-schema.js';
import { isRawObject, objectsIn, type RawObject, type RawValue, textIn } from './raw-grant.js';

/** Judges one grant by itself, after 360Giving 1.4 and after what this house can store exactly. */
export function validateGrant(grant: RawValue, today: CalendarDate): readonly Finding[] {
  if (!isRawObject(grant)) {
    return [finding('ROW_NOT_AN_OBJECT', '', 'This row is not a grant: it has no named fields.')];
  }
  const refusal = refuseIndividual(grant);
  if (refusal !== undefined) {
    return [refusal];
  }
  return tidyFindings([
    ...checkPresence(grant),
    ...checkSchema(grant),
    ...checkAmounts(grant),
    ...checkDates(grant, today),
    ...checkOrganisations(grant),
    ...checkTexts(grant),
    ...checkLists(grant),
  ]);
}

/** Such a row is not looked at any further, so that nothing about a person can reach a report. */
function refuseIndividual(grant: RawObject): Finding | undefined {
  if (!Object.hasOwn(grant, 'recipientIndividual')) {
    return undefined;
  }
  return Object.hasOwn(grant, 'recipientOrganization')
    ? finding(
        'RECIPIENT_NOT_ONE',
        'recipientIndividual',
        'This grant names both an organisation and a person as recipient; it must be exactly one.',
      )
    : finding(
        'GRANT_TO_INDIVIDUAL',
        'recipientIndividual',
        'This grant was made to a person. Personal data has no place here, so the row was not read.',
      );
}

/** A blank is as good as nothing: the schema would let it pass. */
function checkPresence(grant: RawObject): readonly Finding[] {
  const missing = requiredFields.filter(name => !Object.hasOwn(grant, name) || isBlank(grant[name]));
  const recipients = Object.hasOwn(grant, 'recipientOrganization')
    ? []
    : [finding('RECIPIENT_MISSING', 'recipientOrganization', 'No recipient is named.')];
  return [
    ...recipients,
    ...missing.map(name => finding('FIELD_MISSING', name, `${quoted(name)} is missing.`)),
    ...['recipientOrganization', 'fundingOrganization'].flatMap(role =>
      objectsIn(grant, role).flatMap((organisation, index) => blanksIn(organisation, `${role}/${index}`)),
    ),
  ];
}

const blanksIn = (organisation: RawObject, path: string): readonly Finding[] =>
  ['id', 'name']
    .filter(name => isBlank(organisation[name]))
    .map(name => finding('FIELD_MISSING', `${path}/${name}`, `${quoted(`${path}/${name}`)} is missing.`));

const isBlank = (value: RawValue | undefined): boolean => typeof value === 'string' && value.trim() === '';

const onlyFirst = ['recipientOrganization', 'fundingOrganization', 'plannedDates', 'grantProgramme'] as const;

function checkLists(grant: RawObject): readonly Finding[] {
  return onlyFirst
    .filter(name => objectsIn(grant, name).length > 1)
    .map(name => finding('ONLY_FIRST_KEPT', name, `${quoted(name)} has ${objectsIn(grant, name).length} entries; only the first is kept.`));
}

/** How a row may be named in a report: its own identifier, when that is short and plain. */
export function safeIdentifier(grant: RawValue): string | undefined {
  const id = isRawObject(grant) && !Object.hasOwn(grant, 'recipientIndividual') ? textIn(grant, 'id') : undefined;
  return id !== undefined && /^[\w:./#-]{1,100}$/.test(id) ? id : undefined;
}
