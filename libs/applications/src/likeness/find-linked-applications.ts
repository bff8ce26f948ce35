import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, contextOf, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { formOf } from '../applying/form-of.js';
import { findApplication } from '../applying/hold-application.js';
import { type Link, linkBetween, providersAmong } from './link-grounds.js';
import { type Applied, type Identifying, tracesOf } from './traces-of.js';

export type LinkedApplication = Link & Pick<Applied, 'id' | 'number' | 'organisationId' | 'organisation' | 'sponsoredGroup'>;

const applied = `select a.id, a.receipt_number as number, a.organisation_id as "organisationId", o.name as organisation, a.sponsored_group as "sponsoredGroup",
    array(select unnest(a.partner_ids)::text) as "partnerIds", array(select name from organisation_alias where organisation_id = o.id) as aliases,
    array(select scheme || ' ' || identifier from organisation_identifier where organisation_id = o.id) as registers,
    a.form_version_id as "formVersionId", a.language
  from application a join organisation o on o.id = a.organisation_id
  where a.fund_id = ? and a.is_submitted and (not a.is_test or a.id = ?) order by a.id = ? desc, a.submitted_at desc, a.id limit 5000`;

const identifying = `select s.application_id as "applicationId", s.question, s.value from submitted_answer s
  join (select distinct on (application_id) id from application_revision where fund_id = ? order by application_id, number desc) r on r.id = s.revision_id
  where s.fund_id = ? and s.identifies`;

type Said = { readonly applicationId: string; readonly question: string; readonly value: unknown };

/** Which other applications to the fund hang together with one; for officers, who decide what it means. Nothing of it is kept. */
@Injectable()
export class FindLinkedApplications {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, keys: FundOwnedId): Promise<readonly LinkedApplication[]> {
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    return em.transactional(async reading => {
      await findApplication(reading, this.policy, actor, 'screen', keys);
      const { fundId, id } = keys;
      const all = await reading.execute<Applied[]>(applied, [fundId, id, id]);
      const said = Map.groupBy(await reading.execute<Said[]>(identifying, [fundId, fundId]), ({ applicationId }) => applicationId);
      const traced = await Promise.all(
        all.map(async each => ({ each, traces: tracesOf(each, await this.typed(reading, fundId, each, said.get(each.id) ?? [])) })),
      );
      const mine = traced.find(({ each }) => each.id === id);
      const providers = providersAmong(traced.map(({ traces }) => traces));
      return traced
        .flatMap(({ each, traces }) => {
          const link = mine === undefined || each.id === id ? null : linkBetween(mine.traces, traces, providers);
          const { id: other, number, organisationId, organisation, sponsoredGroup } = each;
          return link === null ? [] : [{ id: other, number, organisationId, organisation, sponsoredGroup, ...link }];
        })
        .toSorted((one, other) => other.grounds.length - one.grounds.length || (other.likeness ?? 0) - (one.likeness ?? 0));
    });
  }

  private async typed(
    em: EntityManager,
    fundId: string,
    { formVersionId, language }: Applied,
    said: readonly Said[],
  ): Promise<readonly Identifying[]> {
    const form = await formOf(em, { fundId, formVersionId, language });
    return said.flatMap(({ question, value }) => {
      const type = form.typeOf(question);
      return type === undefined ? [] : [{ type, question, value }];
    });
  }
}
