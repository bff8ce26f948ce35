import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, parse, printSchema, validate } from 'graphql';
import { type Answer, LedbyApp } from '../support/ledby-app.js';
import { answerOf } from './answer.js';
import { seat, type Seated } from './askers.js';
import { HarvestedCursors } from './cursors.js';
import type { Ground } from './documents/arguments.js';
import type { Question } from './documents/document.js';
import { varied } from './documents/varied.js';
import { ordered, printed } from './ordered.js';
import { aPortfolio } from './portfolio.js';
import { Sight } from './rights.js';
import { World } from './world.js';

/** Ledby over HTTP and the oracle over the same rows, side by side before people of every kind. */
export class Theatre {
  private readonly sights = new Map<string, Sight>();

  private constructor(
    readonly app: LedbyApp,
    readonly ground: Ground,
    readonly seated: readonly Seated[],
  ) {}

  static async open(): Promise<Theatre> {
    const app = await LedbyApp.start();
    const seated = await seat(app, await aPortfolio(app.owner));
    const cursors = await HarvestedCursors.harvest(app, seated);
    const schema = buildSchema(printSchema(app.app.get(GraphQLSchemaHost).schema));
    return new Theatre(app, { schema, cursors, world: await World.load(app.owner) }, seated);
  }

  close(): Promise<void> {
    return this.app.stop();
  }

  seatOf(name: string): Seated {
    const found = this.seated.find(({ asker }) => asker.name === name);
    if (found === undefined) {
      throw new Error(`Nobody here is ${name}.`);
    }
    return found;
  }

  sightOf({ asker }: Seated): Sight {
    const known = this.sights.get(asker.name) ?? new Sight(this.ground.world, asker);
    this.sights.set(asker.name, known);
    return known;
  }

  /** With its variables, with others, and with its own again: the later ones may find a plan and a statement that are kept. */
  async compareThrice(who: Seated, { query, variables }: Question): Promise<void> {
    await this.compare(who, { query, variables });
    if (Object.keys(variables).length > 0) {
      await this.compare(who, { query, variables: varied(variables) as Question['variables'] });
      await this.compare(who, { query, variables });
    }
  }

  /** Throws where Ledby and the oracle differ; answers what Ledby said. */
  async compare(who: Seated, { query, variables }: Question): Promise<Answer> {
    const { schema, cursors } = this.ground;
    const [mistake] = validate(schema, parse(query));
    if (mistake !== undefined) {
      throw new Error(`The generator wrote an invalid question: ${mistake.message}\n${query}`);
    }
    const expected = await answerOf(schema, this.sightOf(who), cursors, query, variables);
    const [failure] = expected.errors ?? [];
    if (failure !== undefined) {
      throw new Error(`The oracle failed: ${failure.stack}\n${query}\n${JSON.stringify(variables)}`);
    }
    const answer = await this.app.ask(who.as, query, variables);
    const [said, meant] = [printed(answer.data, answer.errors), printed(expected.data, [])];
    if (said !== meant) {
      throw new Error(
        `${who.asker.name} asked\n${query}\n${JSON.stringify(variables)}\nand was told\n${said}\ninstead of\n${meant}\nfirst unlike at: ${ordered.firstUnlike(said, meant)}`,
      );
    }
    return answer;
  }
}
