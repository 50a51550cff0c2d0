-- Whoever got a way in as somebody else: found for the notice to that person, and known when the link is used.
drop index audit_pin_reset;
create index audit_way_in on audit (organisation_id, subject, at) where action in ('pin.reset', 'way-in.given');
-- null: nobody's hand was in it (asked for by mail by the person, or made on the server's terminal)
alter table sign_in_link add column made_by uuid;
