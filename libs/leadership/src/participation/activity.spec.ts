import { evaluateLeadership } from '../evaluate-leadership.js';
import { anActivity, attested, group, today } from '../leadership.builders.js';
import { type Activity, activityKinds, type ActivityKind, missingSafeguards, safeguardsOwedBy } from './activity.js';
import { type SafeguardAnswer, type SafeguardCode, safeguardCodes, testimonySafeguardCodes } from './safeguard.js';

const levelWith = (...activities: Activity[]) =>
  evaluateLeadership(attested({ subject: 'PROJECT', bodies: [group(3, 5)], activities }), 'INTERNAL', today).level;
const testimony = (changes: Partial<Activity> = {}) => anActivity({ kind: 'TESTIMONY_IN_PROCEEDINGS', ...changes });

const ceilings: readonly (readonly [SafeguardCode, string])[] = [
  ['voluntary', 'NOT_STATED'],
  ['informed', 'NOT_STATED'],
  ['notAConditionForAid', 'NOT_STATED'],
  ['paid', 'SURVIVOR_INFORMED'],
  ['supportPerson', 'SURVIVOR_CENTRED'],
  ['rightToStop', 'SURVIVOR_CENTRED'],
];
const ofTestimony: readonly (readonly [SafeguardCode, string])[] = [
  ['controlled', 'SURVIVOR_CENTRED'],
  ['protected', 'SURVIVOR_CENTRED'],
  ['limited', 'SURVIVOR_CENTRED'],
];

describe('what survivors take part in', () => {
  it('has a case here for each safeguard', () => {
    expect(ceilings.map(([code]) => code).sort()).toEqual([...safeguardCodes].sort());
    expect(ofTestimony.map(([code]) => code).sort()).toEqual([...testimonySafeguardCodes].sort());
  });

  it.each(activityKinds)('leaves the project where it stands when nothing is missing: %s', kind =>
    expect(levelWith(anActivity({ kind }))).toBe('SURVIVOR_LED'),
  );

  for (const answer of ['NOT_MET', 'NOT_STATED', null] as const) {
    it.each(ceilings)(`holds the project down where %s is ${answer}: %s`, (code, level) => {
      for (const kind of activityKinds) {
        expect(levelWith(anActivity({ kind, [code]: answer }))).toBe(level);
      }
    });

    it.each(ofTestimony)(`asks %s of testimony alone, where it is ${answer}: %s`, (code, level) => {
      expect(levelWith(testimony({ [code]: answer }))).toBe(level);
      expect(levelWith(anActivity({ [code]: answer }))).toBe('SURVIVOR_LED');
    });
  }

  it('is held down by the worst of several', () =>
    expect(levelWith(anActivity({ paid: 'NOT_MET' }), testimony({ limited: 'NOT_MET' }))).toBe('SURVIVOR_CENTRED'));

  it('weighs nothing once it has ended', () => expect(levelWith(testimony({ isEnded: true, voluntary: 'NOT_MET' }))).toBe('SURVIVOR_LED'));

  it('never makes up for what the project lacks', () => {
    const low = attested({ subject: 'PROJECT', bodies: [group(0, 5)] });
    expect(evaluateLeadership({ ...low, activities: [anActivity()] }, 'INTERNAL', today)).toEqual(
      evaluateLeadership(low, 'INTERNAL', today),
    );
  });

  it('does not touch the organisation', () => {
    const organisation = attested();
    expect(evaluateLeadership({ ...organisation, activities: [testimony({ voluntary: 'NOT_MET' })] }, 'INTERNAL', today)).toEqual(
      evaluateLeadership(organisation, 'INTERNAL', today),
    );
  });

  it('owes all of it where nobody knows the kind, and takes no other word for met', () => {
    expect(safeguardsOwedBy('SOMETHING' as ActivityKind)).toEqual([...safeguardCodes, ...testimonySafeguardCodes]);
    expect(missingSafeguards(anActivity({ paid: 'met' as SafeguardAnswer }))).toEqual(['paid']);
  });
});
