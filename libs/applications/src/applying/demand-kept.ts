import type { Actor } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SectionKept } from '../applications.errors.js';
import type { Application } from './application.entity.js';
import { SectionKeeper } from './section-keeper.entity.js';

/** A section that was given to somebody is written by them and by the owners of the organisation; any other by whoever may write at all. */
export async function demandKept(em: EntityManager, actor: Actor, application: Application, sections: ReadonlySet<string>): Promise<void> {
  const { fundId, id: applicationId, organisationId } = application;
  if (actor.organisations.OWNER.includes(organisationId)) {
    return;
  }
  const keepers = await em.find(SectionKeeper, { fundId, applicationId, section: { $in: [...sections] } });
  const kept = [...new Set(keepers.map(({ section }) => section))];
  const closed = kept.filter(section => !keepers.some(keeper => keeper.section === section && keeper.userId === actor.userId));
  if (closed.length > 0) {
    throw new SectionKept('This part of the application is kept by others. Ask an owner of the organisation.', { sections: closed });
  }
}
