import {
  boardSessionStates,
  boardSessionWorkflow,
  decisionStates,
  decisionWorkflow,
  nextDecisionState,
  nextOfferState,
  nextSessionState,
  offerStates,
  offerWorkflow,
} from './decision.workflow.js';

const answers = (next: () => string) => {
  try {
    return next();
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
};
const table = <S extends string>(moves: object, states: Readonly<Record<S, string>>, next: (move: never, state: S) => string) =>
  Object.fromEntries(
    Object.keys(moves).map(move => [
      move,
      Object.keys(states)
        .map(state => answers(() => next(move as never, state as S)))
        .join(' '),
    ]),
  );
const no = 'ILLEGAL_TRANSITION';

it('opens a session with its agenda, takes votes while it is open, and closes it for good', () => {
  expect(table(boardSessionWorkflow, boardSessionStates, nextSessionState)).toEqual({
    prepare: `PREPARED ${no} ${no}`,
    open: `OPEN ${no} ${no}`,
    vote: `${no} OPEN ${no}`,
    close: `${no} CLOSED ${no}`,
  });
});

it('settles a decision once', () => {
  expect(table(decisionWorkflow, decisionStates, nextDecisionState)).toEqual({
    approve: `APPROVED ${no} ${no}`,
    reject: `REJECTED ${no} ${no}`,
  });
});

it('answers an offer once', () => {
  expect(table(offerWorkflow, offerStates, nextOfferState)).toEqual({
    accept: `ACCEPTED ${no} ${no} ${no}`,
    turnDown: `TURNED_DOWN ${no} ${no} ${no}`,
    lapse: `LAPSED ${no} ${no} ${no}`,
  });
});
