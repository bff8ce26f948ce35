import { globalIdOf } from '@ledby/kernel';
import { type NoticeEvent, tellPeople } from '@ledby/notices';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Application } from '../applying/application.entity.js';

const subjectOf = ({ fundId, id }: Application) => globalIdOf('apl', fundId, id);

/** Whoever writes for the organisation that applies; those it shares with learn of it when they look. */
export const tellApplicants = (em: EntityManager, application: Application, event: NoticeEvent): Promise<void> =>
  tellPeople(em, { event, subject: subjectOf(application), fundId: application.fundId, organisationIds: [application.organisationId] });

export const tellOfficers = (em: EntityManager, application: Application, event: NoticeEvent): Promise<void> =>
  tellPeople(em, { event, subject: subjectOf(application), fundId: application.fundId, roles: ['OFFICER'] });
