import type { FundRole, OrganisationRole } from '@ledby/kernel';
import { closedList } from '@ledby/platform';

export const FundRoleList = closedList<FundRole>('FundRole', 'What a person is to a fund; each role has one page that says what it may.', {
  OFFICER: 'Runs the fund: reads all of it and keeps everything but the payments.',
  REVIEWER: 'Judges proposals: reads calls, projects and organisations, no payments and not who leads.',
  TRUSTEE: 'Oversees the fund: reads portfolio and money.',
  FINANCE: 'Reads all the money and records what is paid.',
  ANALYST: 'Reads everything that is neither about persons nor about who leads.',
  DATA_PROTECTION: 'Watches over sensitive facts: reads the audit and who leads.',
});

export const OrganisationRoleList = closedList<OrganisationRole>('OrganisationRole', 'What a person is to an organisation.', {
  OWNER: 'Answers for it and sees its people.',
  EDITOR: 'Writes for it.',
  VIEWER: 'Follows it.',
});
