-- Figures on offers.

CREATE OR REPLACE VIEW statistics_offers AS
SELECT json_build_object(
  'total_offers', t.total,
  'special_offers', t.special,
  'active_offers', t.active,
  'averages', json_build_object('avg_validity_days', t.validity),
  'distributions', json_build_object(
    'by_offer_type', (
      SELECT json_agg(json_build_object('key', k.name, 'count', k.count) ORDER BY k.count DESC, k.id)
      FROM (
        SELECT y.id, y.name, count(*) FROM offer o JOIN offer_type y ON y.id = o.offer_type_id
        GROUP BY y.id) k),
    'by_status', (
      SELECT json_agg(json_build_object('key', k.status, 'count', k.count)
        ORDER BY k.count DESC, k.status)
      FROM (SELECT o.status, count(*) FROM offer o GROUP BY o.status) k)),
  'top_recent_specials', (
    SELECT json_agg(s ORDER BY s.created_at DESC, s.offer_id)
    FROM (
      SELECT o.id AS offer_id, o.title, o.offer_type_id, o.status, o.starts_at, o.ends_at,
        o.created_at
      FROM offer o WHERE o.special ORDER BY o.created_at DESC, o.id LIMIT 10) s),
  'offers_by_creator', (
    SELECT json_agg(c ORDER BY c.count DESC, c.created_by)
    FROM (
      SELECT o.created_by, count(*) FROM offer o
      GROUP BY o.created_by ORDER BY count(*) DESC, o.created_by LIMIT 10) c),
  'offers_by_type_detailed', (
    SELECT json_agg(k ORDER BY k.count DESC, k.offer_type_id)
    FROM (
      SELECT o.offer_type_id, count(*) FROM offer o
      GROUP BY o.offer_type_id ORDER BY count(*) DESC, o.offer_type_id LIMIT 10) k),
  'created', (
    SELECT json_agg(json_build_array(d.day, d.count))
    FROM (
      SELECT (o.created_at AT TIME ZONE zone_of_report())::date AS day, count(*)
      FROM offer o GROUP BY 1) d)) AS facts
FROM (
  SELECT count(*) AS total,
    count(*) FILTER (WHERE o.special) AS special,
    count(*) FILTER (WHERE o.status = 'ACTIVE') AS active,
    avg(extract(epoch FROM o.ends_at - o.starts_at) / 86400) AS validity
  FROM offer o) t;
COMMENT ON VIEW statistics_offers IS 'How many offers there are, and of which types.';
