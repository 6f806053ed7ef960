-- How often offers were used, and how purchases take one more use. What waits for a payment gateway
-- holds one.

CREATE OR REPLACE FUNCTION has_recharged(payer bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM subscription s WHERE s.user_id = payer)
$$;
COMMENT ON FUNCTION has_recharged IS 'Whether the user has ever recharged a line, paid or not.';

CREATE OR REPLACE FUNCTION offer_uses(used_offer bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT c.uses FROM offer_counter c WHERE c.offer_id = used_offer),
    (SELECT count(*) FROM recharge_transaction t
     WHERE t.offer_id = used_offer AND t.category = 'SERVICE' AND t.status = 'SUCCESS')
    + (SELECT count(*) FROM pending_purchase p WHERE p.offer_id = used_offer))
$$;
COMMENT ON FUNCTION offer_uses IS 'How many purchases have used the offer, or hold a use of it.';

CREATE OR REPLACE FUNCTION offer_uses_by(used_offer bigint, payer bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT (
      SELECT count(*) FROM recharge_transaction t
      WHERE t.offer_id = used_offer AND t.user_id = payer
        AND t.category = 'SERVICE' AND t.status = 'SUCCESS')
    + (SELECT count(*) FROM pending_purchase p
       WHERE p.offer_id = used_offer AND p.user_id = payer)
$$;
COMMENT ON FUNCTION offer_uses_by IS
  'How many purchases of that payer have used the offer, or hold a use of it.';

CREATE OR REPLACE FUNCTION take_offers(payers bigint[], offers bigint[]) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
  refused bigint[];
  wanted record;
  room bigint;
BEGIN
  SELECT array_agg(d.i ORDER BY d.i) INTO refused
  FROM (
    SELECT u.i, u.offer, u.payer, o.max_per_user,
      row_number() OVER (PARTITION BY u.offer, u.payer ORDER BY u.i) AS nth
    FROM unnest(offers, payers) WITH ORDINALITY AS u (offer, payer, i)
    JOIN offer o ON o.id = u.offer
    WHERE o.max_per_user IS NOT NULL) d
  WHERE offer_uses_by(d.offer, d.payer) + d.nth > d.max_per_user;
  IF refused IS NOT NULL THEN
    RETURN refused;
  END IF;

  FOR wanted IN
    SELECT o.id, o.max_total, array_agg(u.i ORDER BY u.i) AS items
    FROM unnest(offers) WITH ORDINALITY AS u (offer, i) JOIN offer o ON o.id = u.offer
    WHERE o.max_total IS NOT NULL
    GROUP BY o.id
    ORDER BY o.id
  LOOP
    PERFORM FROM offer_counter c WHERE c.offer_id = wanted.id;
    IF NOT FOUND THEN
      INSERT INTO offer_counter (offer_id, uses) VALUES (wanted.id, offer_uses(wanted.id))
      ON CONFLICT DO NOTHING;
    END IF;
    UPDATE offer_counter c SET uses = c.uses + cardinality(wanted.items)
    WHERE c.offer_id = wanted.id RETURNING wanted.max_total - c.uses INTO room;
    IF room < 0 THEN
      refused := refused || wanted.items[greatest(1, cardinality(wanted.items) + room + 1):];
    END IF;
  END LOOP;
  RETURN refused;
END
$$;
COMMENT ON FUNCTION take_offers IS
  'Counts one use of each purchase''s offer, if it has one that is limited. Returns the indexes of '
  'those for which none is left, and then the caller undoes it; null if there are none. The caller '
  'has locked the payers'' counters, so that nobody else buys for them; offers are locked here, by '
  'id.';

CREATE OR REPLACE FUNCTION end_pending(ended bigint[], failed bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  held record;
BEGIN
  FOR held IN
    WITH gone AS (
      DELETE FROM pending_purchase p WHERE p.transaction_id = ANY (ended)
      RETURNING p.transaction_id, p.offer_id)
    SELECT g.offer_id, count(*) AS uses FROM gone g
    WHERE g.offer_id IS NOT NULL AND g.transaction_id = ANY (failed)
    GROUP BY g.offer_id
    ORDER BY g.offer_id
  LOOP
    UPDATE offer_counter c SET uses = c.uses - held.uses WHERE c.offer_id = held.offer_id;
  END LOOP;
END
$$;
COMMENT ON FUNCTION end_pending IS
  'Forgets of transactions that are settled what they waited with. Those that failed give back the '
  'use of an offer that they held; the others have used it. Locks offers by id.';
