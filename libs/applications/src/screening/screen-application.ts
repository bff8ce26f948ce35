import { type Actor, BadInput, type FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ScreeningIncomplete } from '../applications.errors.js';
import { ActOnApplication, type ApplicationAct, type InHand } from '../applying/act-on-application.js';
import { writeLetter } from '../outcome/write-letter.js';
import { demandNoneEscalated, RiskFlag } from '../risk/risk-flag.entity.js';
import { demandCleared, standingMatches } from '../sanctions/demand-cleared.js';
import { unchecked, unmet } from './eligibility.js';
import { EligibilityCheck } from './eligibility-check.entity.js';
import { ScreeningDecision, type ScreeningMove } from './screening-decision.entity.js';

export type Screening = ApplicationAct & { readonly move: ScreeningMove; readonly reason: string };

/** Lets an application pass, or not, by what was found of each condition; another officer may overrule an exclusion, and says why. */
@Injectable()
export class ScreenApplication {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: Screening): Promise<Answer<FundOwnedId>> {
    const { move, reason } = input;
    return this.acting.execute(actor, { operation: 'screenApplication', may: 'screen', fields: ['status'], input }, async inHand => {
      const { em, application, now } = inHand;
      application.move(move);
      if (move !== 'exclude') {
        const { fundId, id: applicationId } = application;
        demandNoneEscalated(await em.find(RiskFlag, { fundId, applicationId }));
      }
      if (move === 'admit') {
        await demandCleared(em, application);
      }
      await (move === 'reinstate' ? this.demandAnother(inHand) : this.demandFound(inHand, move, reason));
      em.persist(ScreeningDecision.of(application, { move, reason }, actor.userId, now));
      if (move !== 'admit') {
        await writeLetter(em, application, { text: reason, amount: null });
      }
    });
  }

  private async demandFound({ em, application }: InHand, move: ScreeningMove, reason: string): Promise<void> {
    const { fundId, id: applicationId } = application;
    const found = await em.find(EligibilityCheck, { fundId, applicationId });
    const [open, failed] = [unchecked(found), unmet(found)];
    if (move === 'admit' && (open.length > 0 || failed.length > 0)) {
      throw new ScreeningIncomplete('An application is admitted when every condition was looked at and none is unmet.', {
        unchecked: open,
        unmet: failed,
      });
    }
    if (move === 'exclude' && failed.length === 0 && !(await isListed(em, application))) {
      throw new ScreeningIncomplete(
        'An application is excluded for a condition that is not met or a confirmed listing, and for nothing else.',
        {
          unchecked: open,
        },
      );
    }
    if (move === 'exclude' && reason === '') {
      throw new BadInput('Whoever excludes an application says why, for the letter to the applicant.', { field: 'reason' });
    }
  }

  private async demandAnother({ em, application, actor }: InHand): Promise<void> {
    const { fundId, id: applicationId } = application;
    const last = await em.findOneOrFail(ScreeningDecision, { fundId, applicationId, move: 'exclude' }, { orderBy: { id: 'desc' } });
    last.demandAnother(actor.userId);
  }
}

const isListed = async (em: InHand['em'], application: InHand['application']): Promise<boolean> =>
  (await standingMatches(em, application)).some(({ state }) => state === 'CONFIRMED');
