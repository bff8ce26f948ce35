import { aDemoApp, type DemoApp, type DemoRole } from '../support/demo-app.js';

let demo: DemoApp;

beforeAll(async () => {
  demo = await aDemoApp();
});
afterAll(() => demo?.app.stop());

const below: readonly DemoRole[] = ['analyst', 'reviewer', 'trustee', 'finance'];

type Listed = { readonly id: string; readonly window: { readonly id: string } | null };

async function projectsOf(role: DemoRole, filter = ''): Promise<readonly Listed[]> {
  const { data, errors } = await demo.app.ask(demo.as[role], `{ projects(first: 100${filter}) { nodes { id window { id } } } }`);
  expect(errors).toEqual([]);
  return data.projects.nodes;
}

it('tells an officer under which window each project was selected', async () => {
  expect((await projectsOf('officer')).some(({ window }) => window !== null)).toBe(true);
});

it('tells an officer, and nobody below, which windows are kept for some', async () => {
  const asked = '{ projects(first: 100) { nodes { window { isReserved } } } }';
  const toldTo = async (role: DemoRole) => {
    const { data } = await demo.app.ask(demo.as[role], asked);
    return (data.projects.nodes as readonly { readonly window: object | null }[]).flatMap(({ window }) =>
      window === null ? [] : [window],
    );
  };
  expect(new Set((await toldTo('officer')).map(window => JSON.stringify(window)))).toEqual(new Set(['{"isReserved":false}']));
  for (const role of below) expect(await toldTo(role)).toEqual([]);
});

it('tells nobody below: not of any project, so that an untold window marks none', async () => {
  const [window = ''] = (await projectsOf('officer')).flatMap(({ window: told }) => (told === null ? [] : [told.id]));
  expect(await projectsOf('officer', `, filter: { window: "${window}" }`)).not.toEqual([]);
  for (const role of below) {
    expect((await projectsOf(role)).filter(project => project.window !== null)).toEqual([]);
    expect(await projectsOf(role, `, filter: { window: "${window}" }`)).toEqual([]);
    const { data } = await demo.app.ask(
      demo.as[role],
      `{ projects(filter: { window: "${window}" }) { totalCount } grants(filter: { window: "${window}" }) { totalCount } }`,
    );
    expect(data).toEqual({ projects: { totalCount: 0 }, grants: { totalCount: 0 } });
  }
});
