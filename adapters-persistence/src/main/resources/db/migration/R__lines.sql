-- What is on lines. In PL/pgSQL, so that a query that rarely asks pays nothing for the question.

CREATE OR REPLACE FUNCTION runs_on_line(line_phone text, at timestamptz) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT s.user_id FROM subscription s
    WHERE s.phone = line_phone AND s.valid_from <= at AND s.valid_to > at);
END
$$;
COMMENT ON FUNCTION runs_on_line IS
  'Who bought what runs on a line at that instant; null when nothing does.';

CREATE OR REPLACE FUNCTION strangers_on_line(line_phone text, at timestamptz, owner bigint)
RETURNS interval
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT coalesce(sum(s.valid_to - greatest(s.valid_from, at)), interval '0')
    FROM subscription s
    WHERE s.phone = line_phone AND s.valid_to > at
      AND s.user_id IS DISTINCT FROM owner);
END
$$;
COMMENT ON FUNCTION strangers_on_line IS
  'How much of what runs and waits on a line from that instant on others bought than its owner, the '
  'user who has verified its number.';
