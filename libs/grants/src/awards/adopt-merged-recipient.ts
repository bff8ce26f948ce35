import type { Actor } from '@ledby/kernel';
import { LeaveWithMerge } from '@ledby/leadership';
import { survivorOf } from '@ledby/organisations';
import { AccessPolicy, type Answer, Commands, demandInFund, type Recorder } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { NotMerged } from '../grants.errors.js';

export type Adoption = { readonly key: string; readonly fundId: string; readonly duplicateId: string };

type Move = {
  readonly table: string;
  readonly column: string;
  readonly sets: string;
  readonly subjectType?: string;
  readonly field?: string;
};

/** What hangs below a grant follows it; its own entry in the audit says so. */
const moves: readonly Move[] = [
  {
    table: 'project',
    column: 'organisation_id',
    sets: 'organisation_id = ?, version = version + 1',
    subjectType: 'Project',
    field: 'organisationId',
  },
  { table: '"grant"', column: 'recipient_id', sets: 'recipient_id = ?, version = version + 1', subjectType: 'Grant', field: 'recipientId' },
  { table: 'tranche', column: 'recipient_id', sets: 'recipient_id = ?, version = version + 1' },
  { table: 'disbursement', column: 'recipient_id', sets: 'recipient_id = ?' },
];

/** One fund follows a merge of the registry: from now on its projects and grants are those of the record that stayed. */
@Injectable()
export class AdoptMergedRecipient {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly leadership: LeaveWithMerge,
  ) {}

  async execute(actor: Actor, { key, ...input }: Adoption): Promise<Answer<{ readonly id: string }>> {
    const { fundId, duplicateId } = input;
    demandInFund(this.policy, actor, 'change', 'Grant', fundId, 'Grants are kept by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'adoptMergedRecipient', key, input, fundId }, async (em, record) => {
      const survivorId = await survivorOf(em, this.policy, actor, duplicateId);
      if (survivorId === undefined) {
        throw new NotMerged('This organisation has not been merged into another one.');
      }
      await this.leadership.execute(em, { fundId, duplicateId, survivorId });
      for (const move of moves) {
        await this.follow(em, record, move, { fundId, duplicateId, survivorId });
      }
      return { id: survivorId };
    });
  }

  private async follow(
    em: EntityManager,
    record: Recorder,
    { table, column, sets, subjectType, field }: Move,
    { fundId, duplicateId, survivorId }: Omit<Adoption, 'key'> & { readonly survivorId: string },
  ): Promise<void> {
    const moved = await em.execute<{ id: string }[]>(`update ${table} set ${sets} where fund_id = ? and ${column} = ? returning id`, [
      survivorId,
      fundId,
      duplicateId,
    ]);
    if (subjectType !== undefined && field !== undefined) {
      moved.forEach(({ id }) => record.changed({ subjectType, subjectId: id, fields: [field] }));
    }
  }
}
