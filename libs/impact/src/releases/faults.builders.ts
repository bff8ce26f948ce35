import { type Bounds, everyWorld, read } from './every-world.builders.js';
import type { Evening } from './published.builders.js';

export type Fault = { readonly kind: 'NO_WORLD' | 'FLAG_DETERMINED' | 'FLAG_TOO_LIKELY' | 'COUNT_TOO_NARROW'; readonly of: string };

const subjects = ['PROJECT', 'ORGANISATION'] as const;

/** A hidden count leaves as many counts possible as a shown one does, and one of fewer than ten leaves all of them. */
const isNarrow = ({ least, most }: Bounds, size: number) => most - least + 1 < Math.min(10, size + 1);

/** Everything that can be concluded from these files and must not be. What all but the newest told by themselves is not the newest one's doing. */
export const faultsOf = (evenings: readonly Evening[]): readonly Fault[] =>
  subjects.flatMap(subject => {
    const knowledge = read(evenings, subject);
    const asked = knowledge.blanks.map(({ units }) => units);
    const worlds = everyWorld(knowledge, asked);
    const before = everyWorld({ ...knowledge, clues: read(evenings.slice(0, -1), subject).clues }, asked);
    if (worlds.count === 0) return [{ kind: 'NO_WORLD', of: subject }];
    const flags = [...worlds.likelihoods].flatMap(([unit, likelihood]): readonly Fault[] => {
      if (likelihood === 0 || likelihood === 1) return [{ kind: 'FLAG_DETERMINED', of: unit }];
      return likelihood > 0.85 && (before.likelihoods.get(unit) ?? 0) <= 0.85 ? [{ kind: 'FLAG_TOO_LIKELY', of: unit }] : [];
    });
    const counts = asked.flatMap((units, place): readonly Fault[] => {
      const [now, then] = [worlds.boundsOf[place], before.boundsOf[place]].map(
        bounds => bounds === undefined || isNarrow(bounds, units.size),
      );
      return now === true && then === false ? [{ kind: 'COUNT_TOO_NARROW', of: `${subject} ${knowledge.blanks[place]?.name ?? ''}` }] : [];
    });
    return [...flags, ...counts];
  });
