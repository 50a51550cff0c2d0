-- Whose PIN was renewed by somebody else is told so on their next visits: found by this small index, not by reading the whole log.
create index audit_pin_reset on audit (organisation_id, subject, at) where action = 'pin.reset';
