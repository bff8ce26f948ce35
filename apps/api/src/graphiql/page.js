const { React, ReactDOM, GraphiQL } = globalThis;
const byId = id => document.getElementById(id);

const ask = async ({ query, variables, operationName }) => {
  // Shortly after a change of tabs GraphiQL still names the operation of the former one.
  const named = operationName && query.includes(operationName) ? { operationName } : {};
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, ...named }),
  });
  return response.json();
};

/** What was asked here is gone when the page is: a shared computer must not remember it. */
const forgetfulStorage = () => {
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
    clear: () => kept.clear(),
  };
};

const roleNames = {
  officer: 'officers',
  reviewer: 'reviewers',
  trustee: 'trustees',
  finance: 'finance',
  analyst: 'analysts',
  privacy: 'data protection',
  grantee: 'grantees',
  admin: 'administrators',
};
const roleOfMember = {
  OFFICER: 'officer',
  REVIEWER: 'reviewer',
  TRUSTEE: 'trustee',
  FINANCE: 'finance',
  ANALYST: 'analyst',
  DATA_PROTECTION: 'privacy',
};

const readViewer = async () => {
  const { data } = await ask({ query: 'query WhoAsks { viewer { name isAdministrator memberships { role } } }' });
  return data?.viewer ?? undefined;
};

const roleOf = ({ isAdministrator, memberships }) => roleOfMember[memberships[0]?.role] ?? (isAdministrator ? 'admin' : 'grantee');

/** An example speaks of a fund of yours, whichever that is. */
const readOwnFund = async () => {
  const { data } = await ask({ query: 'query OwnFund { projects(first: 1) { nodes { fund { id } } } funds(first: 1) { nodes { id } } }' });
  return data?.projects?.nodes[0]?.fund?.id ?? data?.funds?.nodes[0]?.id ?? '';
};

const tabOf = ({ query }, fund) => ({ query, variables: query.includes('$fund') ? JSON.stringify({ fund }, null, 2) : '' });

const begin = async () => {
  const [examples, viewer] = await Promise.all([fetch('/graphiql/examples.json').then(response => response.json()), readViewer()]);
  const fund = viewer === undefined ? '' : await readOwnFund();
  const own = viewer === undefined ? 'officer' : roleOf(viewer);
  // Whoever may not read the schema is not shown an error for it.
  const mayReadSchema = viewer !== undefined && own !== 'grantee';
  const root = ReactDOM.createRoot(byId('graphiql'));
  const show = role =>
    root.render(
      React.createElement(GraphiQL, {
        key: role,
        fetcher: ask,
        storage: forgetfulStorage(),
        defaultTabs: examples.filter(example => example.role === role).map(example => tabOf(example, fund)),
        ...(mayReadSchema ? {} : { schema: null }),
      }),
    );
  byId('viewer').textContent = viewer === undefined ? 'Nobody is signed in, so nothing can be read yet.' : `Signed in as ${viewer.name}`;
  byId('sign-in').hidden = viewer !== undefined;
  byId('sign-out').hidden = viewer === undefined;
  const choice = byId('role');
  choice.append(
    ...[...new Set(examples.map(({ role }) => role))].map(role => new Option(roleNames[role] ?? role, role, false, role === own)),
  );
  choice.addEventListener('change', () => show(choice.value));
  show(own);
};

byId('sign-out').addEventListener('click', async () => {
  await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  location.assign('/sign-in');
});

begin().catch(() => {
  byId('viewer').textContent = 'Ledby does not answer. Try again later.';
});
