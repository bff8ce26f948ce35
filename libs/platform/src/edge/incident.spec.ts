import { incidentOf } from './incident.js';
import { troubleOf } from './trouble.js';

const databaseError = (code: string) =>
  Object.assign(new Error('duplicate key value violates "SECRET"'), {
    code,
    detail: 'Key (name)=(SECRET) already exists.',
    constraint: 'grant_reference_key',
    table: 'grant',
    where: 'SECRET',
  });

describe('what is written down of a failure', () => {
  it('is its kind, its place and the names of the schema, and never its message', () => {
    const incident = incidentOf(
      Object.assign(new Error('insert into x values (SECRET)', { cause: databaseError('23505') }), { name: 'DriverException' }),
    );
    expect(incident).toMatchObject({ name: 'DriverException', sqlState: '23505', constraint: 'grant_reference_key', table: 'grant' });
    expect(incident.trace[0]).toMatch(/^at /);
    expect(JSON.stringify(incident)).not.toContain('SECRET');
  });

  it('is the message of a plain mistake in the code, which names a property', () => {
    expect(incidentOf(new TypeError('x.y is not a function'))).toMatchObject({ name: 'TypeError', message: 'x.y is not a function' });
    expect(
      JSON.stringify(incidentOf(Object.assign(new TypeError("Received type string ('SECRET')"), { code: 'ERR_INVALID_ARG_TYPE' }))),
    ).not.toContain('SECRET');
    expect(JSON.stringify(incidentOf(new SyntaxError(`Unexpected token S, "SECRET" is not valid JSON`)))).not.toContain('SECRET');
  });

  it('is next to nothing when what was thrown is no error', () => {
    expect(incidentOf('SECRET')).toEqual({ name: 'NoError', trace: [] });
  });
});

describe('whose fault a failure is', () => {
  it.each([
    ['57014', 'TIMED_OUT', 503],
    ['40P01', 'CONFLICT', 409],
    ['22021', 'BAD_INPUT', 400],
    ['57P01', 'UNAVAILABLE', 503],
    ['53100', 'UNAVAILABLE', 503],
    ['ECONNREFUSED', 'UNAVAILABLE', 503],
    ['23505', 'CONFLICT', 409],
    ['42P01', 'INTERNAL', 500],
  ])('is told by %s: %s', (code, expected, status) => {
    expect(troubleOf(new Error('outer', { cause: databaseError(code) }))).toMatchObject({ code: expected, status });
  });
});
