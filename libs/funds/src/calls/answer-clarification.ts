import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demand } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { Clarification } from './clarification.entity.js';

export type ClarificationReply = FundOwnedId & {
  readonly key: string;
  readonly version: number;
  readonly answer: string;
  readonly question?: string | undefined;
};

@Injectable()
export class AnswerClarification {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ClarificationReply): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, answer, question } = input;
    return this.commands.execute(actor, { operation: 'answerClarification', key, input, fundId }, async (em, record) => {
      const absent = 'There is no such question.';
      const clarification = await em.findOneOrFail(Clarification, { fundId, id }, { failHandler: () => new NotFound(absent) });
      demand(this.policy, actor, 'change', 'Clarification', clarification, {
        absent,
        denied: 'Questions are answered by the officers of the fund.',
      });
      record.changed({ subjectType: 'Clarification', subjectId: id, fields: clarification.reply(answer, question, version) });
      return { fundId, id };
    });
  }
}
