import { BadInput } from '@ledby/kernel';
import { OrganisationIdentifier } from './organisation-identifier.entity.js';

const quoted = (numbers: Parameters<typeof OrganisationIdentifier.listFor>[1]) =>
  OrganisationIdentifier.listFor('org', numbers)
    .filter(({ isPrimary }) => isPrimary)
    .map(({ identifier }) => identifier);

describe('the numbers of an organisation', () => {
  it('quote the first unless another says so', () => {
    expect(
      quoted([
        { scheme: 'GB-CHC', identifier: '1' },
        { scheme: 'GB-COH', identifier: '2' },
      ]),
    ).toEqual(['1']);
    expect(
      quoted([
        { scheme: 'GB-CHC', identifier: '1' },
        { scheme: 'GB-COH', identifier: '2', isPrimary: true },
      ]),
    ).toEqual(['2']);
    expect(quoted([])).toEqual([]);
  });

  it.each([
    [
      'two are to be quoted',
      [
        { scheme: 'GB-CHC', identifier: '1', isPrimary: true },
        { scheme: 'GB-COH', identifier: '2', isPrimary: true },
      ],
    ],
    [
      'one is given twice',
      [
        { scheme: 'GB-CHC', identifier: '1' },
        { scheme: 'GB-CHC', identifier: '1' },
      ],
    ],
  ])('are refused when %s', (_, numbers) => {
    expect(() => OrganisationIdentifier.listFor('org', numbers)).toThrow(BadInput);
  });

  it.each(['GB-CHC', 'XI-ROR', 'US-EIN', 'XM-DAC', 'CA-CRA_ACR', 'CA_BC-BRC_CBR'])('name a register as %s', scheme => {
    expect(OrganisationIdentifier.of('org', { scheme, identifier: '1' }).scheme).toBe(scheme);
  });

  it.each(['', 'GB', 'gb-chc', 'GB-', 'G-CHC', 'GB CHC', 'GBCHC', 'ABCD-CHC'])('are refused for a register called "%s"', scheme => {
    expect(() => OrganisationIdentifier.of('org', { scheme, identifier: '1' })).toThrow(BadInput);
  });

  it('are not quoted any more once they came over from a duplicate', () => {
    const number = OrganisationIdentifier.of('duplicate', { scheme: 'GB-CHC', identifier: '1', isPrimary: true });
    number.moveTo('survivor');
    expect(number).toMatchObject({ organisationId: 'survivor', isPrimary: false });
  });
});
