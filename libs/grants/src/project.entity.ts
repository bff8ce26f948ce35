import {
  type ActivityStatus,
  activityStatuses,
  BadInput,
  Conflict,
  foldForSearch,
  newId,
  revise,
  type Theme,
  themes,
  unRegionOf,
  unRegions,
} from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type GrantMove, nextStatus } from './grant.workflow.js';

const ProjectSchema = defineEntity({
  name: 'Project',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    cycleId: p.uuid(),
    windowId: p.uuid().nullable(),
    organisationId: p.uuid(),
    title: p.text(),
    summary: p.text(),
    searchText: p.text(),
    country: p.text().nullable(),
    region: p.enum(unRegions).nullable(),
    theme: p.enum(themes),
    status: p.enum(activityStatuses),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    createdAt: p.datetime(),
    version: p.integer().version(),
  },
});

type ProjectDetails = {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly country?: string | null | undefined;
  readonly theme: Theme;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
};

export type ProjectWish = ProjectDetails & { readonly cycleId: string; readonly windowId: string | null; readonly organisationId: string };
export type ProjectRevision = Partial<ProjectDetails>;

export function demandPeriod(startsOn: string | null, endsOn: string | null): void {
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) {
    throw new BadInput('The last day does not come before the first.', { fields: ['startsOn', 'endsOn'] });
  }
}

const placeOf = (country: string | null) => ({ country, region: country === null ? null : (unRegionOf(country) ?? null) });

export class Project extends ProjectSchema.class {
  static register(fundId: string, wish: ProjectWish, now: Date): Project {
    const { cycleId, windowId, organisationId, title, summary = '', country = null, theme, startsOn = null, endsOn = null } = wish;
    demandPeriod(startsOn, endsOn);
    const status: ActivityStatus = 'PIPELINE';
    return Object.assign(new Project(), {
      fundId,
      id: newId(),
      cycleId,
      windowId,
      organisationId,
      title,
      summary,
      searchText: foldForSearch(title),
      ...placeOf(country),
      theme,
      status,
      startsOn,
      endsOn,
      createdAt: now,
    });
  }

  /** Answers the names of what changed. */
  change(wish: ProjectRevision, seenVersion: number): readonly string[] {
    this.demandVersion(seenVersion);
    const { startsOn = this.startsOn ?? null, endsOn = this.endsOn ?? null } = wish;
    demandPeriod(startsOn, endsOn);
    const changed = revise<Project>(this, wish);
    Object.assign(this, placeOf(this.country ?? null), { searchText: foldForSearch(this.title) });
    return changed;
  }

  move(move: GrantMove, seenVersion: number): void {
    this.demandVersion(seenVersion);
    this.status = nextStatus('project', move, this.status);
  }

  /** Its first award takes it out of planning; says whether it did. */
  beginWithAward(): boolean {
    const isFirst = this.status === 'PIPELINE';
    this.status = isFirst ? 'IMPLEMENTATION' : this.status;
    return isFirst;
  }

  private demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this project first. Reload and try again.');
    }
  }
}
ProjectSchema.setClass(Project);
