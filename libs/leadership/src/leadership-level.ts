/** Lowest first. NOT_STATED is one answer for not asked, not said, expired, withdrawn and contested: a reader must not tell them apart. */
export const leadershipLevels = ['NOT_STATED', 'SURVIVOR_CENTRED', 'SURVIVOR_INFORMED', 'SURVIVOR_CO_LED', 'SURVIVOR_LED'] as const;
export type LeadershipLevel = (typeof leadershipLevels)[number];

/** A place on the ladder: a level and, at the top, whether the strict rule holds as well. */
export type Rung = { readonly level: LeadershipLevel; readonly strict: boolean };

export const notStated: Rung = { level: 'NOT_STATED', strict: false };

export const numberOfLevel = (level: LeadershipLevel): number => leadershipLevels.indexOf(level);

/** Of no levels at all, the top: where nothing holds down, nothing is held down. */
export const lowest = (levels: readonly LeadershipLevel[]): LeadershipLevel =>
  leadershipLevels.find(level => levels.includes(level)) ?? 'SURVIVOR_LED';

export const heightOf = ({ level, strict }: Rung): number => 2 * numberOfLevel(level) + (strict ? 1 : 0);

export const isAtLeast = (rung: Rung, other: Rung): boolean => heightOf(rung) >= heightOf(other);

export const atMost = (rung: Rung, ceiling: LeadershipLevel): Rung =>
  numberOfLevel(rung.level) <= numberOfLevel(ceiling) ? rung : { level: ceiling, strict: false };
