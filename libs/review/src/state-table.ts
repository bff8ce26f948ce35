import { IllegalTransition } from '@ledby/kernel';

export type Move<State extends string> = { readonly from: readonly State[]; readonly to: State; readonly when: string };

type Life<State extends string, Moves extends string> = {
  /** As it begins a sentence, such as `This assignment`. */
  readonly subject: string;
  /** How each state reads after it. */
  readonly states: Readonly<Record<State, string>>;
  readonly moves: Readonly<Record<Moves, Move<State>>>;
};

/** The state that follows, or a refusal that says where the thing stands and when the move is open. */
export function follow<State extends string, Moves extends string>(
  { subject, states, moves }: Life<State, Moves>,
  move: Moves,
  state: State,
): State {
  const { from, to, when } = moves[move];
  if (!from.includes(state)) {
    throw new IllegalTransition(`${subject} ${states[state]}. ${when}`, { move, status: state });
  }
  return to;
}
