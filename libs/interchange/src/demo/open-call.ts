import {
  AddFundingWindow,
  AdoptShippedForm,
  ChooseFormOfCall,
  CreateGrantCycle,
  MoveCall,
  MoveGrantCycle,
  PrepareCall,
  PublishForm,
} from '@ledby/funds';
import type { Actor } from '@ledby/kernel';
import { Clock } from '@ledby/platform';
import { demoToday } from './demo-calendar.js';
import { demoId } from './demo-id.js';
import { demoSeed } from './demo-portfolio.js';

type FindService = <T>(type: abstract new (...parts: never[]) => T) => T;

const keyOf = (step: string): string => demoId(demoSeed, 'call', step, demoToday);

const window = {
  code: 'DEMO1',
  title: 'Emergency assistance (made up for the demo)',
  kind: 'SHORT_TERM',
  currency: 'USD',
  maximumAmount: '20000.00',
  maximumMonths: 9,
} as const;

const words = {
  summary:
    'This call is made up for the demo; nobody can apply to the real fund by it.\n\nImmediate and essential assistance for victims of trafficking in persons: safe shelter for a short time, medical care, food and clothing.',
  eligibility:
    'Non-profit organisations that are registered under the law of their country for a year at least, look after the project themselves, have a bank account in their own name and measures against sexual exploitation and abuse.',
  budget: '200000.00',
  minimumMonths: 3,
  languages: ['en', 'es', 'fr'],
  zone: 'Europe/Vienna',
};

/** One open call, written by one officer and checked by the other. It closes at the end of the next February, whenever the demo begins. */
export async function openCall(
  find: FindService,
  fundId: string,
  { officer, second }: { readonly officer: Actor; readonly second: Actor },
): Promise<void> {
  const year = find(Clock).now().getUTCFullYear();
  const cycle = (
    await find(CreateGrantCycle).execute(officer, { key: keyOf('cycle'), fundId, number: '11', title: 'Cycle 11 (made up for the demo)' })
  ).answer;
  const { answer: added } = await find(AddFundingWindow).execute(officer, { key: keyOf('window'), fundId, cycleId: cycle.id, ...window });
  await find(MoveGrantCycle).execute(officer, { key: keyOf('opening'), ...cycle, version: 1, move: 'OPEN' });
  const moments = {
    opensLocal: `${year}-01-01T09:00`,
    closesLocal: `${year + 1}-02-28T23:59`,
    questionsUntilLocal: `${year + 1}-01-31T23:59`,
  };
  const { answer: call } = await find(PrepareCall).execute(officer, {
    key: keyOf('draft'),
    fundId,
    windowId: added.id,
    ...words,
    ...moments,
  });
  const adoption = { key: keyOf('form'), fundId, form: 'SHORT', registeredBy: `${year - 1}-12-31` } as const;
  const { answer: form } = await find(AdoptShippedForm).execute(officer, adoption);
  await find(PublishForm).execute(officer, { key: keyOf('form in force'), ...form, version: 1 });
  await find(ChooseFormOfCall).execute(officer, { key: keyOf('form of the call'), ...call, version: 1, formVersionId: form.id });
  await find(MoveCall).execute(second, { key: keyOf('check'), ...call, version: 2, move: 'CHECK', notice: null });
  await find(MoveCall).execute(officer, { key: keyOf('publication'), ...call, version: 3, move: 'PUBLISH', notice: null });
}
