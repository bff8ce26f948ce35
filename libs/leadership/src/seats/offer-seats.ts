import { type Actor, type FundOwnedId, NotAllowed, NotFound, newId } from '@ledby/kernel';
import { AccessPolicy, Commands, enterFund } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { BodyKind } from '../leadership-body.js';
import { SeatsNotOffered } from '../leadership.errors.js';
import { asLead } from './as-lead.js';
import { digestOfCode, newPaperCode } from './paper-code.js';

export type SeatOfferWish = FundOwnedId & { readonly key: string; readonly body: BodyKind };

/** The codes are empty when the command is a repeat: what was handed out once is kept nowhere. */
export type OfferedSeats = { readonly codes: readonly string[]; readonly replayed: boolean };

/** So many that lost letters can be given out again, and so few that handing them out stays an act of note. */
const mostRounds = 12;

type BodyInHand = { readonly id: string; readonly organisationId: string };
type Seat = { readonly id: string; readonly rounds: number };

/** A letter for each seat of a body, whoever holds it. Earlier letters stay as good as they were. */
@Injectable()
export class OfferSeats {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, fundId, id, body }: SeatOfferWish): Promise<OfferedSeats> {
    let codes: readonly string[] = [];
    const { replayed } = await this.commands.execute(
      actor,
      { operation: 'offerSeats', key, input: { fundId, id, body }, fundId },
      async (em, record) => {
        const { fresh, organisationId } = await asLead(em, fundId, async () => {
          const inHand = await this.bodyOf(em, actor, fundId, id, body);
          return { fresh: await this.offer(em, fundId, inHand), organisationId: inHand.organisationId };
        });
        codes = fresh;
        await enterFund(em, fundId);
        record.changed({ subjectType: 'SeatOffer', subjectId: organisationId, fields: ['letters'] });
        return {};
      },
    );
    return { codes: replayed ? [] : codes, replayed };
  }

  private async bodyOf(em: EntityManager, actor: Actor, fundId: string, attestationId: string, kind: BodyKind): Promise<BodyInHand> {
    const [found] = await em.execute<BodyInHand[]>(
      `select b.id, a.organisation_id as "organisationId" from restricted.leadership_attestation a
         left join restricted.leadership_body b on b.fund_id = a.fund_id and b.attestation_id = a.id and b.kind = ? where a.fund_id = ? and a.id = ?`,
      [kind, fundId, attestationId],
    );
    if (found === undefined || !this.policy.allows(actor, 'attest', 'SeatOffer', { fundId, organisationId: found.organisationId })) {
      const mayKnow =
        found !== undefined && this.policy.allows(actor, 'read', 'LeadershipAttestation', { fundId, organisationId: found.organisationId });
      throw mayKnow
        ? new NotAllowed('Only its own people hand out the letters of an organisation.')
        : new NotFound('There is no such attestation.');
    }
    return found;
  }

  private async offer(em: EntityManager, fundId: string, { id }: BodyInHand): Promise<readonly string[]> {
    const seats = await em.execute<Seat[]>(
      `select s.id, (select count(*)::integer from restricted.consent_offer o where o.fund_id = s.fund_id and o.seat_id = s.id) as rounds
         from restricted.consent_seat s where s.fund_id = ? and s.body_id = ? order by s.place for update`,
      [fundId, id],
    );
    if (seats.length === 0) {
      throw new SeatsNotOffered('This body has no seats to write to. It is stated first, and a membership has none.', { rule: 'NO_SEATS' });
    }
    if (seats.some(({ rounds }) => rounds >= mostRounds)) {
      throw new SeatsNotOffered(`Letters for one body are given out ${mostRounds} times at most.`, { rule: 'MOST_ROUNDS' });
    }
    const offered = seats.map(seat => ({ ...seat, code: newPaperCode() }));
    for (const { id: seatId, rounds, code } of offered) {
      await em.execute(`insert into restricted.consent_offer (fund_id, id, seat_id, round, code_digest) values (?, ?, ?, ?, ?)`, [
        fundId,
        newId(),
        seatId,
        rounds + 1,
        digestOfCode(code),
      ]);
    }
    return offered.map(({ code }) => code);
  }
}
