import { Conflict, IllegalTransition } from '@ledby/kernel';
import { CallRubric } from './rubric.entity.js';

const anchors = [
  { score: 0, meaning: 'Not answered' },
  { score: 5, meaning: 'Convincing' },
];
const need = { key: 'need', title: 'Need', weight: 100, best: 5, anchors };
const now = new Date('2026-11-24T10:00:00Z');
const aRubric = (criteria = [need]) => {
  const rubric = CallRubric.of('fund', 'call');
  rubric.write(criteria, true);
  return rubric;
};

describe('a rubric of a call', () => {
  it('is published when it is sound, and changes no more', () => {
    const rubric = aRubric();
    rubric.publish('officer', now);
    expect(rubric).toMatchObject({ status: 'PUBLISHED', publishedBy: 'officer', publishedAt: now });
    expect(() => rubric.write([], true)).toThrow(IllegalTransition);
    expect(() => rubric.publish('officer', now)).toThrow(IllegalTransition);
    expect(rubric.criteria).toEqual([need]);
  });

  it('refuses to be published with a mistake, and stays a draft', () => {
    const rubric = aRubric([{ ...need, weight: 99 }]);
    expect(() => rubric.publish('officer', now)).toThrow(
      expect.objectContaining({ code: 'RUBRIC_NOT_SOUND', details: { mistakes: [{ code: 'WEIGHTS_NOT_100', criterion: null }] } }),
    );
    expect(rubric.status).toBe('DRAFT');
  });

  it('is changed only by whoever has read it as it is', () => {
    expect(() => aRubric().demandVersion(null)).toThrow(Conflict);
    expect(() => aRubric().demandVersion(2)).toThrow(Conflict);
    expect(() => aRubric().demandVersion(1)).not.toThrow();
  });
});
