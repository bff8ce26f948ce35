import { BadInput, Conflict, IllegalTransition } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { nextStatus, type ProposalCallMove, proposalCallStates, proposalCallStatuses, needsPeer } from './call-for-proposals.workflow.js';
import { announcedMoment } from './calls/announced-moment.js';
import { CallAnnounced, CallIncomplete, SecondPersonNeeded } from './funds.errors.js';
import {
  isListed,
  type ProposalCallTerms,
  proposalCallKinds,
  proposalCallStages,
  resolvedTerms,
  unwritten,
} from './proposal-call-terms.js';

const texts = () => p.array().$type<string[]>();

const CallForProposalsSchema = defineEntity({
  name: 'CallForProposals',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    kind: p.enum(proposalCallKinds),
    stage: p.enum(proposalCallStages),
    followsId: p.uuid().nullable(),
    formVersionId: p.uuid().nullable(),
    status: p.enum(proposalCallStatuses),
    isTrial: p.boolean(),
    isPublic: p.boolean(),
    readerIds: texts().columnType('uuid[]'),
    summary: p.text(),
    eligibility: p.text(),
    currency: p.text(),
    budget: p.decimal('string').nullable(),
    minimumMonths: p.integer().nullable(),
    regions: texts(),
    countries: texts(),
    languages: texts(),
    zone: p.text().nullable(),
    opensAt: p.datetime().nullable(),
    opensLocal: p.text().nullable(),
    closesAt: p.datetime().nullable(),
    closesLocal: p.text().nullable(),
    questionsUntil: p.datetime().nullable(),
    questionsUntilLocal: p.text().nullable(),
    publishedAt: p.datetime().nullable(),
    notice: p.text().nullable(),
    editedBy: p.uuid(),
    editedAt: p.datetime(),
    checkedBy: p.uuid().nullable(),
    version: p.integer().version(),
  },
});

type Window = { readonly fundId: string; readonly id: string; readonly currency: string };
export type Hand = { readonly by: string; readonly at: Date };
export type ProposalCallWish = { readonly [K in keyof ProposalCallTerms]?: ProposalCallTerms[K] | undefined };
/** How many are invited in earnest, and when the last extension ends. */
export type Surroundings = { readonly guests: number; readonly lastExtension: Date | null };

const given = (wish: ProposalCallWish): Partial<ProposalCallTerms> =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));

export class CallForProposals extends CallForProposalsSchema.class {
  static prepare({ fundId, id, currency }: Window, wish: ProposalCallWish, { by, at }: Hand): CallForProposals {
    return Object.assign(new CallForProposals(), {
      fundId,
      id,
      currency,
      status: 'DRAFT' as const,
      isTrial: false,
      isPublic: false,
      readerIds: [],
      publishedAt: null,
      notice: null,
      editedBy: by,
      editedAt: at,
      checkedBy: null,
      ...resolvedTerms({ ...unwritten, ...given(wish) }, currency),
    });
  }

  /** What it says, as it could be written anew. */
  get terms(): ProposalCallTerms {
    const names = Object.keys(unwritten) as (keyof ProposalCallTerms)[];
    return Object.fromEntries(names.map(name => [name, this[name] ?? null])) as ProposalCallTerms;
  }

  /** Answers the names of what changed. */
  change(wish: ProposalCallWish, seenVersion: number, hand: Hand): readonly string[] {
    this.demandVersion(seenVersion);
    this.demandDraft();
    const resolved = resolvedTerms({ ...this.terms, ...given(wish) }, this.currency);
    const changed = Object.entries(resolved).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(this[name as keyof typeof resolved] ?? null),
    );
    Object.assign(this, Object.fromEntries(changed));
    this.touch(hand);
    return changed.map(([name]) => name);
  }

  /** A hand on what belongs to it, such as the amounts of its window: whoever saw it before has not seen this. */
  touch({ by, at }: Hand): void {
    this.editedBy = by;
    this.editedAt = at;
  }

  demandDraft(): void {
    if (this.status !== 'DRAFT') {
      throw new CallAnnounced(`This call ${proposalCallStates[this.status]}; what it says is written while it is a draft.`, {
        status: this.status,
      });
    }
  }

  demandUnpublished(): void {
    if (this.status !== 'CHECKED') {
      this.demandDraft();
    }
  }

  demandPublished(what: string): void {
    if (this.status !== 'PUBLISHED') {
      throw new IllegalTransition(`This call ${proposalCallStates[this.status]}. ${what}`, { status: this.status });
    }
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this call first. Reload and try again.');
    }
  }

  move(move: ProposalCallMove, { by, at }: Hand, around: Surroundings, notice: string | null): void {
    const next = nextStatus(move, this.status);
    if (needsPeer(move) && by === this.editedBy) {
      throw new SecondPersonNeeded('A call is checked by another officer than the one who last wrote on it.');
    }
    if (move === 'CHECK' || move === 'PUBLISH') {
      this.demandComplete(at, around);
    }
    if (move === 'CLOSE') {
      this.demandOver(at, around);
    }
    if ((move === 'CANCEL' && this.status === 'PUBLISHED') !== (notice !== null)) {
      throw new BadInput('Whoever cancels a published call says why, for all who read it; nothing else is said with a move.', {
        field: 'notice',
      });
    }
    this.status = next;
    this.notice = notice ?? this.notice ?? null;
    this.checkedBy = move === 'CHECK' ? by : move === 'REVISE' ? null : (this.checkedBy ?? null);
    // What is tried out ends where it becomes earnest.
    this.isTrial = this.isTrial && (next === 'DRAFT' || next === 'CHECKED');
    if (move === 'PUBLISH') {
      this.publishedAt = at;
      this.isPublic = isListed(this.kind);
    }
  }

  /** For everybody, later than announced before; never earlier, for some have planned by it. */
  postpone(closesLocal: string, notice: string, { at }: Hand): void {
    this.demandPublished('Only the closing of a published call is put off.');
    const { at: closesAt, local } = announcedMoment(closesLocal, this.zone ?? '', { field: 'closesLocal', turn: 'last' });
    this.demandLater(closesAt, this.closesAt ?? null, at);
    Object.assign(this, { closesAt, closesLocal: local, notice });
  }

  /** Until when one applicant is given time. */
  extensionUntil(untilLocal: string, earlier: Date | null, { at }: Hand): { readonly at: Date; readonly local: string } {
    this.demandPublished('Time is given under a published call.');
    if (!this.closesAt) {
      throw new BadInput('This call does not close, so nobody needs more time.', { field: 'untilLocal' });
    }
    const until = announcedMoment(untilLocal, this.zone ?? '', { field: 'untilLocal', turn: 'last' });
    this.demandLater(until.at, earlier !== null && earlier > this.closesAt ? earlier : this.closesAt, at);
    return until;
  }

  private demandLater(moment: Date, than: Date | null, now: Date): void {
    if (moment <= now || (than !== null && moment <= than)) {
      throw new BadInput('The new moment is later than the one that was promised before, and still to come.', { field: 'untilLocal' });
    }
  }

  private demandComplete(now: Date, { guests }: Surroundings): void {
    const missing = [
      ...(this.summary === '' ? ['summary'] : []),
      ...(this.eligibility === '' ? ['eligibility'] : []),
      ...(this.languages.length === 0 ? ['languages'] : []),
      ...(this.formVersionId ? [] : ['formVersion']),
      ...(this.opensAt ? [] : ['opensLocal']),
      ...(this.closesAt || this.kind === 'ROLLING' ? [] : ['closesLocal']),
      ...(this.closesAt && this.closesAt <= now ? ['closesLocal'] : []),
      ...(isListed(this.kind) || (this.kind === 'DIRECT' ? guests === 1 : guests > 0) ? [] : ['invitations']),
    ];
    if (missing.length > 0) {
      throw new CallIncomplete(
        'This call is not complete: it says what it is for, who is eligible, in which languages and by which form, when it opens and closes in the time to come, and whom it invites; one for a direct grant, several or one for a call by invitation.',
        { missing },
      );
    }
  }

  private demandOver(now: Date, { lastExtension }: Surroundings): void {
    const last = lastExtension !== null && this.closesAt && lastExtension > this.closesAt ? lastExtension : (this.closesAt ?? null);
    if (last !== null && now <= last) {
      throw new IllegalTransition('Applications are still taken under this call; it is closed for good when the last of them is in.', {
        move: 'CLOSE',
        status: this.status,
      });
    }
  }
}
CallForProposalsSchema.setClass(CallForProposals);
