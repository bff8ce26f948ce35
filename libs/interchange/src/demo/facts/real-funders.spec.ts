import { isCalendarDate, isCountry, Money } from '@ledby/kernel';
import { realFunders } from './real-funders.js';

const funds = realFunders.flatMap(funder => funder.funds);
const cycles = funds.flatMap(fund => fund.cycles);
const windows = cycles.flatMap(cycle => cycle.windows);
const statements = [...funds.flatMap(fund => fund.statements), ...cycles.flatMap(cycle => cycle.statements)];
const unvtf = funds.find(({ code }) => code === 'UNVTF');
const cycle = (number: string) => unvtf?.cycles.find(known => known.number === number);

describe('the facts about real funders', () => {
  it('all name where they were read', () => {
    const sources = [...realFunders, ...funds, ...cycles, ...windows, ...statements].map(({ sourceUrl }) => sourceUrl);
    expect(sources.filter(source => source === null || !URL.canParse(source))).toEqual([]);
  });

  it('have codes that are used once, and countries, days and amounts that exist', () => {
    expect(new Set(funds.map(({ code }) => code)).size).toBe(funds.length);
    expect(new Set(realFunders.map(({ code }) => code)).size).toBe(realFunders.length);
    expect(realFunders.filter(({ country }) => !isCountry(country))).toEqual([]);
    expect(
      [...statements.map(({ statedOn }) => statedOn), ...cycles.flatMap(({ opensOn, closesOn }) => [opensOn, closesOn])].filter(
        day => day !== null && !isCalendarDate(day),
      ),
    ).toEqual([]);
    for (const { minimumAmount, maximumAmount, currency } of windows) {
      for (const amount of [minimumAmount, maximumAmount]) {
        expect(amount === null || Money.of(amount, currency).amount).toBe(amount ?? true);
      }
    }
  });

  it('tell the cycles of the Trust Fund as its sources do', () => {
    expect(unvtf?.cycles.map(({ number, applicationsReceived }) => [number, applicationsReceived])).toEqual([
      ['1', null],
      ['2', null],
      ['3', null],
      ['4', 268],
      ['5', 400],
      ['6', 95],
      ['7', 184 + 171],
      ['8', null],
      ['9', null],
      ['10', null],
      ['10.2', null],
    ]);
    expect(cycle('10.2')?.windows).toMatchObject([
      { maximumAmount: '20000.00', maximumMonths: 8, closesAt: '2026-02-28T22:59:00Z', closesZone: 'Europe/Vienna' },
    ]);
    expect(cycle('7')?.windows.map(({ code, maximumAmount, maximumMonths }) => [code, maximumAmount, maximumMonths])).toEqual([
      ['SGP1', '20000.00', 9],
      ['SGP2', '60000.00', 24],
    ]);
    expect(cycle('8')?.windows).toMatchObject([{ kind: 'SPECIAL', maximumAmount: null }]);
  });

  it('keep what sources say against each other as statements of their day, never as one number', () => {
    const first = cycle('1')
      ?.statements.map(({ statement }) => statement)
      .join(' ');
    expect(first).toContain('Eleven NGOs');
    expect(first).toContain('Twelve projects');
    expect(
      cycle('7')
        ?.statements.map(({ statement }) => statement)
        .join(' '),
    ).toContain('does not add up');
    expect(unvtf?.statements.map(({ statement }) => /\d[\d,]* projects/.exec(statement)?.[0]).filter(found => found !== undefined)).toEqual(
      ['155 projects', '162 projects', '215 projects'],
    );
  });

  it('marks the funder that was wound up as closed', () => {
    expect(realFunders.filter(({ isClosed }) => isClosed).map(({ code }) => code)).toEqual(['GFEMS']);
  });
});
