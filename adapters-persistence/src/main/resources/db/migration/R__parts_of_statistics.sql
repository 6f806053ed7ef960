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

CREATE OR REPLACE FUNCTION first_instant_of_course() RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ((moment_of_report() AT TIME ZONE zone_of_report())::date - 366)::timestamp
    AT TIME ZONE zone_of_report()
$$;
COMMENT ON FUNCTION first_instant_of_course() IS
  'From when on what comes in the course of time is counted day by day: a year, and this day.';
