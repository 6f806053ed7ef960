-- Rows of the report on plans.

CREATE OR REPLACE VIEW report_plans AS
SELECT
  p.id AS plan_id,
  p.name,
  p.name_key AS name_folded,
  p.type,
  plan_kinds(p.type, p.user_type) AS kinds,
  p.group_id,
  g.name AS group_name,
  g.name_key AS group_folded,
  p.price,
  p.validity_days,
  p.status,
  p.description,
  p.benefits,
  printed_criteria(
    p.criteria_user_types,
    p.criteria_min_amount,
    p.criteria_new_user,
    p.criteria_sources,
    p.criteria_plan_groups,
    p.criteria_from,
    p.criteria_to) AS criteria,
  p.user_type,
  p.most_popular,
  p.created_by,
  p.created_at,
  p.updated_at
FROM plan p
LEFT JOIN plan_group g ON g.id = p.group_id;
COMMENT ON VIEW report_plans IS 'Plans as reports show them.';
