-- Who waits for whom, and how a reward is promised before the purchase that brings it is recorded.

CREATE OR REPLACE VIEW awaited_payer (user_id) AS
  SELECT r.referred_id FROM referral r WHERE r.status = 'PENDING';
COMMENT ON VIEW awaited_payer IS
  'Users for whose first paid recharge somebody waits. A purchase looks here for its payer, so it '
  'must stay one probe of a small index.';

CREATE OR REPLACE VIEW pending_reward (id, referrer_id, referred_id, reward, phone, owed) AS
  SELECT r.id, r.referrer_id, r.referred_id, r.reward,
    CASE WHEN u.phone_verified_at IS NOT NULL THEN u.phone END, coalesce(a.balance, 0)
  FROM referral r
  JOIN users u ON u.id = r.referrer_id
  LEFT JOIN account a ON a.owner = r.referrer_id AND a.kind = 'RECEIVABLE'
  WHERE r.status = 'PENDING';
COMMENT ON VIEW pending_reward IS
  'Rewards that a paid recharge of the referred user brings, with the verified phone of each '
  'referrer and what they owe.';

CREATE OR REPLACE FUNCTION due_rewards(payers bigint[])
RETURNS TABLE (referrer_id bigint, referred_id bigint, reward bigint, phone text, owed bigint)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  -- Whoever leaves has locked their row before what is theirs.
  PERFORM FROM users u
  WHERE u.id = ANY (payers || ARRAY(
    SELECT r.referrer_id FROM referral r
    WHERE r.referred_id = ANY (payers) AND r.status = 'PENDING'))
  ORDER BY u.id FOR KEY SHARE;
  PERFORM FROM referral r
  WHERE r.referred_id = ANY (payers) AND r.status = 'PENDING'
  ORDER BY r.id FOR NO KEY UPDATE;
  RETURN QUERY
  SELECT p.referrer_id, p.referred_id, p.reward, p.phone, p.owed
  FROM pending_reward p WHERE p.referred_id = ANY (payers) ORDER BY p.id;
END
$$;
COMMENT ON FUNCTION due_rewards IS
  'Those of pending_reward that a paid recharge of one of these users brings. Locks the users of '
  'both sides by id, then the referrals by id, so that until the transaction ends nobody else '
  'brings them and nobody of these leaves.';
