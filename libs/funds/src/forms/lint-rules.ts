import type { FormDefinition, Question } from './form-definition.js';
import { type Mistake, mistake } from './lint-finding.js';
import { lookedAt, mentionedIn, questionsOf } from './mentioned.js';
import { Reckoning } from './reckoning.js';

type Placed = { readonly key: string; readonly at: string; readonly before: ReadonlySet<string> };

/** What must hold for a question to be asked, and what a formula is made of, comes earlier in the form: so nothing depends on itself. */
export function lintRules(definition: FormDefinition): readonly Mistake[] {
  const known = new Map(questionsOf(definition).map(question => [question.key, question]));
  const before = new Set<string>();
  const ofSections = definition.sections.flatMap(section => {
    const entry = new Set(before);
    const mentioned = section.shownWhen === undefined ? [] : mentionedIn(section.shownWhen);
    const own = mentioned.flatMap(key => lintMention({ key, at: section.key, before: entry }, known));
    const questions = section.questions.flatMap(question => {
      const found = dependsOn(question).flatMap(key => lintMention({ key, at: question.key, before }, known));
      before.add(question.key);
      return found;
    });
    return [...own, ...questions];
  });
  const free = [...(definition.checks ?? []), ...(definition.eligibility ?? [])].flatMap(({ key, demand }) =>
    mentionedIn(demand).flatMap(mentioned => mistake(!known.has(mentioned), 'UNKNOWN_QUESTION', key, unknown(mentioned))),
  );
  const placed = (definition.checks ?? []).flatMap(({ key, at }) => mistake(!known.has(at), 'UNKNOWN_QUESTION', key, unknown(at)));
  const choices = rulesOf(definition).flatMap(({ at, rule }) => lintChosen(rule, at, known));
  return [...ofSections, ...free, ...placed, ...choices, ...lintReach(definition)];
}

export const dependsOn = (question: Question): readonly string[] => [
  ...(question.shownWhen === undefined ? [] : mentionedIn(question.shownWhen)),
  ...(question.type === 'CALCULATED' ? lookedAt(question.formula) : []),
];

const unknown = (key: string) => `This looks at the question ${key}, which the form does not have.`;

function lintMention({ key, at, before }: Placed, known: ReadonlyMap<string, Question>): readonly Mistake[] {
  const other = known.get(key);
  if (other === undefined) {
    return mistake(true, 'UNKNOWN_QUESTION', at, unknown(key));
  }
  const isCycle = key === at || reaches(other, at, known);
  return [
    ...mistake(isCycle, 'CYCLE', at, `This depends on ${key}, and ${key} depends on this in turn. One of them has to come first.`),
    ...mistake(!isCycle && !before.has(key), 'LATER_QUESTION', at, `This depends on ${key}, which is asked later. Move that question up.`),
    ...mistake(other.type === 'STATEMENT', 'UNREACHABLE', at, `This depends on ${key}, which is only shown and never answered.`),
  ];
}

function reaches(from: Question, to: string, known: ReadonlyMap<string, Question>): boolean {
  const [seen, open] = [new Set<string>(), [...dependsOn(from)]];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === to) {
      return true;
    }
    const next = known.get(key);
    if (next !== undefined && !seen.has(key)) {
      seen.add(key);
      open.push(...dependsOn(next));
    }
  }
  return false;
}

type Placeable = { readonly at: string; readonly rule: object };

const rulesOf = ({ sections, checks = [], eligibility = [] }: FormDefinition): readonly Placeable[] => [
  ...sections.flatMap(({ key, shownWhen, questions }) => [
    ...(shownWhen === undefined ? [] : [{ at: key, rule: shownWhen }]),
    ...questions.flatMap(question => (question.shownWhen === undefined ? [] : [{ at: question.key, rule: question.shownWhen }])),
  ]),
  ...[...checks, ...eligibility].map(({ key, demand }) => ({ at: key, rule: demand })),
];

function lintChosen(rule: object, at: string, known: ReadonlyMap<string, Question>): readonly Mistake[] {
  const { chosen, among } = rule as { readonly chosen?: string; readonly among?: readonly string[] };
  if (chosen === undefined || among === undefined) {
    return Object.values(rule).flatMap(part =>
      (Array.isArray(part) ? part : [part]).flatMap(inner =>
        typeof inner === 'object' && inner !== null ? lintChosen(inner, at, known) : [],
      ),
    );
  }
  const question = known.get(chosen);
  const offered = question !== undefined && 'choices' in question ? question.choices.map(({ key }) => key) : undefined;
  const message = `This waits for a choice of ${chosen} that is not offered there.`;
  return mistake(offered !== undefined && !among.every(key => offered.includes(key)), 'CHOICE_UNKNOWN', at, message);
}

const mostTried = 256;

/** Where a question hangs on few choices all of them are tried; one that is shown for none of them is asked of nobody. */
function lintReach(definition: FormDefinition): readonly Mistake[] {
  const known = new Map(questionsOf(definition).map(question => [question.key, question]));
  const sectionOf = new Map(definition.sections.flatMap(section => section.questions.map(({ key }) => [key, section] as const)));
  return [...known.values()].flatMap(question => {
    const needed = new Set<string>();
    const open = [question.key];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const found = known.get(key);
      const section = sectionOf.get(key);
      if (found !== undefined && !needed.has(key)) {
        needed.add(key);
        open.push(...dependsOn(found), ...(section?.shownWhen === undefined ? [] : mentionedIn(section.shownWhen)));
      }
    }
    needed.delete(question.key);
    const worlds = needed.size === 0 ? undefined : worldsOf([...needed].flatMap(key => known.get(key) ?? []));
    const kept = new Set([...needed, question.key]);
    const sections = definition.sections.map(section => ({ ...section, questions: section.questions.filter(({ key }) => kept.has(key)) }));
    const isReached = worlds?.some(answers => new Reckoning({ ...definition, sections }, answers, 'en').isShown(question.key)) ?? true;
    const message = 'Whatever is answered before it, this question is never asked. Change its condition.';
    return mistake(!isReached, 'UNREACHABLE', question.key, message);
  });
}

type World = Readonly<Record<string, unknown>>;

function worldsOf(questions: readonly Question[]): readonly World[] | undefined {
  let worlds: readonly World[] = [{}];
  for (const question of questions) {
    const values = valuesOf(question);
    if (values === undefined || worlds.length * values.length > mostTried) {
      return undefined;
    }
    worlds = worlds.flatMap(world => values.map(value => ({ ...world, [question.key]: value })));
  }
  return worlds;
}

function valuesOf(question: Question): readonly unknown[] | undefined {
  switch (question.type) {
    case 'YES_NO':
    case 'DECLARATION':
      return [undefined, true, false];
    case 'SINGLE_CHOICE':
      return [undefined, ...question.choices.map(({ key }) => key)];
    case 'STATEMENT':
      return [undefined];
    default:
      return undefined;
  }
}
