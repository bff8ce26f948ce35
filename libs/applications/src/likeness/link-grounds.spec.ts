import { linkBetween, providersAmong, type Traces } from './link-grounds.js';

const traces = (organisationId: string, own: Partial<Traces> = {}): Traces => ({
  organisationId,
  partnerIds: [],
  names: [`${organisationId} house`],
  registers: [],
  accounts: [],
  mailDomains: [],
  answers: new Map(),
  ...own,
});
const grounds = (one: Traces, other: Traces) => linkBetween(one, other, providersAmong([one, other]))?.grounds ?? [];

describe('what two applications hang together by', () => {
  const tulay = traces('tulay', {
    accounts: ['DE89'],
    mailDomains: ['tulay.example'],
    registers: ['ph sec 12'],
    answers: new Map([['unppId', '77']]),
  });

  it('names each ground by itself', () => {
    expect(grounds(tulay, traces('kivu'))).toEqual([]);
    expect(grounds(tulay, traces('tulay', { names: ['zebra'] }))).toEqual(['SAME_ORGANISATION']);
    expect(grounds(tulay, traces('kivu', { partnerIds: ['tulay'] }))).toEqual(['CO_APPLICANT']);
    expect(grounds(traces('kivu', { partnerIds: ['tulay'] }), tulay)).toEqual(['CO_APPLICANT']);
    expect(grounds(tulay, traces('kivu', { names: ['The House of Tulay'] }))).toEqual(['NAME']);
    expect(grounds(tulay, traces('kivu', { registers: ['ph sec 12'] }))).toEqual(['REGISTER_NUMBER']);
    expect(grounds(tulay, traces('kivu', { accounts: ['DE89'] }))).toEqual(['BANK_ACCOUNT']);
    expect(grounds(tulay, traces('kivu', { mailDomains: ['tulay.example'] }))).toEqual(['EMAIL_DOMAIN']);
    expect(linkBetween(tulay, traces('kivu', { answers: new Map([['unppId', '77']]) }), new Set())).toEqual({
      grounds: ['SAME_ANSWER'],
      likeness: null,
      questions: ['unppId'],
    });
  });

  it('takes a domain that many write from for a provider', () => {
    const many = ['a', 'b', 'c', 'd'].map(id => traces(`${id}${id}${id}`, { mailDomains: ['post.example', 'gmail.com'] }));
    const [one, other] = many as [Traces, Traces];
    expect(linkBetween(one, other, providersAmong(many))).toBeNull();
    expect(linkBetween(one, other, providersAmong([one, other]))?.grounds).toEqual(['EMAIL_DOMAIN']);
  });
});
