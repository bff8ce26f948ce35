import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, contextOf, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Application } from '../applying/application.entity.js';

export type RevisionChange = { readonly number: number; readonly question: string; readonly before: unknown; readonly after: unknown };

const differences = `select r.number, coalesce(b.question, a.question) as question, b.value as before, a.value as after
  from application_revision r
  join application_revision p on p.fund_id = r.fund_id and p.application_id = r.application_id and p.number = r.number - 1
  cross join lateral (
    select coalesce(x.question, y.question) as question from (select question from submitted_answer where fund_id = r.fund_id and revision_id = p.id) x
    full join (select question from submitted_answer where fund_id = r.fund_id and revision_id = r.id) y using (question)) q
  left join submitted_answer b on b.fund_id = r.fund_id and b.revision_id = p.id and b.question = q.question
  left join submitted_answer a on a.fund_id = r.fund_id and a.revision_id = r.id and a.question = q.question
  where r.fund_id = ? and r.application_id = ? and b.value is distinct from a.value order by r.number, question`;

/** What was changed from one revision to the next, answer by answer; for whoever may read the revisions. */
@Injectable()
export class ReadRevisionChanges {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { fundId, id }: FundOwnedId): Promise<readonly RevisionChange[]> {
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    return em.transactional(async reading => {
      const application = await reading.findOne(Application, { fundId, id });
      const may = application !== null && this.policy.allows(actor, 'read', 'Application', application);
      if (!may || !this.policy.allows(actor, 'read', 'ApplicationRevision', application)) {
        throw new NotFound('There is no such application.');
      }
      return reading.execute<RevisionChange[]>(differences, [fundId, id]);
    });
  }
}
