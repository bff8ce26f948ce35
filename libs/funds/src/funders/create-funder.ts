import { type Actor, NotAllowed } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { Funder, type FunderWish } from '../funder.entity.js';
import { CodeTaken } from '../funds.errors.js';

export type NewFunder = FunderWish & { readonly key: string };

@Injectable()
export class CreateFunder {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewFunder): Promise<Answer<{ readonly id: string }>> {
    if (!this.policy.allows(actor, 'create', 'Funder', {})) {
      throw new NotAllowed('Funders are entered by an administrator.');
    }
    return this.commands.execute(actor, { operation: 'createFunder', key, input }, async (em, record) => {
      const funder = Funder.of(input);
      const { code, orgIdScheme, orgId } = funder;
      if ((await em.count(Funder, { $or: [{ code }, ...(orgId === null ? [] : [{ orgIdScheme, orgId }])] })) > 0) {
        throw new CodeTaken('There is a funder with this code or register number already.', { field: 'code' });
      }
      em.persist(funder);
      record.changed({ subjectType: 'Funder', subjectId: funder.id, fields: ['code', 'name', 'country', 'orgId', 'website', 'sourceUrl'] });
      return { id: funder.id };
    });
  }
}
