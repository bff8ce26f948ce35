import { type Finding, type FindingCode, finding } from './finding.js';
import { quoted } from './grant-schema.js';
import { couldBeNumber, looksLikeBritishCharity, looksLikeBritishCompany, readOrganisationIdentifier } from './organisation-identifier.js';
import { objectsIn, type RawObject, textIn } from './raw-grant.js';

const roles = ['fundingOrganization', 'recipientOrganization'] as const;

/** Whether the organisations of a grant can be found again in a register; none of it keeps a grant out. */
export function checkOrganisations(grant: RawObject): readonly Finding[] {
  return roles.flatMap(role =>
    objectsIn(grant, role).flatMap((organisation, index) => [
      ...checkIdentifier(organisation, `${role}/${index}/id`),
      ...(role === 'recipientOrganization' ? checkNumbers(organisation, `${role}/${index}`) : []),
    ]),
  );
}

function checkIdentifier(organisation: RawObject, path: string): readonly Finding[] {
  const text = textIn(organisation, 'id');
  if (text === undefined) {
    return [];
  }
  const { register, identifier } = readOrganisationIdentifier(text);
  const found: Finding[] = [];
  if (/[\r\n]/.test(text)) {
    found.push(finding('ID_LINE_BREAK', path, `${quoted(path)} holds a line break, which is read as a blank.`));
  }
  if (register === undefined) {
    found.push(
      finding('ORG_ID_UNKNOWN_PREFIX', path, `${quoted(path)} does not begin with the prefix of a known register (org-id.guide).`),
    );
  } else if (register.isDeprecated) {
    found.push(
      finding('ORG_ID_DEPRECATED_PREFIX', path, `${quoted(path)} uses ${register.code}, a register that should no longer be used.`),
    );
  }
  const isOdd =
    (register?.code === 'GB-CHC' && !/^\d{6,7}$/.test(identifier)) || (register?.code === 'GB-COH' && !looksLikeBritishCompany(identifier));
  if (isOdd) {
    found.push(finding('ORG_ID_ODD', path, `${quoted(path)} does not look like a number of the register ${register.code}.`));
  }
  return found;
}

function checkNumbers(organisation: RawObject, path: string): readonly Finding[] {
  return [
    ...checkNumber(organisation, `${path}/charityNumber`, 'CHARITY_NUMBER_ODD', looksLikeBritishCharity),
    ...checkNumber(organisation, `${path}/companyNumber`, 'COMPANY_NUMBER_ODD', looksLikeBritishCompany),
  ];
}

function checkNumber(
  organisation: RawObject,
  path: string,
  code: FindingCode,
  looksRight: (number: string) => boolean,
): readonly Finding[] {
  const number = textIn(organisation, path.slice(path.lastIndexOf('/') + 1));
  if (number === undefined || looksRight(number)) {
    return [];
  }
  return [
    finding(code, path, `${quoted(path)} does not look like a number of a UK register${couldBeNumber(number) ? '' : '; it is not kept'}.`),
  ];
}
