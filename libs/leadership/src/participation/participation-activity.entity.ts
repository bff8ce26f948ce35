import { BadInput, Conflict, newId, revise } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { ActivityDeclared, ActivityEnded } from '../leadership.errors.js';
import { activityKinds, type ActivityKind, safeguardsOwedBy } from './activity.js';
import { safeguardAnswers, type SafeguardAnswer, type SafeguardCode, testimonySafeguardCodes } from './safeguard.js';

const answer = () => p.enum(safeguardAnswers);

const ParticipationActivitySchema = defineEntity({
  name: 'ParticipationActivity',
  schema: 'restricted',
  tableName: 'participation_activity',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    projectId: p.uuid(),
    organisationId: p.uuid(),
    kind: p.enum(activityKinds),
    voluntary: answer(),
    informed: answer(),
    paid: answer(),
    supportPerson: answer(),
    rightToStop: answer(),
    notAConditionForAid: answer().fieldName('not_a_condition_for_aid'),
    controlled: answer().nullable(),
    protected: answer().nullable(),
    limited: answer().nullable(),
    isEnded: p.boolean(),
    version: p.integer().version(),
  },
});

export type StatedSafeguards = { readonly [code in SafeguardCode]?: SafeguardAnswer | undefined };

/** Of whom it is said: a project and the organisation that carries it out. */
export type ActivityPlace = { readonly fundId: string; readonly projectId: string; readonly organisationId: string };

function demandOwed(kind: ActivityKind, stated: StatedSafeguards): void {
  const owed = safeguardsOwedBy(kind);
  const strange = testimonySafeguardCodes.filter(code => stated[code] !== undefined && !owed.includes(code));
  if (strange.length > 0) {
    throw new BadInput('Only testimony is asked for control, protection and limits.', { fields: strange });
  }
}

export class ParticipationActivity extends ParticipationActivitySchema.class {
  static declare(place: ActivityPlace, kind: ActivityKind, stated: StatedSafeguards): ParticipationActivity {
    return Object.assign(new ParticipationActivity(), {
      ...place,
      id: newId(),
      kind,
      isEnded: false,
      ...ParticipationActivity.answers(kind, stated),
    });
  }

  /** What nobody spoke of is not stated; what is not owed by the kind has no place at all. */
  private static answers(kind: ActivityKind, stated: StatedSafeguards) {
    demandOwed(kind, stated);
    const none = Object.fromEntries(testimonySafeguardCodes.map(code => [code, null]));
    return { ...none, ...Object.fromEntries(safeguardsOwedBy(kind).map(code => [code, stated[code] ?? 'NOT_STATED'])) };
  }

  /** The same row again: were each time a row of its own, their number would tell how often somebody testified. */
  declareAgain(stated: StatedSafeguards): void {
    if (!this.isEnded) {
      throw new ActivityDeclared('An activity of this kind is declared already. Change it instead.', { kind: this.kind });
    }
    Object.assign(this, ParticipationActivity.answers(this.kind, stated), { isEnded: false });
  }

  /** Says whether anything changed. */
  change(stated: StatedSafeguards, seenVersion: number): boolean {
    this.demandVersion(seenVersion);
    demandOwed(this.kind, stated);
    this.demandGoing();
    return revise<ParticipationActivity>(this, stated).length > 0;
  }

  end(seenVersion: number): void {
    this.demandVersion(seenVersion);
    this.demandGoing();
    this.isEnded = true;
  }

  private demandGoing(): void {
    if (this.isEnded) {
      throw new ActivityEnded('This activity has ended. Declare it again where it goes on.');
    }
  }

  private demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this activity first. Reload and try again.');
    }
  }
}
ParticipationActivitySchema.setClass(ParticipationActivity);
