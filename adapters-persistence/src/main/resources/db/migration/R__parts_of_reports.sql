-- What several reports show alike.

CREATE OR REPLACE FUNCTION moment_of_report() RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('khata.moment', true), '')::timestamptz, now())
$$;
COMMENT ON FUNCTION moment_of_report() IS
  'As of when a report tells what follows from the time, as its reader has set it.';

CREATE OR REPLACE FUNCTION whole_name(first text, last text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(btrim(first || ' ' || last), '')
$$;
COMMENT ON FUNCTION whole_name IS 'The name of a person; null where nobody has given one.';

CREATE OR REPLACE FUNCTION printed_amount(minor bigint) RETURNS numeric
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT round(minor / 10::numeric ^ u.scale, u.scale)
  FROM ledger_currency c JOIN unit u ON u.code = c.unit
$$;
COMMENT ON FUNCTION printed_amount IS 'An amount in whole units, with all the decimals.';

CREATE OR REPLACE FUNCTION printed_time(at timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
COMMENT ON FUNCTION printed_time IS 'ISO 8601 in UTC.';

CREATE OR REPLACE FUNCTION printed_names(names text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(lower(name) ORDER BY place) FROM unnest(names) WITH ORDINALITY AS n (name, place)
$$;
COMMENT ON FUNCTION printed_names IS 'In small letters; null for none.';

CREATE OR REPLACE FUNCTION printed_criteria(
  user_types text[],
  min_amount bigint,
  new_user boolean,
  sources text[],
  plan_groups text[],
  valid_from timestamptz,
  valid_to timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN cardinality(user_types) + cardinality(sources) + cardinality(plan_groups) > 0
      OR num_nonnulls(min_amount, new_user, valid_from, valid_to) > 0
    THEN json_build_object(
      'user_type', printed_names(user_types),
      'min_amount', printed_amount(min_amount),
      'is_new_user', new_user,
      'sources', printed_names(sources),
      'plan_groups', CASE WHEN cardinality(plan_groups) > 0 THEN plan_groups END,
      'valid_from', printed_time(valid_from),
      'valid_to', printed_time(valid_to))::text
  END
$$;
COMMENT ON FUNCTION printed_criteria IS 'As JSON; null where nothing is asked.';

CREATE OR REPLACE FUNCTION printed_portion(kind text, value bigint) RETURNS numeric
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE kind WHEN 'PERCENT' THEN round(value / 100.0, 2) ELSE printed_amount(value) END
$$;
COMMENT ON FUNCTION printed_portion IS 'An amount, or a percentage.';

CREATE OR REPLACE FUNCTION printed_reward(
  discount_kind text,
  discount_value bigint,
  cashback_kind text,
  cashback_value bigint,
  most bigint) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN num_nonnulls(discount_kind, cashback_kind, most) > 0
    THEN json_build_object(
      'discount_type', lower(discount_kind),
      'discount_value', printed_portion(discount_kind, discount_value),
      'cashback_type', lower(cashback_kind),
      'cashback_value', printed_portion(cashback_kind, cashback_value),
      'max_amount', printed_amount(most))::text
  END
$$;
COMMENT ON FUNCTION printed_reward IS 'As JSON; null where nothing is given.';

CREATE OR REPLACE FUNCTION plan_kinds(type text, user_type text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN user_type IS NULL THEN ARRAY[type, 'PREPAID', 'POSTPAID']
    ELSE ARRAY[type, user_type]
  END
$$;
COMMENT ON FUNCTION plan_kinds IS
  'What a plan may be called: after what it gives, and after whose lines it is for.';
