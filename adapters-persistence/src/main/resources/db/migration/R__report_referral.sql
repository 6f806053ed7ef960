-- Rows of the report on referrals.

CREATE OR REPLACE VIEW report_referral AS
SELECT
  r.id AS reward_id,
  r.referrer_id,
  whole_name(referrer.first_name, referrer.last_name) AS referrer_name,
  referrer.name_key AS referrer_folded,
  referrer.phone AS referrer_phone,
  r.referred_id,
  whole_name(referred.first_name, referred.last_name) AS referred_name,
  referred.name_key AS referred_folded,
  referred.phone AS referred_phone,
  r.reward AS reward_amount,
  CASE r.status WHEN 'EARNED' THEN 'EARNED' ELSE 'PENDING' END COLLATE "C" AS status,
  r.created_at,
  r.claimed_at
FROM referral r
LEFT JOIN users referrer ON referrer.id = r.referrer_id
LEFT JOIN users referred ON referred.id = r.referred_id;
COMMENT ON VIEW report_referral IS
  'Rewards for bringing users as reports show them, without names of those who have left. One that '
  'will never be earned is not told apart.';
