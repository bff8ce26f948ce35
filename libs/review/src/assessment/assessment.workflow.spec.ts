import {
  type AssessmentMove,
  assessmentStates,
  assessmentWorkflow,
  type AssignmentMove,
  assignmentStates,
  assignmentWorkflow,
  nextAssessmentState,
  nextAssignmentState,
} from './assessment.workflow.js';

const answers = (next: () => string) => {
  try {
    return next();
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
};
const table = <M extends string, S extends string>(moves: readonly M[], states: readonly S[], next: (move: M, state: S) => string) =>
  Object.fromEntries(moves.map(move => [move, states.map(state => answers(() => next(move, state))).join(' ')]));
const no = 'ILLEGAL_TRANSITION';

it('has a reviewer declare once, and give back or lose what they have', () => {
  const states = Object.keys(assignmentStates) as (keyof typeof assignmentStates)[];
  expect(states).toEqual(['OFFERED', 'FREE', 'RECUSED', 'RELEASED']);
  expect(table(Object.keys(assignmentWorkflow) as AssignmentMove[], states, nextAssignmentState)).toEqual({
    declareFree: `FREE ${no} ${no} ${no}`,
    recuse: `RECUSED RECUSED ${no} ${no}`,
    release: `RELEASED RELEASED ${no} ${no}`,
  });
});

it('writes on nothing that is locked, and never counts again what was discarded', () => {
  const states = Object.keys(assessmentStates) as (keyof typeof assessmentStates)[];
  expect(states).toEqual(['OPEN', 'LOCKED', 'DISCARDED']);
  expect(table(Object.keys(assessmentWorkflow) as AssessmentMove[], states, nextAssessmentState)).toEqual({
    score: `OPEN ${no} ${no}`,
    lock: `LOCKED ${no} ${no}`,
    reopen: `${no} OPEN ${no}`,
    discard: `DISCARDED DISCARDED ${no}`,
  });
});
