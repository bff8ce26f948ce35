const id = (code: string, row: string) => `app.public_id('${code}', uuid_send(${row}.fund_id) || uuid_send(${row}.id)) as id`;

/** What an experienced developer would write for each question by hand; the yardstick, without walls and without choice of fields. */
export const handWritten = {
  nested: `
    select to_json(x)::text as json from (
      select c.number, c.title, u.name as funder, (
        select coalesce(json_agg(row_to_json(y) order by y.place), '[]') from (
          select p.place, p.pid as id, p.title, p.status, o.name as organisation, o.country, (
            select coalesce(json_agg(row_to_json(z) order by z.place), '[]') from (
              select d.id as place, d.amount::text as amount, d.currency, d.paid_on as "paidOn"
              from "grant" g join disbursement d on d.fund_id = g.fund_id and d.grant_id = g.id
              where g.fund_id = p.fund_id and g.project_id = p.id limit 30
            ) z
          ) as disbursements
          from (select p.*, p.id as place, ${id('prj', 'p').replace(' as id', ' as pid')} from project p where p.fund_id = $1 and p.cycle_id = $2 order by p.id limit 50) p
          left join organisation o on o.id = p.organisation_id
        ) y
      ) as projects
      from grant_cycle c join fund f on f.id = c.fund_id join funder u on u.id = f.funder_id where c.fund_id = $1 and c.id = $2
    ) x`,
  one: `
    select to_json(x)::text as json from (
      select ${id('prj', 'p')}, p.title, p.summary, p.status, p.starts_on as "startsOn", o.name as organisation, o.country, c.number as cycle, (
        select coalesce(json_agg(row_to_json(y)), '[]') from (
          select g.amount::text as amount, g.currency, (
            select coalesce(json_agg(row_to_json(t)), '[]') from (
              select t.ordinal, t.due_on as "dueOn", t.amount::text as amount from tranche t where t.fund_id = g.fund_id and t.grant_id = g.id order by t.id limit 10
            ) t
          ) as tranches, (
            select coalesce(json_agg(row_to_json(d)), '[]') from (
              select d.amount::text as amount, d.paid_on as "paidOn" from disbursement d where d.fund_id = g.fund_id and d.grant_id = g.id order by d.id limit 10
            ) d
          ) as disbursements
          from "grant" g where g.fund_id = p.fund_id and g.project_id = p.id order by g.id limit 5
        ) y
      ) as grants
      from project p left join organisation o on o.id = p.organisation_id left join grant_cycle c on c.fund_id = p.fund_id and c.id = p.cycle_id
      where p.fund_id = $1 and p.id = $2
    ) x`,
  list: `
    select json_build_object(
      'total', (select count(*)::integer from project where fund_id = $1 and country = $2 and theme = $3),
      'projects', (select coalesce(json_agg(row_to_json(y)), '[]') from (
        select ${id('prj', 'p')}, p.title, p.status, p.starts_on as "startsOn", o.name as organisation
        from (select * from project where fund_id = $1 and country = $2 and theme = $3 order by id limit 50) p left join organisation o on o.id = p.organisation_id order by p.id
      ) y))::text as json`,
  deep: `
    select coalesce(json_agg(row_to_json(y)), '[]')::text as json from (
      select ${id('prj', 'p')}, p.title, p.status, o.name as organisation
      from (select * from project where fund_id = $1 and id > $2 order by id limit 50) p left join organisation o on o.id = p.organisation_id order by p.id
    ) y`,
  search: `
    select coalesce(json_agg(row_to_json(y)), '[]')::text as json from (
      select ${id('prj', 'p')}, p.title from project p
      where p.fund_id = $1 and (p.search_text like all ($2::text[]) or p.organisation_id in (select o.id from organisation o where o.search_text like all ($2::text[]))) order by p.id limit 20
    ) y`,
  summary: `
    select json_build_object('projects', s.projects, 'survivorLed', s.survivor_led, 'money', (
      select coalesce(json_agg(json_build_object('currency', m.currency, 'isSurvivorLed', m.is_survivor_led, 'awarded', m.awarded::text) order by m.row_key), '[]')
      from restricted.impact_money m where m.fund_id = s.fund_id and m.asked = 'FUND'))::text as json
    from restricted.impact_summary s where s.fund_id = $1 and s.asked = 'FUND'`,
} as const;
