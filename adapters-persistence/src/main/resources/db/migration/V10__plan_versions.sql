-- What was bought.

-- Terms of plans, kept for ever; R__plan_versions.sql writes them whenever a plan is made or changed.
CREATE TABLE plan_version (
  plan_id bigint NOT NULL,
  version bigint NOT NULL,
  name text NOT NULL,
  type text COLLATE "C" NOT NULL,
  group_id bigint,
  price bigint NOT NULL,
  validity_days integer NOT NULL,
  status text COLLATE "C" NOT NULL,
  description text,
  benefits text NOT NULL,
  criteria_user_types text[] NOT NULL,
  criteria_min_amount bigint,
  criteria_new_user boolean,
  criteria_sources text[] NOT NULL,
  criteria_plan_groups text[] NOT NULL,
  criteria_from timestamptz,
  criteria_to timestamptz,
  user_type text COLLATE "C",
  most_popular boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT plan_version_pk PRIMARY KEY (plan_id, version),
  CONSTRAINT plan_version_plan_fk FOREIGN KEY (plan_id) REFERENCES plan ON DELETE CASCADE,
  CONSTRAINT plan_version_positive CHECK (version > 0)
);
COMMENT ON TABLE plan_version IS
  'The terms of plans as they are and as they were, so that purchases show what was bought. What '
  'plan refuses never gets here.';
COMMENT ON COLUMN plan_version.group_id IS
  'No foreign key: the plan may have left the group since, and the group be gone.';
COMMENT ON COLUMN plan_version.updated_at IS 'When it was made.';

-- A plan that nobody ever bought goes with its versions.
CREATE TRIGGER append_only
  BEFORE UPDATE OR TRUNCATE ON plan_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE plan
  ADD COLUMN first_version bigint NOT NULL DEFAULT 1,
  ADD CONSTRAINT plan_first_version_range CHECK (first_version BETWEEN 1 AND version);
COMMENT ON COLUMN plan.first_version IS
  'The oldest of its versions that is kept: 1, but for plans that are older than plan_version.';

-- Null in what is there already, and where the release before this one writes: nothing is filled in
-- afterwards, since plan.first_version says what is known of these.
ALTER TABLE subscription ADD COLUMN plan_version bigint;
COMMENT ON COLUMN subscription.plan_version IS
  'Which version of the plan was bought; null where that was not kept, and then the oldest that is '
  'known counts. No foreign key: each version is there before it can be bought, and stays as long '
  'as its plan, which the foreign key to that holds; another would be looked up by every purchase.';
