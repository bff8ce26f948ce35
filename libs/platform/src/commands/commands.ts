import { type Actor, BadInput, IdempotencyMismatch, newId, NotAllowed } from '@ledby/kernel';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { contextOf, variablesOf } from '../database/context.js';
import { Clock } from '../clock/clock.js';

export type Change = { readonly subjectType: string; readonly subjectId: string; readonly fields: readonly string[] };

/** What a command did, for the audit chain: ids and names of fields, never their values. */
export type Recorder = { changed(change: Change): void };

export type Command = {
  readonly operation: string;
  /** Made by the caller; the same key with the same input is the same command, however often it arrives. */
  readonly key: string;
  readonly input: unknown;
  /** The one fund that the command writes; left out for what all funds share. */
  readonly fundId?: string;
};

export type Answer<T> = { readonly answer: T; readonly replayed: boolean };

type Receipt = { readonly request_hash: Buffer; readonly answer: unknown };

/** The chain of what belongs to no fund. */
export const platformChain = '00000000-0000-7000-8000-000000000000';

const canonical = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .sort(([left], [right]) => (left < right ? -1 : 1))
          .map(([key, inner]) => [key, canonical(inner)]),
      )
    : Array.isArray(value)
      ? value.map(canonical)
      : value;

export const hashOf = (input: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)) ?? '')
    .digest();

/** One transaction a command: the effect, its audit entries and the memory of its answer commit together or not at all. */
@Injectable()
export class Commands {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async execute<T>(
    actor: Actor,
    command: Command,
    work: (em: EntityManager, record: Recorder, now: Date) => Promise<T>,
  ): Promise<Answer<T>> {
    if (!actor.mayWrite) {
      throw new NotAllowed('An access token reads; it changes nothing.');
    }
    const hash = hashOf(command.input);
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    return em.transactional(async transaction => {
      const earlier = await this.claim(transaction, actor, command, hash);
      if (earlier !== undefined) {
        return { answer: earlier.answer as T, replayed: true };
      }
      const changes: Change[] = [];
      const answer = await work(transaction, { changed: change => changes.push(change) }, this.clock.now());
      await transaction.flush();
      await this.seal(transaction, actor, command, changes, answer);
      return { answer, replayed: false };
    });
  }

  /** For whoever holds a key and is nobody to us: no account, no memory of the answer, no entry that could say that they came. */
  async withoutActor<T>(fundId: string, work: (em: EntityManager, now: Date) => Promise<T>): Promise<T> {
    const variables = variablesOf({ fundIds: `{${fundId}}`, organisationIds: '{}', userId: '', isAdministrator: 'false' });
    const em = this.em.fork({ clear: true, session: { variables } });
    return em.transactional(async transaction => work(transaction, this.clock.now()));
  }

  /** Waits while the same command is in flight elsewhere, for the key can be held by one transaction only. */
  private async claim(em: EntityManager, actor: Actor, { operation, key }: Command, hash: Buffer): Promise<Receipt | undefined> {
    const [claimed] = await em.execute<{ key: string }[]>(
      `insert into command_receipt (user_id, operation, key, request_hash) values (?, ?, ?, ?) on conflict do nothing returning key`,
      [actor.userId, operation, key, hash],
    );
    if (claimed !== undefined) {
      return undefined;
    }
    const [earlier] = await em.execute<Receipt[]>(
      `select request_hash, answer from command_receipt where user_id = ? and operation = ? and key = ?`,
      [actor.userId, operation, key],
    );
    if (earlier === undefined) {
      throw new BadInput('This key was used a moment ago. Send the command again with a new one.');
    }
    if (!Buffer.from(earlier.request_hash).equals(hash)) {
      throw new IdempotencyMismatch('This key was used for another input. A new command needs a new key.');
    }
    return earlier;
  }

  private async seal(
    em: EntityManager,
    actor: Actor,
    { operation, key, fundId }: Command,
    changes: readonly Change[],
    answer: unknown,
  ): Promise<void> {
    await em.execute(`update command_receipt set answer = ?::jsonb where user_id = ? and operation = ? and key = ?`, [
      JSON.stringify(answer),
      actor.userId,
      operation,
      key,
    ]);
    for (const { subjectType, subjectId, fields } of changes) {
      await em.execute(`select app.append_audit(?, ?, ?, ?, ?, string_to_array(?, ','), ?)`, [
        fundId ?? platformChain,
        actor.userId,
        operation,
        subjectType,
        subjectId,
        fields.join(','),
        newId(),
      ]);
    }
  }
}
