import { randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import { handInByHand } from './hand-in-by-hand.js';
import { applicationOf, funds, type LastMinute, publicIdOf, setLastMinute } from './last-minute.js';
import { ask, type Target } from './load.js';

const mutation = `mutation HandIn($input: ApplicationInput!) { submitApplication(input: $input) { replayed application { receiptNumber submittedAt } } }`;

type Told = { readonly receipt?: string | undefined; readonly code?: string | undefined };

async function handIn(target: Target, place: number, agent: http.Agent, key: string): Promise<Told> {
  const input = { clientMutationKey: key, id: publicIdOf('ledby', place), version: 1 };
  const { data, errors } = JSON.parse(await ask(target, JSON.stringify({ query: mutation, variables: { input } }), agent));
  return { receipt: data?.submitApplication?.application?.receiptNumber, code: errors?.[0]?.extensions?.code };
}

/** Each connection hands in what its person answers for, one after the other; every tenth is sent twice at once, as a poor line does. */
async function throughGraphql(
  { targets }: LastMinute,
  from: number,
  to: number,
): Promise<{ readonly seconds: number; readonly told: readonly (readonly [number, Told])[] }> {
  const told: (readonly [number, Told])[] = [];
  const began = performance.now();
  await Promise.all(
    targets.map(async (target, person) => {
      const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
      for (let place = person + 1; place <= to; place += targets.length) {
        if (place <= from) continue;
        const key = randomUUID();
        const again = place % 10 === 0 ? handIn(target, place, agent, key) : undefined;
        const answers = [await handIn(target, place, agent, key), await again].filter(answer => answer !== undefined);
        answers.forEach(answer => told.push([place, answer]));
      }
      agent.destroy();
    }),
  );
  return { seconds: (performance.now() - began) / 1000, told };
}

type Outcome = {
  readonly submitted: number;
  readonly revisions: number;
  readonly answers: number;
  readonly numbers: number;
  readonly late: number;
};

const countOf = async (owner: pg.Client, fund: string): Promise<Outcome> =>
  (
    await owner.query<Outcome>(
      `select count(*) filter (where a.is_submitted)::int as submitted, (select count(*)::int from application_revision r where r.fund_id = $1) as revisions,
        (select count(*)::int from submitted_answer s where s.fund_id = $1) as answers, count(distinct a.receipt_number)::int as numbers,
        count(*) filter (where a.submitted_at > c.closes_at)::int as late from application a join call_for_proposals c on c.fund_id = a.fund_id and c.id = a.window_id where a.fund_id = $1`,
      [fund],
    )
  ).rows[0] as Outcome;

/** 2,000 in the last minute from 50 connections, against the same rows written by hand; then some more while the moment passes. */
export async function rushToDeadline(say: (line: string) => void, submissions = 2000, connections = 50, across = 500): Promise<object> {
  const stage = await setLastMinute(submissions + across, connections, say);
  const owner = new pg.Client({ connectionString: stage.ownerUrl });
  await owner.connect();
  try {
    const byHand = await handInByHand(stage.appUrl, {
      fundId: funds.byHand,
      connections,
      places: submissions,
      idOf: place => applicationOf('byHand', place),
    });
    const rushed = await throughGraphql(stage, 0, submissions);
    const receipts = new Map<number, Set<string>>();
    for (const [place, { receipt = 'none' }] of rushed.told) receipts.set(place, (receipts.get(place) ?? new Set()).add(receipt));
    const doubled = [...receipts.values()].filter(numbers => numbers.size !== 1 || numbers.has('none')).length;
    const kept = await countOf(owner, funds.ledby);
    const [rate, handRate] = [submissions / rushed.seconds, submissions / byHand];
    say(
      `GraphQL: ${submissions} handed in in ${rushed.seconds.toFixed(1)} s, ${rate.toFixed(0)} a second; kept ${kept.submitted}, lost ${submissions - kept.submitted}, with more than one receipt or none ${doubled}`,
    );
    say(
      `By hand: the same rows in ${byHand.toFixed(1)} s, ${handRate.toFixed(0)} a second; Ledby reaches ${(rate / handRate).toFixed(2)} of it (0.5)`,
    );

    await owner.query(`update call_for_proposals set closes_at = clock_timestamp() + interval '1 second' where fund_id = $1`, [
      funds.ledby,
    ]);
    const last = await throughGraphql(stage, submissions, submissions + across);
    const after = await countOf(owner, funds.ledby);
    const accepted = new Set(last.told.filter(([, { receipt }]) => receipt !== undefined).map(([place]) => place)).size;
    const refused = last.told.filter(([, { code }]) => code !== undefined && code !== 'CALL_CLOSED').length;
    say(
      `While the moment passed: ${accepted} of ${across} accepted, ${after.submitted - kept.submitted} kept, ${after.late} late among them; refused with another code than CALL_CLOSED: ${refused}`,
    );
    return { submissions, connections, rate, handRate, ratio: rate / handRate, kept, doubled, accepted, late: after.late, after, refused };
  } finally {
    await owner.end();
    await stage.end();
  }
}
