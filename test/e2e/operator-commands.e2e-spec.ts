import { CommandLine } from '../support/command-line.js';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';

let demo: DemoApp;
let commandLine: CommandLine;

beforeAll(async () => {
  demo = await aDemoApp();
  const { ownerUrl, appUrl } = demo.app.database;
  commandLine = new CommandLine({ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl });
}, 180_000);

afterAll(async () => {
  commandLine.clear();
  await demo.app.stop();
});

describe('An operator says who may read a fund', () => {
  it('makes an account, gives it a role, lists it and takes the role away', async () => {
    const password = 'a long and quiet pass-phrase';
    expect(
      await commandLine.run(['account', 'create', 'Ana@example.org', '--name', 'Ana', '--password-file', '-'], `${password}\n`),
    ).toMatchObject({ code: 0, complaints: '' });
    expect(await commandLine.run(['member', 'add', 'ana@example.org', '--fund', 'UNVTFCFS', '--role', 'ANALYST'])).toMatchObject({
      code: 0,
      complaints: '',
    });
    const signIn = await fetch(`${demo.app.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ana@example.org', password }),
    });
    expect(signIn.ok).toBe(true);
    expect((await commandLine.run(['member', 'list', '--fund', 'UNVTFCFS'])).output).toMatch(/^ANALYST +ana@example\.org +Ana$/m);
    expect(await commandLine.run(['member', 'remove', 'ana@example.org', '--fund', 'UNVTFCFS', '--role', 'ANALYST'])).toMatchObject({
      code: 0,
      complaints: '',
    });
    expect((await commandLine.run(['member', 'list', '--fund', 'UNVTFCFS'])).output).not.toContain('ana@');
  });

  it.each([
    [
      'an unknown person',
      ['member', 'add', 'nobody@example.org', '--fund', 'UNVTFCFS', '--role', 'OFFICER'],
      /no account with this e-mail address/,
    ],
    ['a role twice', ['member', 'add', 'officer@ledby.test', '--fund', 'UNVTF', '--role', 'OFFICER'], /is OFFICER of UNVTF already/],
    ['an unknown role', ['member', 'add', 'officer@ledby.test', '--fund', 'UNVTFCFS', '--role', 'KING'], /A role is one of OFFICER/],
    ['an unknown fund', ['member', 'list', '--fund', 'NOSUCH'], /no fund NOSUCH/],
    ['a fund code that is none', ['import', '360giving', 'grants.json', '--fund', 'A B'], /A fund code has/],
    [
      'an account twice',
      ['account', 'create', 'officer@ledby.test', '--name', 'X', '--password-file', '-'],
      /account with this e-mail address already/,
    ],
    ['a file that is not there', ['import', '360giving', 'nosuch.json', '--fund', 'UNVTFCFS'], /This file cannot be read/],
    ['an unknown option', ['funds', '--all'], /unknown option '--all'/],
    ['a word too many', ['funds', 'all'], /too many arguments/],
    ['an unknown command', ['export'], /unknown command 'export'/],
    ['an unknown command of a group', ['audit', 'mend'], /no command audit mend/],
  ])('refuses %s in one line', async (_, args, expected) => {
    const { code, output, complaints } = await commandLine.run(args, 'another long pass-phrase\n');
    expect([code, output]).toEqual([1, '']);
    expect(complaints).toMatch(expected);
    expect(complaints.trimEnd().split('\n')).toHaveLength(1);
  });

  it('shows the commands when asked for none', async () => {
    const { code, output } = await commandLine.run([]);
    expect(code).toBe(0);
    expect(output).toMatch(/import .*\n.*funds .*\n.*member .*\n.*account .*\n.*audit /);
  });
});
