const id = (code: string, row: string) => `app.public_id('${code}', uuid_send(${row}.fund_id) || uuid_send(${row}.id))`;

/** What an experienced developer would write by hand to answer each question in the same shape; the yardstick, without walls and without choice of fields. */
export const handWritten = {
  nested: `
    select json_build_object('cycle', json_build_object('number', c.number, 'title', c.title, 'fund', json_build_object('funder', json_build_object('name', u.name)),
      'projects', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('id', ${id('prj', 'p')}, 'title', p.title, 'status', p.status,
          'organisation', json_build_object('name', o.name, 'country', o.country),
          'grants', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object('disbursements', json_build_object('nodes', (
              select coalesce(json_agg(json_build_object('amount', json_build_object('amount', d.amount::text, 'currency', d.currency), 'paidOn', d.paid_on) order by d.id), '[]')
              from (select * from disbursement where fund_id = g.fund_id and grant_id = g.id order by id limit 10) d))) order by g.id), '[]')
            from (select * from "grant" where fund_id = p.fund_id and project_id = p.id order by id limit 3) g))) order by p.id), '[]')
        from (select * from project where fund_id = $1 and cycle_id = $2 order by id limit 50) p left join organisation o on o.id = p.organisation_id))))::text as json
    from grant_cycle c join fund f on f.id = c.fund_id join funder u on u.id = f.funder_id where c.fund_id = $1 and c.id = $2`,
  one: `
    select json_build_object('project', json_build_object('id', ${id('prj', 'p')}, 'title', p.title, 'summary', p.summary, 'status', p.status, 'startsOn', p.starts_on,
      'organisation', json_build_object('name', o.name, 'country', o.country), 'cycle', json_build_object('number', c.number),
      'grants', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object('amount', json_build_object('amount', g.amount::text, 'currency', g.currency),
          'tranches', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object('ordinal', t.ordinal, 'dueOn', t.due_on, 'amount', json_build_object('amount', t.amount::text)) order by t.id), '[]')
            from (select * from tranche where fund_id = g.fund_id and grant_id = g.id order by id limit 10) t)),
          'disbursements', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object('amount', json_build_object('amount', d.amount::text), 'paidOn', d.paid_on) order by d.id), '[]')
            from (select * from disbursement where fund_id = g.fund_id and grant_id = g.id order by id limit 10) d))) order by g.id), '[]')
        from (select * from "grant" where fund_id = p.fund_id and project_id = p.id order by id limit 5) g))))::text as json
    from project p left join organisation o on o.id = p.organisation_id left join grant_cycle c on c.fund_id = p.fund_id and c.id = p.cycle_id
    where p.fund_id = $1 and p.id = $2`,
  list: `
    select json_build_object('projects', json_build_object(
      'totalCount', (select count(*)::integer from project where fund_id = $1 and country = $2 and theme = $3),
      'nodes', (select coalesce(json_agg(json_build_object('id', ${id('prj', 'p')}, 'title', p.title, 'status', p.status, 'startsOn', p.starts_on,
          'organisation', json_build_object('name', o.name)) order by p.id), '[]')
        from (select * from project where fund_id = $1 and country = $2 and theme = $3 order by id limit 50) p left join organisation o on o.id = p.organisation_id)))::text as json`,
  deep: `
    select json_build_object('projects', json_build_object('nodes', coalesce(json_agg(json_build_object('id', ${id('prj', 'p')}, 'title', p.title, 'status', p.status,
      'organisation', json_build_object('name', o.name)) order by p.id), '[]')))::text as json
    from (select * from project where fund_id = $1 and id > $2 order by id limit 50) p left join organisation o on o.id = p.organisation_id`,
  search: `
    select coalesce(json_agg(row_to_json(y)), '[]')::text as json from (
      select ${id('prj', 'p')} as id, p.title from project p
      where p.fund_id = $1 and (p.search_text like all ($2::text[]) or p.organisation_id in (select o.id from organisation o where o.search_text like all ($2::text[]))) order by p.id limit 20
    ) y`,
  summary: `
    select json_build_object('projects', s.projects, 'survivorLed', s.survivor_led, 'money', (
      select coalesce(json_agg(json_build_object('currency', m.currency, 'isSurvivorLed', m.is_survivor_led, 'awarded', m.awarded::text) order by m.row_key), '[]')
      from restricted.impact_money m where m.fund_id = s.fund_id and m.asked = 'FUND'))::text as json
    from restricted.impact_summary s where s.fund_id = $1 and s.asked = 'FUND'`,
} as const;
