-- Who waits for whom, and how a reward is promised before the purchase that brings it is recorded.

CREATE OR REPLACE VIEW awaited_payer (user_id) AS
  SELECT r.referred_id FROM referral r WHERE r.status = 'PENDING';
COMMENT ON VIEW awaited_payer IS
  'Users for whose first paid recharge somebody waits. A purchase looks here for its payer, so it '
  'must stay one probe of a small index.';

CREATE OR REPLACE FUNCTION promise_rewards(payers bigint[])
RETURNS TABLE (referred_id bigint, referrer_id bigint, reward bigint, owed bigint)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  -- Whoever leaves has locked their row before what is theirs.
  PERFORM FROM users u
  WHERE u.id = ANY (payers)
    OR u.id IN (
      SELECT r.referrer_id FROM referral r
      WHERE r.referred_id = ANY (payers) AND r.status = 'PENDING')
  ORDER BY u.id FOR KEY SHARE;
  RETURN QUERY
  SELECT p.referred_id, p.referrer_id, p.reward, coalesce(a.balance, 0)
  FROM (
    SELECT r.id, r.referred_id, r.referrer_id, r.reward FROM referral r
    WHERE r.referred_id = ANY (payers) AND r.status = 'PENDING'
    ORDER BY r.id FOR NO KEY UPDATE) p
  JOIN users u ON u.id = p.referrer_id
  LEFT JOIN account a ON a.owner = p.referrer_id AND a.kind = 'RECEIVABLE'
  ORDER BY p.id;
END
$$;
COMMENT ON FUNCTION promise_rewards IS
  'The rewards that are brought by the first paid recharge of any of these users, with what each '
  'referrer owes. Locks the users of both sides by id, then the referrals by id, so that until the '
  'transaction ends nobody else brings them.';
