import { BadInput, Conflict, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type BoardSessionState, boardSessionStates, nextSessionState } from './decision.workflow.js';

const BoardSessionSchema = defineEntity({
  name: 'BoardSession',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    windowId: p.uuid(),
    title: p.text(),
    heldOn: p.date(),
    quorum: p.integer(),
    state: p.enum(Object.keys(boardSessionStates) as BoardSessionState[]),
    agendaItems: p.integer(),
    agendaKept: p.integer(),
    minutes: p.text(),
    closedAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

export type SessionWish = { readonly title: string; readonly heldOn: string; readonly quorum: number };

/** A meeting of the Board that decides on applications of one call. */
export class BoardSession extends BoardSessionSchema.class {
  static prepare(fundId: string, windowId: string, wish: SessionWish): BoardSession {
    return Object.assign(new BoardSession(), {
      ...wish,
      fundId,
      id: newId(),
      windowId,
      state: 'PREPARED' as const,
      agendaItems: 0,
      agendaKept: 0,
      minutes: '',
      version: 1,
    });
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('This session was changed first. Reload and try again.');
    }
  }

  demandBeingPrepared(): void {
    nextSessionState('prepare', this.state);
  }

  demandOpen(): void {
    nextSessionState('vote', this.state);
  }

  /** Its agenda is part of it, so that two who keep it see each other. */
  keepAgenda(items: number): void {
    this.demandBeingPrepared();
    Object.assign(this, { agendaItems: items, agendaKept: this.agendaKept + 1 });
  }

  open(): void {
    if (this.agendaItems === 0) {
      throw new BadInput('A session opens with an agenda.', { field: 'items' });
    }
    this.state = nextSessionState('open', this.state);
  }

  close(minutes: string, now: Date): void {
    this.state = nextSessionState('close', this.state);
    if (minutes.trim() === '') {
      throw new BadInput('A session closes with its minutes.', { field: 'minutes' });
    }
    Object.assign(this, { minutes, closedAt: now });
  }
}
BoardSessionSchema.setClass(BoardSession);
