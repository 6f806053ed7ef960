-- The catalogue: plans in groups, offers of types.
--
-- Conventions are those of V1. Names are unique and found by keys that Java makes of them. Prices
-- and other amounts are minor units of the one currency of these books. No foreign key to users:
-- what somebody made outlives their account, and a user's id is never reused.

CREATE TABLE plan_group (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  description text,
  created_at timestamptz NOT NULL,
  CONSTRAINT plan_group_pk PRIMARY KEY (id),
  CONSTRAINT plan_group_name_key UNIQUE (name_key),
  CONSTRAINT plan_group_name_form
    CHECK (char_length(name) BETWEEN 1 AND 150 AND name !~ '[\u0001-\u001f\u007f-\u009f]'),
  CONSTRAINT plan_group_description_length CHECK (char_length(description) BETWEEN 1 AND 2000)
);
COMMENT ON TABLE plan_group IS 'Plans that are shown together.';
COMMENT ON COLUMN plan_group.name_key IS 'By which names are compared; made in Java.';

CREATE INDEX plan_group_created_idx ON plan_group (created_at, id);

CREATE TABLE plan (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
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
  created_by bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT plan_pk PRIMARY KEY (id),
  CONSTRAINT plan_group_fk FOREIGN KEY (group_id) REFERENCES plan_group,
  CONSTRAINT plan_name_form
    CHECK (char_length(name) BETWEEN 1 AND 150 AND name !~ '[\u0001-\u001f\u007f-\u009f]'),
  CONSTRAINT plan_type_known
    CHECK (type IN ('DATA', 'TALKTIME', 'COMBO', 'ROAMING', 'OTT', 'POWERBANK')),
  CONSTRAINT plan_price_positive CHECK (price > 0),
  CONSTRAINT plan_validity_days_range CHECK (validity_days BETWEEN 1 AND 3650),
  CONSTRAINT plan_status_known CHECK (status IN ('ACTIVE', 'INACTIVE')),
  CONSTRAINT plan_description_length CHECK (char_length(description) BETWEEN 1 AND 2000),
  CONSTRAINT plan_benefits_object CHECK (benefits IS JSON OBJECT),
  CONSTRAINT plan_benefits_length CHECK (char_length(benefits) <= 10000),
  CONSTRAINT plan_criteria_user_types_known
    CHECK (criteria_user_types <@ ARRAY['PREPAID', 'POSTPAID']),
  CONSTRAINT plan_criteria_min_amount_not_negative CHECK (criteria_min_amount >= 0),
  CONSTRAINT plan_criteria_sources_known CHECK (criteria_sources <@ ARRAY[
    'RECHARGE', 'WALLET_TOPUP', 'REFUND', 'REFERRAL_REWARD', 'OFFER_CASHBACK', 'AUTOPAY']),
  CONSTRAINT plan_criteria_plan_groups_bounded CHECK (cardinality(criteria_plan_groups) <= 50),
  CONSTRAINT plan_criteria_dates_order CHECK (criteria_to >= criteria_from),
  CONSTRAINT plan_user_type_known CHECK (user_type IN ('PREPAID', 'POSTPAID')),
  CONSTRAINT plan_created_by_positive CHECK (created_by > 0),
  CONSTRAINT plan_version_positive CHECK (version > 0)
);
COMMENT ON TABLE plan IS 'What a line can be recharged with.';
COMMENT ON COLUMN plan.benefits IS
  'Text, not jsonb, which would not give back what was put in: order, numbers, spaces.';
COMMENT ON COLUMN plan.criteria_plan_groups IS 'Names, as they were given.';
COMMENT ON COLUMN plan.user_type IS 'Whose lines it is for; null for all.';
COMMENT ON COLUMN plan.version IS 'One more with every change; purchases make sure of it.';

CREATE INDEX plan_group_idx ON plan (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX plan_created_idx ON plan (created_at, id);
CREATE INDEX plan_active_idx ON plan (created_at, id) WHERE status = 'ACTIVE';

CREATE TABLE offer_type (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  description text,
  CONSTRAINT offer_type_pk PRIMARY KEY (id),
  CONSTRAINT offer_type_name_key UNIQUE (name_key),
  CONSTRAINT offer_type_name_form
    CHECK (char_length(name) BETWEEN 1 AND 150 AND name !~ '[\u0001-\u001f\u007f-\u009f]'),
  CONSTRAINT offer_type_description_length CHECK (char_length(description) BETWEEN 1 AND 2000)
);
COMMENT ON TABLE offer_type IS 'Kinds of offers.';
COMMENT ON COLUMN offer_type.name_key IS 'By which names are compared; made in Java.';

CREATE TABLE offer (
  id bigint GENERATED ALWAYS AS IDENTITY,
  title text NOT NULL,
  title_key text COLLATE "C" NOT NULL,
  offer_type_id bigint NOT NULL,
  special boolean NOT NULL,
  status text COLLATE "C" NOT NULL,
  starts_at timestamptz,
  ends_at timestamptz,
  description text,
  criteria_user_types text[] NOT NULL,
  criteria_min_amount bigint,
  criteria_new_user boolean,
  criteria_sources text[] NOT NULL,
  criteria_plan_groups text[] NOT NULL,
  criteria_from timestamptz,
  criteria_to timestamptz,
  discount_kind text COLLATE "C",
  discount_value bigint,
  cashback_kind text COLLATE "C",
  cashback_value bigint,
  reward_most bigint,
  created_by bigint NOT NULL,
  created_at timestamptz NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT offer_pk PRIMARY KEY (id),
  CONSTRAINT offer_type_fk FOREIGN KEY (offer_type_id) REFERENCES offer_type,
  CONSTRAINT offer_title_form
    CHECK (char_length(title) BETWEEN 1 AND 150 AND title !~ '[\u0001-\u001f\u007f-\u009f]'),
  CONSTRAINT offer_status_known CHECK (status IN ('ACTIVE', 'INACTIVE')),
  CONSTRAINT offer_dates_order CHECK (ends_at >= starts_at),
  CONSTRAINT offer_description_length CHECK (char_length(description) BETWEEN 1 AND 2000),
  CONSTRAINT offer_criteria_user_types_known
    CHECK (criteria_user_types <@ ARRAY['PREPAID', 'POSTPAID']),
  CONSTRAINT offer_criteria_min_amount_not_negative CHECK (criteria_min_amount >= 0),
  CONSTRAINT offer_criteria_sources_known CHECK (criteria_sources <@ ARRAY[
    'RECHARGE', 'WALLET_TOPUP', 'REFUND', 'REFERRAL_REWARD', 'OFFER_CASHBACK', 'AUTOPAY']),
  CONSTRAINT offer_criteria_plan_groups_bounded CHECK (cardinality(criteria_plan_groups) <= 50),
  CONSTRAINT offer_criteria_dates_order CHECK (criteria_to >= criteria_from),
  CONSTRAINT offer_discount_complete CHECK ((discount_kind IS NULL) = (discount_value IS NULL)),
  CONSTRAINT offer_discount_range CHECK (
    CASE discount_kind
      WHEN 'FLAT' THEN discount_value > 0
      WHEN 'PERCENT' THEN discount_value BETWEEN 1 AND 10000
      ELSE discount_kind IS NULL
    END),
  CONSTRAINT offer_cashback_complete CHECK ((cashback_kind IS NULL) = (cashback_value IS NULL)),
  CONSTRAINT offer_cashback_range CHECK (
    CASE cashback_kind
      WHEN 'FLAT' THEN cashback_value > 0
      WHEN 'PERCENT' THEN cashback_value BETWEEN 1 AND 10000
      ELSE cashback_kind IS NULL
    END),
  CONSTRAINT offer_reward_most_positive CHECK (reward_most > 0),
  CONSTRAINT offer_created_by_positive CHECK (created_by > 0),
  CONSTRAINT offer_version_positive CHECK (version > 0)
);
COMMENT ON TABLE offer IS 'Rewards for purchases that meet criteria.';
COMMENT ON COLUMN offer.discount_value IS 'Minor units, or hundredths of a percent.';
COMMENT ON COLUMN offer.cashback_value IS 'Minor units, or hundredths of a percent.';
COMMENT ON COLUMN offer.reward_most IS 'Neither discount nor cashback is more than this.';
COMMENT ON COLUMN offer.version IS 'One more with every change; purchases make sure of it.';

CREATE INDEX offer_type_idx ON offer (offer_type_id);
CREATE INDEX offer_created_idx ON offer (created_at, id);
CREATE INDEX offer_active_idx ON offer (created_at, id) WHERE status = 'ACTIVE';
