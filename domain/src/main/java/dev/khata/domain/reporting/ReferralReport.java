package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.MONEY;
import static dev.khata.domain.reporting.Kind.Simple.PHONE;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Kind.Choice;

/** Rewards for bringing users. */
final class ReferralReport {
  static final Report ALL =
      Report.of(
          "referral",
          Resource.REFERRALS,
          "Rewards of all users for bringing others",
          column("reward_id", ID).key().anyOf("reward_ids").sorts(),
          column("referrer_id", ID).anyOf("referrer_ids"),
          maybe("referrer_name", TEXT),
          hidden("referrer_folded", FOLDED).sorts("referrer_name"),
          hidden("referrer_phone", PHONE).anyOf("referrer_phones"),
          column("referred_id", ID).anyOf("referred_ids"),
          maybe("referred_name", TEXT),
          hidden("referred_folded", FOLDED).sorts("referred_name"),
          hidden("referred_phone", PHONE).anyOf("referred_phones"),
          column("reward_amount", MONEY).sum().between("min_amount", "max_amount").sorts(),
          column("status", new Choice(RewardStanding.class)).anyOf("statuses").sorts(),
          column("created_at", MOMENT).fromTo("created").sorts(),
          maybe("claimed_at", MOMENT).fromTo("claimed").sorts());

  private ReferralReport() {}
}
