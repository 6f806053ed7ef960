-- What buyers are told of the ends of their plans.

CREATE TABLE plan_notice (
  subscription_id bigint NOT NULL,
  settled_at timestamptz NOT NULL,
  notice text COLLATE "C" NOT NULL,
  CONSTRAINT plan_notice_pk PRIMARY KEY (subscription_id, notice),
  CONSTRAINT plan_notice_subscription_fk FOREIGN KEY (subscription_id) REFERENCES subscription
);
COMMENT ON TABLE plan_notice IS
  'Of which plans it is settled that their buyers are told, or that they are not: that one ends '
  'soon, and that it has ended. A row is written in the transaction of what is told, and goes when '
  'nothing more could be.';

CREATE INDEX plan_notice_settled_idx ON plan_notice (settled_at);
