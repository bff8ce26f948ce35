import { demoId } from './demo-id.js';
import { momentOf } from './demo-calendar.js';
import type { CycleRow, FundRow, FunderRow, StatementRow, WindowRow } from './demo-portfolio.rows.js';
import type { CycleFact, FundFact, StatementFact } from './facts/fact.js';
import { realFunders } from './facts/real-funders.js';

export type RealFunds = {
  readonly funders: readonly FunderRow[];
  readonly funds: readonly FundRow[];
  readonly cycles: readonly CycleRow[];
  readonly windows: readonly WindowRow[];
  readonly statements: readonly StatementRow[];
};

const enteredOn = '2026-01-05';

/** The sourced facts as rows. */
export function realFunds(seed: string): RealFunds {
  const id = (kind: string, key: string) => demoId(seed, kind, key, enteredOn);
  const fundId = ({ code }: FundFact) => id('fund', code);
  const cycleId = (fund: FundFact, { number }: CycleFact) => id('cycle', `${fund.code} ${number}`);
  const statementOf =
    (fund: FundFact, cycle: CycleFact | null) =>
    (fact: StatementFact, place: number): StatementRow => ({
      fundId: fundId(fund),
      id: id('statement', `${fund.code} ${cycle?.number ?? ''} ${place}`),
      cycleId: cycle === null ? null : cycleId(fund, cycle),
      ...fact,
    });
  const funds = realFunders.flatMap(({ funds: ofFunder }) => ofFunder);
  return {
    funders: realFunders.map(({ funds: _funds, ...funder }) => ({ id: id('funder', funder.code), ...funder })),
    funds: realFunders.flatMap(funder =>
      funder.funds.map(fund => {
        const { cycles: _cycles, statements: _statements, ...known } = fund;
        return { id: fundId(fund), funderId: id('funder', funder.code), ...known, isDemo: true as const, createdAt: momentOf(enteredOn) };
      }),
    ),
    cycles: funds.flatMap(fund =>
      fund.cycles.map(({ windows: _windows, statements: _statements, ...cycle }) => ({
        fundId: fundId(fund),
        id: id('cycle', `${fund.code} ${cycle.number}`),
        ...cycle,
      })),
    ),
    windows: funds.flatMap(fund =>
      fund.cycles.flatMap(cycle =>
        cycle.windows.map(window => ({
          fundId: fundId(fund),
          id: id('window', `${fund.code} ${cycle.number} ${window.code}`),
          cycleId: cycleId(fund, cycle),
          status: cycle.status,
          ...window,
        })),
      ),
    ),
    statements: funds.flatMap(fund => [
      ...fund.statements.map(statementOf(fund, null)),
      ...fund.cycles.flatMap(cycle => cycle.statements.map(statementOf(fund, cycle))),
    ]),
  };
}
