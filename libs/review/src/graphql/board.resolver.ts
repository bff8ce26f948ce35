import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, payloadOf } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CastVote } from '../decision/cast-vote.js';
import { CloseBoardSession } from '../decision/close-board-session.js';
import { agendaItemReads, boardSessionReads } from '../decision/decision.reads.js';
import { KeepAgenda } from '../decision/keep-agenda.js';
import { OpenBoardSession } from '../decision/open-board-session.js';
import { PrepareBoardSession } from '../decision/prepare-board-session.js';
import { BoardSessionInput, CastVoteInput, CloseBoardSessionInput, KeepAgendaInput } from './board.inputs.js';
import { changed } from './changed.js';
import { PrepareBoardSessionInput } from './decision.inputs.js';
import { outcomeOf } from './outcome-of.js';

export const boardSessionPayload = payloadOf(boardSessionReads);
export const agendaItemPayload = payloadOf(agendaItemReads);

const actOf = ({ clientMutationKey: key, id, version }: BoardSessionInput) => ({ key, ...readFundOwnedId(id, 'bds'), version });

@Resolver()
export class BoardResolver {
  constructor(
    private readonly preparing: PrepareBoardSession,
    private readonly keeping: KeepAgenda,
    private readonly opening: OpenBoardSession,
    private readonly voting: CastVote,
    private readonly closing: CloseBoardSession,
  ) {}

  @Mutation(() => boardSessionPayload.type, { description: 'Prepares a session of the Board for a call; for officers.' })
  async prepareBoardSession(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which session.' }) input: PrepareBoardSessionInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, callId, title, heldOn, quorum } = input;
    const { fundId, id: windowId } = readFundOwnedId(callId, 'cfp');
    return changed(await this.preparing.execute(mustBeSignedIn(actor), { key, fundId, windowId, title, heldOn, quorum }));
  }

  @Mutation(() => boardSessionPayload.type, {
    description:
      'Puts applications before the Board with what is recommended, as they stand today; for officers, until the session opens. What was not assessed and is not on the reserve list is refused.',
  })
  async keepAgenda(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The whole agenda.' }) input: KeepAgendaInput,
  ): Promise<Changed> {
    const act = actOf(input);
    const items = input.items.map(({ note, ...outcome }) => {
      const { fundId, ...wish } = outcomeOf(outcome);
      if (fundId !== act.fundId) {
        throw new BadInput('A session decides on applications of its fund.', { field: 'items' });
      }
      return { ...wish, note: note ?? '' };
    });
    return changed(await this.keeping.execute(mustBeSignedIn(actor), { ...act, items }));
  }

  @Mutation(() => boardSessionPayload.type, {
    description:
      'Opens the papers to the trustees for their votes; for officers. Whoever belongs to an applicant reads nothing of its item.',
  })
  async openBoardSession(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which session.' }) input: BoardSessionInput,
  ): Promise<Changed> {
    return changed(await this.opening.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => agendaItemPayload.type, {
    description:
      'Votes on what is recommended, again until the session closes; for trustees to whom the item is open. RECUSED closes it to you for good.',
  })
  async castVote(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'On what, and how.' }) input: CastVoteInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, itemId, choice } = input;
    return changed(await this.voting.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(itemId, 'agi'), choice }));
  }

  @Mutation(() => boardSessionPayload.type, {
    description:
      'Counts the votes and keeps the minutes; for officers. What was carried waits for approval as a decision, the rest stays as it is.',
  })
  async closeBoardSession(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which session, and its minutes.' }) input: CloseBoardSessionInput,
  ): Promise<Changed> {
    return changed(await this.closing.execute(mustBeSignedIn(actor), { ...actOf(input), minutes: input.minutes }));
  }
}
