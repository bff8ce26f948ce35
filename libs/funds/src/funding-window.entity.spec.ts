import { BadInput, Conflict } from '@ledby/kernel';
import { CallClosed } from './funds.errors.js';
import { FundingWindow, type WindowWish } from './funding-window.entity.js';

const wish: WindowWish = {
  code: 'SGP1',
  title: 'Emergency',
  kind: 'SHORT_TERM',
  currency: 'USD',
  minimumAmount: '10000',
  maximumAmount: '20000',
  closesAt: '2026-05-01T21:59:00Z',
  closesZone: 'Europe/Vienna',
};
const aWindow = (changes: Partial<WindowWish> = {}) =>
  Object.assign(FundingWindow.of('fund', { id: 'cycle', status: 'DRAFT' }, { ...wish, ...changes }), { version: 1 });

describe('a funding window', () => {
  it('starts where its cycle stands, its limits written with the digits of its currency', () => {
    expect(aWindow()).toMatchObject({
      status: 'DRAFT',
      minimumAmount: '10000.00',
      maximumAmount: '20000.00',
      closesAt: new Date('2026-05-01T21:59:00Z'),
    });
    expect(aWindow({ currency: 'JPY' })).toMatchObject({ minimumAmount: '10000', maximumAmount: '20000' });
    expect(aWindow({ minimumAmount: null, maximumAmount: undefined })).toMatchObject({ minimumAmount: null, maximumAmount: null });
  });

  it.each<[string, Partial<WindowWish>]>([
    ['the smallest grant is larger than the largest', { minimumAmount: '20000.01' }],
    ['an amount is finer than its currency', { minimumAmount: '0.001' }],
    ['a limit is below zero', { minimumAmount: '-1' }],
    ['the currency is none', { currency: 'XXX', minimumAmount: null, maximumAmount: null }],
    ['a closing moment has no zone', { closesZone: null }],
    ['a zone has no moment', { closesAt: null }],
    ['the zone is unknown', { closesZone: 'Europe/Atlantis' }],
    ['the zone is an offset', { closesZone: '+02:00' }],
  ])('refuses when %s', (_, changes) => {
    expect(() => aWindow(changes)).toThrow(BadInput);
  });

  it.each(['UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu'])('closes by the clock of %s', closesZone => {
    expect(aWindow({ closesZone }).closesZone).toBe(closesZone);
  });

  it('names what a change changed, and judges the limits together', () => {
    const window = aWindow();
    expect(window.change({ maximumAmount: '30000', title: 'Emergency', closesAt: '2026-05-01T23:59:00+02:00' }, 1)).toEqual([
      'maximumAmount',
    ]);
    expect(window.maximumAmount).toBe('30000.00');
    expect(() => window.change({ minimumAmount: '30000.01' }, 1)).toThrow(BadInput);
    expect(window.minimumAmount).toBe('10000.00');
  });

  it.each<[string, object, number, new (...args: never[]) => Error]>([
    ['somebody has changed it since', {}, 2, Conflict],
    ['it is closed', { status: 'CLOSED' }, 1, CallClosed],
  ])('refuses a change when %s, and changes nothing', (_, state, version, refusal) => {
    const window = Object.assign(aWindow(), state);
    expect(() => window.change({ title: 'Other' }, version)).toThrow(refusal);
    expect(window.title).toBe('Emergency');
  });

  it('says also when closed for whom it was kept, and nothing else then', () => {
    const window = Object.assign(aWindow(), { status: 'CLOSED' });
    expect(window.change({ isReserved: true }, window.version)).toEqual(['isReserved']);
    expect(() => window.change({ isReserved: false, title: 'Other' }, window.version)).toThrow(CallClosed);
    expect(window.isReserved).toBe(true);
  });

  it('follows its cycle while they stand together', () => {
    const window = aWindow();
    expect(window.follow('DRAFT', 'OPEN')).toBe(true);
    expect(window.follow('UNDER_ASSESSMENT', 'AWARDED')).toBe(false);
    expect(window.status).toBe('OPEN');
  });
});
