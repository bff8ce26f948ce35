import { type Actor, anActor } from '@ledby/kernel';
import { AccessPolicy, type ReadModel, readModels, type Relation } from '@ledby/platform';
import { isCovered } from '../../libs/platform/src/reading/compile/scope.js';
import type { Asker } from '../oracle/rights.js';
import { meanings } from '../oracle/meanings.js';
import { Theatre } from '../oracle/theatre.js';
import type { Row } from '../oracle/world.js';

let theatre: Theatre;
let policy: AccessPolicy;

beforeAll(async () => {
  theatre = await Theatre.open();
  policy = theatre.app.app.get(AccessPolicy);
});
afterAll(() => theatre?.close());

const actorOf = ({ userId, isAdministrator, funds, organisations }: Asker): Actor =>
  anActor({ userId, isAdministrator, funds, organisations });

const coveredOf = (actor: Actor): readonly (readonly [ReadModel, string, Relation])[] =>
  readModels().flatMap(model =>
    Object.entries(model.relations)
      .filter(([, { to, on }]) => isCovered(policy.rows(actor, 'read', model.subject), policy.rows(actor, 'read', to().subject), on))
      .map(([name, relation]) => [model, name, relation] as const),
  );

const isJoined = (on: Relation['on'], mine: Row, theirs: Row) =>
  Object.entries(on).every(([from, to]) => mine[from] !== null && mine[from] === theirs[to]);

it('leaves the condition out only where every row that is reached may be read anyway, for people of every kind', () => {
  const [wrong, proved] = [[] as string[], new Set<string>()];
  for (const who of theatre.seated) {
    const sight = theatre.sightOf(who);
    // Sums are counted by the oracle anew: their rows are none of a table.
    for (const [model, name, { to, on }] of coveredOf(actorOf(who.asker)).filter(([from, , relation]) =>
      [from, relation.to()].every(each => each.name in meanings && !/Summary|Portfolio|ImpactLevel|Pipeline/.test(each.name)),
    )) {
      const parents = sight.rows(model.name);
      const reached = sight.everything(to().name).filter(theirs => parents.some(mine => isJoined(on, mine, theirs)));
      const allowed = new Set(sight.rows(to().name));
      wrong.push(...reached.filter(row => !allowed.has(row)).map(row => `${who.asker.name}: ${model.name}.${name} ${String(row['id'])}`));
      if (reached.length > 0) {
        proved.add(`${who.asker.name}: ${model.name}.${name}`);
      }
    }
  }
  process.stdout.write(`covered relations with rows behind them: ${proved.size}\n`);
  expect(wrong).toEqual([]);
  expect(proved.size).toBeGreaterThan(100);
});

it('covers what an officer reads most, so that the database is not asked twice', () => {
  const covered = new Set(coveredOf(actorOf(theatre.seatOf('officer').asker)).map(([model, name]) => `${model.name}.${name}`));
  expect([...covered]).toEqual(
    expect.arrayContaining(['Project.grants', 'Grant.tranches', 'Grant.disbursements', 'Grant.project', 'Project.leadership']),
  );
});
