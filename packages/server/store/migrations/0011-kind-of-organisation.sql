-- As in 0002; also the kind of the organisation, which chooses the words of its pages.
create or replace function signed_in(p_organisation uuid, p_token_hash bytea) returns table (
  session_id uuid, method text, shared boolean, stale boolean,
  person_id uuid, number text, name text, unit_id uuid, locale text, preferences jsonb, roles jsonb, organisation jsonb
)
language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('app.organisation', p_organisation::text, true);
  return query
    select s.id, s.method, s.shared, s.seen_at < now() - interval '10 minutes',
      p.id, p.number, p.name, p.unit_id, p.locale, p.preferences,
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) order by g.role, g.unit_id)
        from role_grant g where g.organisation_id = s.organisation_id and g.person_id = s.person_id), '[]'),
      jsonb_build_object('name', o.name, 'slug', o.slug, 'timezone', o.timezone, 'locales', o.locales,
        'smallGroup', o.small_group, 'entryMode', o.entry_mode, 'kind', o.kind)
    from session s
    join organisation o on o.id = s.organisation_id
    join person p on p.organisation_id = s.organisation_id and p.id = s.person_id
    where s.organisation_id = p_organisation and s.token_hash = p_token_hash
      and s.revoked_at is null and s.expires_at > now() and p.status = 'active'
      and o.suspended_at is null and o.erase_at is null;
end $$;
