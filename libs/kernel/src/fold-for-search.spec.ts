import { foldForSearch } from './fold-for-search.js';

describe('folding text for search', () => {
  it.each([
    ['São Tomé', 'sao tome'],
    ['ŁÓDŹ', 'lodz'],
    ['Việt Nam', 'viet nam'],
    ['Straße', 'strasse'],
    ['Ελλάς', 'ελλας'],
    ['حُقُوق', 'حقوق'],
    ['नेपाल की', 'नेपाल की'],
    ['ﬁnance', 'finance'],
    ['  two\u00a0 words ', 'two words'],
  ])('reads %s as %s', (written, folded) => expect(foldForSearch(written)).toBe(folded));

  it('is the same when folded again', () => expect(foldForSearch(foldForSearch('ŁÓDŹ Việt ß'))).toBe(foldForSearch('ŁÓDŹ Việt ß')));
});
