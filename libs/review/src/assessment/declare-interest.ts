import { holdApplicants } from '@ledby/applications';
import { type Actor, BadInput, type FundOwnedId } from '@ledby/kernel';
import { livingOrganisation } from '@ledby/organisations';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Assignment } from './assignment.entity.js';
import { conflictBetween } from './conflict.js';
import { discardAssessment } from './hold-assignment.js';
import { ownProfile } from './keep-reviewer-profile.js';
import { ReviewerProfile } from './reviewer-profile.entity.js';

export type Interest = {
  readonly key: string;
  readonly fundId: string;
  /** Somewhere they worked or were close to; null where it is a seat. */
  readonly organisationId: string | null;
  /** The country whose seat they hold, ISO 3166-1; null where it is an organisation. */
  readonly country: string | null;
};

/** A reviewer says what they are tied to, beforehand or later; what they have already and is touched by it leaves their hands at once. */
@Injectable()
export class DeclareInterest {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Interest): Promise<Answer<FundOwnedId>> {
    const { fundId, organisationId, country } = input;
    return this.commands.execute(actor, { operation: 'declareInterest', key, input, fundId }, async (em, record, now) => {
      const profile = (await ownProfile(em, this.policy, actor, fundId)) ?? ReviewerProfile.of(fundId, actor.userId);
      if ((organisationId === null) === (country === null)) {
        throw new BadInput('An interest is either an organisation or a country.', { field: 'organisationId' });
      }
      if (organisationId !== null) {
        profile.tieToOrganisation((await livingOrganisation(em, this.policy, actor, organisationId)).id);
      }
      if (country !== null) {
        profile.tieToCountry(country);
      }
      em.persist(profile);
      const recused = await this.recuseTied(em, profile, now);
      record.changed({ subjectType: 'ReviewerProfile', subjectId: actor.userId, fields: ['interests'] });
      recused.forEach(id => record.changed({ subjectType: 'Assignment', subjectId: id, fields: ['state'] }));
      return { fundId, id: actor.userId };
    });
  }

  private async recuseTied(em: EntityManager, { fundId, id: reviewerId, formerOrganisations, tiedCountries }: ReviewerProfile, now: Date) {
    const given = { fundId, reviewerId, state: { $in: ['OFFERED', 'FREE'] as const } };
    const held = await em.find(Assignment, given, { orderBy: { id: 'asc' } });
    if (held.length === 0) {
      return [];
    }
    const ties = { memberOf: [], onceWith: formerOrganisations, seatOf: tiedCountries, declared: [] };
    const applicants = await holdApplicants(
      em,
      fundId,
      held.map(({ applicationId }) => applicationId),
    );
    const conflicts = new Map(applicants.map(each => [each.id, conflictBetween(ties, { applicationId: each.id, ...each })]));
    const tied = held.filter(({ applicationId }) => (conflicts.get(applicationId) ?? null) !== null);
    for (const { id, applicationId } of tied) {
      const assignment = await em.findOneOrFail(Assignment, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      const conflict = conflicts.get(applicationId) ?? null;
      if (conflict !== null && assignment.isGiven) {
        assignment.recuse(conflict, now);
        await discardAssessment(em, assignment);
      }
    }
    return tied.map(({ id }) => id);
  }
}
