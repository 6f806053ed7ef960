-- Rows of the report on offers.

CREATE OR REPLACE VIEW report_offers AS
SELECT
  o.id AS offer_id,
  o.title,
  o.title_key AS title_folded,
  o.offer_type_id,
  t.name AS offer_type_name,
  t.name_key AS offer_type_folded,
  o.special AS is_special,
  o.status,
  o.starts_at,
  o.ends_at,
  o.description,
  printed_criteria(
    o.criteria_user_types,
    o.criteria_min_amount,
    o.criteria_new_user,
    o.criteria_sources,
    o.criteria_plan_groups,
    o.criteria_from,
    o.criteria_to) AS criteria,
  printed_reward(
    o.discount_kind, o.discount_value, o.cashback_kind, o.cashback_value, o.reward_most) AS reward,
  o.max_per_user,
  o.max_total,
  o.created_by,
  o.created_at
FROM offer o
JOIN offer_type t ON t.id = o.offer_type_id;
COMMENT ON VIEW report_offers IS 'Offers as reports show them.';
