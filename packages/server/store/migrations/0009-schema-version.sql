-- Which change of the schema is the newest: for the page that says how the installation is. A number, nothing of anybody.
create function schema_version() returns int
  language sql stable security definer set search_path = public, pg_temp
  as $$ select max(version) from schema_migration $$;
revoke all on function schema_version from public;
grant execute on function schema_version to hinoyojin_app;
