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
  /** A key other than the plain id, for rows that are sums. */
  readonly key?: string;
};

const bare = (table: string) => table.replaceAll('"', '');

function policies(name: string, wall: string, alsoSeenWhen: readonly string[]): string[] {
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy fund_wall on ${name} using (${wall}) with check (${wall})`,
    ...alsoSeenWhen.map((condition, place) => `create policy also_seen_${place + 1} on ${name} for select using (${condition})`),
    `create policy upkeep on ${name} to ledby_upkeep using (true) with check (true)`,
  ];
}

function grants(name: string, { mayInsert = true, mayUpdate = [], mayDelete = false, schema = 'public' }: FundOwned): string[] {
  const verbs = ['select', ...(mayInsert ? ['insert'] : []), ...(mayDelete ? ['delete'] : [])].join(', ');
  const roles = schema === 'restricted' ? ['ledby_lead'] : ['ledby_app', 'ledby_lead'];
  return roles.flatMap(role => [
    `grant ${role === 'ledby_lead' && schema === 'public' ? 'select' : verbs} on ${name} to ${role}`,
    ...(mayUpdate.length > 0 && (role !== 'ledby_lead' || schema === 'restricted')
      ? [`grant update (${mayUpdate.join(', ')}) on ${name} to ${role}`]
      : []),
  ]);
}

/** A table spread by fund: create, place, then keys, wall and rights, in the order that Citus accepts. */
export function fundOwnedTable(table: string, shape: FundOwned): string[] {
  const name = `${shape.schema ?? 'public'}.${table}`;
  return [
    `create table ${name} (fund_id uuid not null, ${shape.key === undefined ? 'id uuid not null, ' : ''}${shape.columns}, primary key (fund_id, ${shape.key ?? 'id'})${(
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
    ...policies(name, 'fund_id = any (app.current_funds())', shape.alsoSeenWhen ?? []),
    ...grants(name, shape),
  ];
}

type Global = {
  readonly columns: string;
  readonly mayUpdate?: readonly string[];
  readonly mayInsert?: boolean;
  readonly mayDelete?: boolean;
  readonly seenWhen?: string;
};

/** A table that every fund shares; it never points at a row of one fund. */
export function globalTable(table: string, { columns, mayUpdate = [], mayInsert = true, mayDelete = false, seenWhen }: Global): string[] {
  const name = `public.${table}`;
  return [
    `create table ${name} (${columns})`,
    `select app.place('${name}', 'everywhere')`,
    ...(seenWhen === undefined
      ? []
      : [
          `alter table ${name} enable row level security`,
          `alter table ${name} force row level security`,
          `create policy seen on ${name} for select using (${seenWhen})`,
          `create policy written on ${name} for insert with check (app.current_user_id() is not null)`,
          `create policy changed on ${name} for update using (${seenWhen})`,
          ...(mayDelete ? [`create policy removed on ${name} for delete using (${seenWhen})`] : []),
          `create policy upkeep on ${name} to ledby_upkeep using (true) with check (true)`,
        ]),
    ...grants(name, { columns, mayInsert, mayUpdate, mayDelete }),
  ];
}
