-- What several statistics have alike.

CREATE OR REPLACE FUNCTION zone_of_report() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('khata.zone', true), ''), 'UTC')
$$;
COMMENT ON FUNCTION zone_of_report() IS 'Whose days are counted, as the reader has set it.';

CREATE OR REPLACE FUNCTION reader_of_report() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('khata.reader', true), '')::bigint
$$;
COMMENT ON FUNCTION reader_of_report() IS 'Who reads, as the reader has set it.';

CREATE OR REPLACE VIEW day_of_course AS
SELECT d.day::date AS day, d.day AT TIME ZONE z.zone AS starts,
  least((d.day + interval '1 day') AT TIME ZONE z.zone, z.moment + interval '1 microsecond') AS ends
FROM (
  SELECT z.zone, z.moment, date_trunc('day', z.moment AT TIME ZONE z.zone) AS today
  FROM (SELECT zone_of_report() AS zone, moment_of_report() AS moment OFFSET 0) z) z
CROSS JOIN generate_series(z.today - interval '366 days', z.today, interval '1 day') d (day);
COMMENT ON VIEW day_of_course IS
  'The days of a year up to now, each from starts until just before ends, so that what is indexed by '
  'time is counted by its index.';

CREATE OR REPLACE VIEW plan_ahead AS
SELECT s.id, s.user_id, s.plan_id, s.plan_version, s.phone, s.valid_from, s.valid_to,
  CASE WHEN s.valid_from > greatest(now.at, l.seen_at) THEN 'QUEUED' ELSE 'ACTIVE' END
    COLLATE "C" AS status
FROM (SELECT moment_of_report() AS at OFFSET 0) now
CROSS JOIN subscription s
LEFT JOIN line l ON l.phone = s.phone
-- By the index, which knows nothing of lines.
WHERE s.valid_to > moment_of_report()
  AND s.valid_to > greatest(now.at, l.seen_at) AND s.valid_to > s.valid_from;
COMMENT ON VIEW plan_ahead IS
  'Plans that run on lines and those that wait there, as report_current_active_plans tells it.';
