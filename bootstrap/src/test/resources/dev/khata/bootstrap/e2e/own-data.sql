-- A value in every column that an export tells, and words in those that it must not tell, all of
-- user :u. What stands in papers comes from a real application.
UPDATE users SET language = 'ur', username = 'sana-planted', username_key = 'not told username key',
  picture = 'https://planted.example/me.png', phone = '+923009876501', phone_contract = 'wattsup',
  phone_verified_at = '2026-01-02T03:04:05.000006Z', referee_code = 'ZZZZ9999',
  name_key = 'not told name key' WHERE id = :u;
UPDATE session SET device = 'planted device', ended_at = '2030-01-02T03:04:05.000006Z',
  end_reason = 'LOGGED_OUT' WHERE user_id = :u AND id <> (
    SELECT max(id::text)::uuid FROM session WHERE user_id = :u);
INSERT INTO profile VALUES (:u, gen_random_uuid(), '1990-03-15', 'Planted address',
  '2026-01-02T03:04:05.100006Z', '2026-01-02T03:04:05.200006Z',
  '2026-01-02T03:04:05.300006Z');
INSERT INTO preference VALUES (:u, 'Asia/Karachi', true, false, true, false, true, false, true,
  '2026-01-02T03:04:06.000006Z');
INSERT INTO password_tries VALUES ('user:' || :u, 7, '2026-01-02T03:04:07.000006Z', '{}', '{}',
  '2026-01-02T03:04:08.000006Z') ON CONFLICT (subject) DO UPDATE SET failures = 7,
  locked_until = '2026-01-02T03:04:07.000006Z', touched_at = '2026-01-02T03:04:08.000006Z';
INSERT INTO inbox_message VALUES (gen_random_uuid(), :u, 'topped-up', '{amount,planted 77.00}',
  '2026-01-02T03:04:09.000006Z', '2036-01-02T03:04:09.000006Z', '2026-01-03T03:04:09.000006Z');
INSERT INTO announcement VALUES ('aaaaaaaaaaaaaaaaaaaaaaaa', 'Planted title', 'b', 'LOW', 't', 't',
  'EVERYBODY', 987654321, '2026-01-02T03:04:05Z', '2036-01-02T03:04:05Z');
INSERT INTO announcement_mark VALUES (:u, 'aaaaaaaaaaaaaaaaaaaaaaaa',
  '2026-01-02T03:04:10.000006Z', '2026-01-02T03:04:11.000006Z');
INSERT INTO contact SELECT 'bbbbbbbbbbbbbbbbbbbbbbbb', 'Planted name', upper(email), email_key,
  'Planted subject', 'Planted message', '2026-01-02T03:04:11.500006Z', true, '2026-01-03T03:04:11.500006Z'
  FROM users WHERE id = :u;
INSERT INTO contact VALUES ('cccccccccccccccccccccccc', 'not told', 'not.told@example.np',
  'not.told@example.np', 'not told', 'not told', now(), true, NULL);
INSERT INTO device VALUES (gen_random_uuid(), 'planted-device-id',
  :u, (SELECT max(id::text)::uuid FROM session WHERE user_id = :u), 'ANDROID', 'Planted phone',
  '9.9.1', '77.2', '\x0a0b', 'not told key id', '\x0c0d', '2026-01-02T03:04:12.000006Z');
INSERT INTO audit_event (at, action, actor_id, subject_id, contract, request_id, public_id, detail_hash)
  VALUES ('2026-01-02T03:04:13.000006Z', 'PLANTED_BY_SELF', :u, :u, 'chargeghar', 'not told request',
    gen_random_uuid(), 'not told hash'),
  ('2026-01-02T03:04:14.000006Z', 'PLANTED_BY_OTHER', 987654321, :u, 'wattsup', 'not told request 2',
    gen_random_uuid(), 'not told hash 2');
INSERT INTO audit_detail SELECT id, repeat('a', 64),
  ARRAY['word', CASE WHEN actor_id = :u THEN 'planted detail' ELSE 'not told to users' END]
  FROM audit_event WHERE action LIKE 'PLANTED%';
INSERT INTO account (id, owner, kind, unit, balance, held, version, posted_at)
  VALUES (7001, :u, 'WALLET', 'NPR', 123456, 501, 2, '2026-01-02T03:04:15.000006Z'),
  (7002, :u, 'POINTS', 'POINTS', 17, 0, 1, '2026-01-02T03:04:16.000006Z');
INSERT INTO journal_entry VALUES (7101, '2026-01-02T03:04:17.000006Z',
  '2026-01-01T03:04:17.000006Z', NULL, NULL, 2, 'PLANTED_KIND');
INSERT INTO posting (entry_id, account_id, amount, balance_after, version, created_at, leg, side, unit)
  VALUES (7101, 7001, 123457, 123456, 2, '2026-01-02T03:04:18.000006Z', 1, 'CREDIT', 'NPR'),
  (7101, 7002, 17, 17, 1, '2026-01-02T03:04:19.000006Z', 2, 'CREDIT', 'POINTS');
INSERT INTO hold VALUES (gen_random_uuid(), 7001, 502, 501, '2026-01-02T03:04:20.000006Z',
  '2036-01-02T03:04:21.000006Z', '2026-01-02T03:04:22.000006Z', 'CAPTURED', 'NOT_TOLD_KIND', 'not told hold');
INSERT INTO adjustment (id, owner, account_kind, side, amount, unit, reason, state, requested_at,
    requested_by, decided_at, decided_by, entry_id, request_key)
  VALUES (gen_random_uuid(), :u, 'WALLET', 'CREDIT', 4321, 'NPR', 'Planted reason', 'POSTED',
    '2026-01-02T03:04:23.000006Z', 987654321, '2026-01-02T03:04:24.000006Z', 987654322, 7101, 'not-told-key');
INSERT INTO plan (id, name, name_key, type, price, validity_days, status, benefits,
    criteria_user_types, criteria_sources, criteria_plan_groups, most_popular, created_by, created_at,
    updated_at, version)
  OVERRIDING SYSTEM VALUE VALUES (7201, 'Planted plan', 'planted plan', 'DATA', 100, 7, 'ACTIVE', '{}',
    '{}', '{}', '{}', false, 987654321, '2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z', 1);
INSERT INTO subscription (id, user_id, plan_id, valid_from, valid_to, created_at, phone, user_type)
  VALUES (7301, :u, 7201, '2026-01-02T03:04:25.000006Z', '2036-01-02T03:04:26.000006Z',
    '2026-01-02T03:04:27.000006Z', '+923001112223', 'POSTPAID'),
  (7302, 987654323, 7201, '2026-01-05T03:04:25.000006Z', '2036-01-02T03:04:28.000006Z',
    '2026-01-02T03:04:27.000006Z', '+923009876501', 'PREPAID');
INSERT INTO plan_notice VALUES (7301, '2026-01-02T03:04:29.000006Z', 'PLANTED_NOTICE');
INSERT INTO recharge_transaction VALUES
  (7401, :u, 1, 5005, '2026-01-02T03:04:30.000006Z', 7201, 7501, 7301, 7101, 'SERVICE', 'DEBIT',
    'RECHARGE', 'SUCCESS', 'PREPAID', 'UPI', 'planted-payment-id', NULL, '+923009876501', '+923001112223'),
  (7402, :u, 2, 6006, '2026-01-02T03:04:31.000006Z', NULL, NULL, NULL, NULL, 'WALLET', 'CREDIT',
    'WALLET_TOPUP', 'FAILED', NULL, 'CARD', NULL, 'PLANTED_REASON', NULL, '+923009876501'),
  (7403, 987654323, 1, 7007, '2026-01-02T03:04:31.000006Z', 7201, NULL, 7302, 7101, 'SERVICE', 'DEBIT',
    'RECHARGE', 'SUCCESS', 'PREPAID', 'UPI', 'not told payment', NULL, '+923005556667', '+923009876501');
INSERT INTO pending_purchase VALUES (7401, :u, 7201, 1, 7501, 8008, 9, true, false);
INSERT INTO payment (id, reference, gateway, order_reference, transaction_id, user_id, amount, words,
    step, step_page, created_at)
  OVERRIDING SYSTEM VALUE VALUES (7601, gen_random_uuid(), 'planted-gateway', 'planted-order', 7401, :u,
    5006, 'Planted words', 'VISIT', 'https://not.told/page', '2026-01-02T03:04:32.000006Z');
INSERT INTO payment_capture (payment_id, gateway, capture_reference, amount, unit, scale, taken_at,
    use, transaction_id, reason, due_by, given_back, returned)
  VALUES (7601, 'planted-gateway', 'planted-capture', 1234567, 'KWD', 3, '2026-01-02T03:04:33.000006Z',
    'SUSPENDED', NULL, 'PLANTED_WHY', '2026-01-02T03:04:34.000006Z', 7, 8),
  (7601, 'planted-gateway', 'planted-capture-2', 42, 'NPR', 2, '2026-01-02T03:04:35.000006Z',
    'TOPPED_UP', 7402, NULL, NULL, 0, 0);
INSERT INTO payment_refund (own_reference, payment_id, gateway, capture_reference, amount, unit, scale,
    source, cause, state, reference, reason, requested_by, decided_by, requested_at, changed_at)
  VALUES (gen_random_uuid(), 7601, 'planted-gateway', 'planted-capture', 43, 'KWD', 3, 'PLANTED_SOURCE',
    'ADMIN', 'DONE', 'planted-refund', 'not told refund reason', 987654321, 987654322,
    '2026-01-02T03:04:36.000006Z', '2026-01-02T03:04:37.000006Z');
INSERT INTO payment_reversal (payment_id, gateway, reference, capture_reference, amount, unit, scale,
    source, taken_at, undone_at)
  VALUES (7601, 'planted-gateway', 'planted-reversal', 'planted-capture', 44, 'KWD', 3, 'PLANTED_FROM',
    '2026-01-02T03:04:38.000006Z', '2026-01-02T03:04:39.000006Z');
INSERT INTO referral VALUES (7701, :u, 987654324, 5007, '2026-01-02T03:04:40.000006Z',
  '2026-01-02T03:04:41.000006Z', 7402, 'EARNED');
INSERT INTO referral VALUES (7702, 987654325, :u, 5008, '2026-01-02T03:04:42.000006Z', NULL, NULL, 'PENDING');
INSERT INTO mandate (id, user_id, plan_id, interval_days, status, anchor, last_slot, last_due_at,
    next_slot, next_due_at, next_attempt_at, last_run_at, consecutive_failures, start_at, created_at,
    updated_at, phone, tag, cron, last_result, stop_reason)
  OVERRIDING SYSTEM VALUE VALUES (7801, :u, 7201, 11, 'ENABLED', '2026-01-02T08:04:43',
    '2026-01-02T08:04:43', '2026-01-02T03:04:43.000006Z', '2026-02-02T08:04:44', '2026-02-02T03:04:44.000006Z',
    '2026-02-02T03:04:45.000006Z', '2026-01-02T03:04:46.000006Z', 3, '2026-01-02T03:04:47.000006Z',
    '2026-01-02T03:04:48.000006Z', '2026-01-02T03:04:49.000006Z', '+923001112224', 'Planted tag', NULL,
    'FAILED', NULL),
  (7802, :u, 7201, NULL, 'DISABLED', '2026-01-02T08:04:50', NULL, NULL, NULL, NULL, NULL, NULL, 0,
    '2026-01-02T03:04:51.000006Z', '2026-01-02T03:04:52.000006Z', '2026-01-02T03:04:53.000006Z',
    '+923001112225', 'Planted tag 2', '0 9 * * 1', NULL, 'PLANTED_STOP');
INSERT INTO occurrence VALUES (7801, '2026-01-02T03:04:43.000006Z', 7402, '2026-01-02T03:04:54.000006Z',
  '2026-01-03T03:04:55.000006Z', '2026-01-02T03:04:56.000006Z', 2, 'RETRYING', 'PLANTED_FAILURE');
INSERT INTO debit_notice VALUES (7801, '2026-02-02T03:04:44.000006Z', 5009, '2026-01-02T03:04:57.000006Z');
UPDATE kyc_review SET labels = '{BLURRED,SUSPECTED_FORGERY}', internal_comment = 'not told comment',
  reviewer_id = 987654326
  WHERE application_id = (SELECT id FROM kyc_application WHERE user_id = :u);
INSERT INTO kyc_document (id, application_id, type, status, created_at, replaced_at, link)
  SELECT gen_random_uuid(), id, 'ADDITIONAL', 'PENDING', '2026-01-02T03:04:58.000006Z',
    '2026-01-02T03:04:59.000006Z', 'https://planted.example/paper.png'
  FROM kyc_application WHERE user_id = :u;
