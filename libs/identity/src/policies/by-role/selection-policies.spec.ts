import { all, granted, inFund, inOrganisation, ofMyFund, ofMyOrganisation } from './granted.builders.js';

describe('what a reviewer is granted of what is judged', () => {
  const judged = (row: object, fund = 'mine') => {
    const rights = granted(inFund('REVIEWER'), { ...ofMyFund, fundId: fund, ...row });
    return rights.filter(right => /Assignment|Assessment|Blind|ReviewerProfile|ApplicationReview|Application$/.test(right));
  };

  it('opens what was given to them, and what they may read of the others', () => {
    expect(judged({})).toEqual([]);
    expect(judged({ reviewerId: 'me' })).toEqual(
      all(['assess Assessment', 'assess Assignment', 'read Assignment', 'read BlindApplication']),
    );
    expect(judged({ readerIds: ['me', 'other'] })).toEqual(['read Assessment']);
    expect(judged({ id: 'me' })).toEqual(all(['assess ReviewerProfile', 'read ReviewerProfile']));
  });

  it('opens nothing of it in a fund for which they do not review', () => {
    expect(judged({ id: 'me', reviewerId: 'me', readerIds: ['me'] }, 'theirs')).toEqual([]);
  });
});

it('opens to a trustee what a session opens to them, item by item', () => {
  const opened = { ...ofMyFund, readerIds: ['me'] };
  const rights = granted(inFund('TRUSTEE'), opened).filter(right => /Agenda|Vote/.test(right));
  expect(rights).toEqual(all(['assess AgendaItem', 'read AgendaItem', 'read BoardVote']));
  expect(granted(inFund('TRUSTEE'), { ...opened, fundId: 'theirs' }).filter(right => /Agenda|Vote/.test(right))).toEqual([]);
});

it('keeps from applicants what is said within the fund', () => {
  expect(granted(inOrganisation('OWNER'), { ...ofMyOrganisation, audience: 'INTERNAL' })).not.toContain('read ApplicationComment');
});

it('keeps from applicants what is not announced', () => {
  expect(granted(inOrganisation('OWNER'), { ...ofMyOrganisation, isAnnounced: false })).not.toContain('read OutcomeLetter');
});

it('keeps from a fund what is not handed in', () => {
  const written = { ...ofMyFund, isSubmitted: false };
  expect(granted(inFund('OFFICER'), written).filter(right => / Application$|ApplicationStanding|Answer/.test(right))).toEqual([]);
});
