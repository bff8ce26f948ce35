type FundOwned = {
  readonly schema?: 'public' | 'restricted';
  readonly columns: string;
  /** Unique keys beside the primary one; the fund leads each by itself. */
  readonly unique?: readonly string[];
  /** Foreign keys to rows of the same fund: column, table, and further columns that must agree. */
  readonly within?: readonly (readonly [column: string, table: string, ...agreeing: string[]])[];
  /** Foreign keys to global tables. */
  readonly outside?: readonly (readonly [column: string, table: string])[];
  readonly checks?: readonly string[];
  /** What the application may change once the row is written; never the fund or the id. */
  readonly mayUpdate?: readonly string[];
  readonly mayInsert?: boolean;
  readonly mayDelete?: boolean;
  /** Conditions, on own columns only, under which a reader from outside the fund sees the row. */
  readonly alsoSeenWhen?: readonly string[];
  /** The platform's own chain is kept beside those of the funds, under a fund that is none. */
  readonly alsoWithoutFund?: boolean;
  /** For what is worked out from other tables and can be worked out anew: kept out of every log and base backup, empty after a crash. */
  readonly isUnlogged?: boolean;
  /** A key other than the plain id, for rows that are sums. */
  readonly key?: string;
};

const bare = (table: string) => table.replaceAll('"', '');

const anyFund = 'fund_id = any (app.current_funds())';

/** A reader of one fund has a wall of its own: an equality that an index can answer, where a list is compared row by row. */
const oneFund = 'fund_id = app.current_fund()';

const general = 'ledby_app, ledby_lead';
const ofOneFund = 'ledby_fund, ledby_fund_lead';

/** Whoever enters as a reader of one fund belongs to no organisation. */
const readersOf = (condition: string) => (condition.includes('app.current_organisations()') ? general : `${general}, ${ofOneFund}`);

function policies(name: string, alsoSeenWhen: readonly string[]): string[] {
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy fund_wall on ${name} to ${general} using (${anyFund}) with check (${anyFund})`,
    `create policy one_fund on ${name} for select to ${ofOneFund} using (${oneFund})`,
    ...alsoSeenWhen.map(
      (condition, place) => `create policy also_seen_${place + 1} on ${name} for select to ${readersOf(condition)} using (${condition})`,
    ),
    `create policy upkeep on ${name} to ledby_upkeep using (true) with check (true)`,
  ];
}

function grants(name: string, { mayInsert = true, mayUpdate = [], mayDelete = false, schema = 'public' }: FundOwned): string[] {
  const verbs = ['select', ...(mayInsert ? ['insert'] : []), ...(mayDelete ? ['delete'] : [])].join(', ');
  const roles = schema === 'restricted' ? ['ledby_lead'] : ['ledby_app', 'ledby_lead'];
  const readers = schema === 'restricted' ? 'ledby_fund_lead' : ofOneFund;
  return [`grant select on ${name} to ${readers}`].concat(
    roles.flatMap(role => [
      `grant ${role === 'ledby_lead' && schema === 'public' ? 'select' : verbs} on ${name} to ${role}`,
      ...(mayUpdate.length > 0 && (role !== 'ledby_lead' || schema === 'restricted')
        ? [`grant update (${mayUpdate.join(', ')}) on ${name} to ${role}`]
        : []),
    ]),
  );
}

/** A table spread by fund: create, place, then keys, wall and rights, in the order that Citus accepts. */
export function fundOwnedTable(table: string, shape: FundOwned): string[] {
  const name = `${shape.schema ?? 'public'}.${table}`;
  return [
    `create ${shape.isUnlogged === true ? 'unlogged ' : ''}table ${name} (fund_id uuid not null, ${shape.key === undefined ? 'id uuid not null, ' : ''}${shape.columns}, primary key (fund_id, ${shape.key ?? 'id'})${(
      shape.unique ?? []
    )
      .map(columns => `, unique (fund_id, ${columns})`)
      .join('')}${(shape.checks ?? []).map(check => `, check (${check})`).join('')})`,
    `select app.place('${name}', 'by fund')`,
    ...(shape.alsoWithoutFund === true
      ? []
      : [`alter table ${name} add constraint ${bare(table)}_fund foreign key (fund_id) references public.fund (id)`]),
    ...(shape.within ?? []).map(
      ([column, target, ...agreeing]) =>
        `alter table ${name} add constraint ${bare(table)}_${column.replace(/_id$/, '')} foreign key (${['fund_id', column, ...agreeing].join(', ')}) references ${
          target.includes('.') ? target : `public.${target}`
        } (${['fund_id', 'id', ...agreeing].join(', ')})`,
    ),
    ...(shape.outside ?? []).map(
      ([column, target]) =>
        `alter table ${name} add constraint ${bare(table)}_${column.replace(/_id$/, '')} foreign key (${column}) references public.${target} (id)`,
    ),
    ...policies(name, shape.alsoSeenWhen ?? []),
    ...grants(name, shape),
  ];
}

type Global = {
  readonly columns: string;
  readonly mayUpdate?: readonly string[];
  readonly mayInsert?: boolean;
  readonly mayDelete?: boolean;
  readonly seenWhen?: string;
  /** For what everyone who works for a fund may see, whatever the row: said once, so that no row is asked. */
  readonly seenByFunds?: boolean;
};

/** A table that every fund shares; it never points at a row of one fund. */
export function globalTable(
  table: string,
  { columns, mayUpdate = [], mayInsert = true, mayDelete = false, seenWhen, seenByFunds = false }: Global,
): string[] {
  const name = `public.${table}`;
  return [
    `create table ${name} (${columns})`,
    `select app.place('${name}', 'everywhere')`,
    ...(seenWhen === undefined
      ? []
      : [
          `alter table ${name} enable row level security`,
          `alter table ${name} force row level security`,
          `create policy seen on ${name} for select to ${general}${seenByFunds ? '' : `, ${ofOneFund}`} using (${seenWhen})`,
          ...(seenByFunds ? [`create policy seen_by_funds on ${name} for select to ${ofOneFund} using (true)`] : []),
          `create policy written on ${name} for insert with check (app.current_user_id() is not null)`,
          `create policy changed on ${name} for update using (${seenWhen})`,
          ...(mayDelete ? [`create policy removed on ${name} for delete using (${seenWhen})`] : []),
          `create policy upkeep on ${name} to ledby_upkeep using (true) with check (true)`,
        ]),
    ...grants(name, { columns, mayInsert, mayUpdate, mayDelete }),
  ];
}
