-- How the terms of plans are kept.

CREATE OR REPLACE FUNCTION keep_plan_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO plan_version (
    plan_id, version, name, type, group_id, price, validity_days, status, description, benefits,
    criteria_user_types, criteria_min_amount, criteria_new_user, criteria_sources,
    criteria_plan_groups, criteria_from, criteria_to, user_type, most_popular, updated_at)
  SELECT NEW.id, NEW.version, NEW.name, NEW.type, NEW.group_id, NEW.price, NEW.validity_days,
    NEW.status, NEW.description, NEW.benefits, NEW.criteria_user_types, NEW.criteria_min_amount,
    NEW.criteria_new_user, NEW.criteria_sources, NEW.criteria_plan_groups, NEW.criteria_from,
    NEW.criteria_to, NEW.user_type, NEW.most_popular, NEW.updated_at;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_plan_version IS
  'Keeps the terms of a version of a plan; which releases write plans does not matter.';

CREATE OR REPLACE TRIGGER plan_version_made
  AFTER INSERT ON plan FOR EACH ROW EXECUTE FUNCTION keep_plan_version();
CREATE OR REPLACE TRIGGER plan_version_changed
  AFTER UPDATE ON plan FOR EACH ROW WHEN (NEW.version <> OLD.version)
  EXECUTE FUNCTION keep_plan_version();

-- Those from before the triggers, which hold off whoever would change a plan meanwhile.
UPDATE plan SET first_version = version
WHERE version > 1 AND NOT EXISTS (SELECT FROM plan_version v WHERE v.plan_id = plan.id);
INSERT INTO plan_version (
  plan_id, version, name, type, group_id, price, validity_days, status, description, benefits,
  criteria_user_types, criteria_min_amount, criteria_new_user, criteria_sources,
  criteria_plan_groups, criteria_from, criteria_to, user_type, most_popular, updated_at)
SELECT id, version, name, type, group_id, price, validity_days, status, description, benefits,
  criteria_user_types, criteria_min_amount, criteria_new_user, criteria_sources,
  criteria_plan_groups, criteria_from, criteria_to, user_type, most_popular, updated_at
FROM plan
ON CONFLICT DO NOTHING;
