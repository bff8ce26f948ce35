import { cycleReads, fundReads, windowReads } from '@ledby/funds';
import {
  attestationReads,
  consentEventReads,
  leadershipStandingReads,
  organisationLeadershipReads,
  participationActivityReads,
  projectLeadershipReads,
  safeguardingAlertReads,
} from '@ledby/leadership';
import { organisationReads } from '@ledby/organisations';
import { connection, list, ofFund, one, relate } from '@ledby/platform';
import { grantReads } from './grant.reads.js';
import { disbursementReads, trancheReads } from './payment.reads.js';
import { projectReads } from './project.reads.js';
import { projectWindowReads } from './project-window.reads.js';

relate(projectReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that pays for it.' }),
  cycle: one(() => cycleReads, ofFund('cycle_id'), { description: 'The cycle in which it was selected.' }),
  window: one(() => projectWindowReads, ofFund('window_id'), {
    description:
      'The window under which it was selected, for those with the right to know; null for everyone else, and where the source names none.',
  }),
  organisation: one(() => organisationReads, { organisation_id: 'id' }, { description: 'The organisation that carries it out.' }),
  grants: connection(() => grantReads, ofFund('id', 'project_id'), { description: 'The grants for it.' }),
  leadership: one(() => projectLeadershipReads, ofFund('id', 'project_id'), {
    description: 'Who leads it, for those with the right to know; null for everyone else, and where nobody was asked.',
  }),
  participation: list(() => participationActivityReads, ofFund('id', 'project_id'), {
    description: 'In what survivors take part, for its organisation and those with the right to know; empty for everyone else.',
    orderedBy: 'kind',
  }),
});

relate(windowReads, {
  inside: one(() => projectWindowReads, ofFund('id'), {
    description:
      'What only officers and data protection are told of it: whether it was kept for some; null for everyone else, whatever the window.',
  }),
});

relate(organisationLeadershipReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that was told.' }),
});

const theProject = (description: string) => one(() => projectReads, ofFund('project_id'), { description });

relate(leadershipStandingReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that was told.' }),
  project: theProject('The project; null where it is said of an organisation.'),
});

relate(safeguardingAlertReads, { project: theProject('The project it is about; null where it is about an organisation.') });

relate(consentEventReads, { project: theProject('The project it is about; null where it is about an organisation.') });

relate(participationActivityReads, { project: theProject('The project.') });

relate(attestationReads, {
  project: one(() => projectReads, ofFund('project_id'), {
    description: 'The project it is about; null where it is about an organisation.',
  }),
});

relate(grantReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that awarded it.' }),
  project: one(() => projectReads, ofFund('project_id'), { description: 'What it pays for.' }),
  recipient: one(() => organisationReads, { recipient_id: 'id' }, { description: 'Who receives it.' }),
  tranches: connection(
    () => trancheReads,
    { fund_id: 'fund_id', id: 'grant_id', recipient_id: 'recipient_id' },
    { description: 'Its instalments.' },
  ),
  disbursements: connection(
    () => disbursementReads,
    { fund_id: 'fund_id', id: 'grant_id', recipient_id: 'recipient_id' },
    { description: 'What has been paid.' },
  ),
});

relate(trancheReads, {
  grant: one(
    () => grantReads,
    { fund_id: 'fund_id', grant_id: 'id', recipient_id: 'recipient_id' },
    { description: 'The grant it is part of.' },
  ),
});

relate(disbursementReads, {
  grant: one(
    () => grantReads,
    { fund_id: 'fund_id', grant_id: 'id', recipient_id: 'recipient_id' },
    { description: 'The grant it was paid under.' },
  ),
  tranche: one(
    () => trancheReads,
    { fund_id: 'fund_id', tranche_id: 'id', recipient_id: 'recipient_id' },
    { description: 'The instalment it paid; null for a payment outside the plan.' },
  ),
});

relate(fundReads, {
  projects: connection(() => projectReads, { id: 'fund_id' }, { description: 'The projects it pays for.' }),
  grants: connection(() => grantReads, { id: 'fund_id' }, { description: 'The grants it has awarded.' }),
});

relate(cycleReads, {
  projects: connection(() => projectReads, ofFund('id', 'cycle_id'), { description: 'The projects selected in it.' }),
});

relate(organisationReads, {
  projects: connection(() => projectReads, { id: 'organisation_id' }, { description: 'Its projects, as far as you may know of them.' }),
  grants: connection(
    () => grantReads,
    { id: 'recipient_id' },
    { description: 'The grants it has received, as far as you may know of them.' },
  ),
});
