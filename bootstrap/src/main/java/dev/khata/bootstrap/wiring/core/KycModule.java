package dev.khata.bootstrap.wiring.core;

import dev.khata.application.kyc.Applying;
import dev.khata.application.kyc.ChangeKyc;
import dev.khata.application.kyc.EndApplication;
import dev.khata.application.kyc.HandInPaper;
import dev.khata.application.kyc.ReadBirthDates;
import dev.khata.application.kyc.ReadKyc;
import dev.khata.application.kyc.ReadKycTrail;
import dev.khata.application.kyc.ReadLevels;
import dev.khata.application.kyc.RegisterWithKyc;
import dev.khata.application.kyc.ReviewKyc;
import dev.khata.application.kyc.StorePictures;
import dev.khata.application.kyc.SubmitKyc;
import dev.khata.application.kyc.TellApplicant;
import dev.khata.application.kyc.ViewDocument;
import dev.khata.domain.identity.KnownBirthDates;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.payments.KycLevels;

/** Handing in papers and reviewing them. */
final class KycModule extends UseCases {
  @Override
  protected void configure() {
    bind(Applying.class);
    bind(StorePictures.class);
    bind(TellApplicant.class);
    bind(KnownBirthDates.class).to(ReadBirthDates.class);
    bind(ReadBirthDates.class);
    bind(KycLevels.class).to(ReadLevels.class);
    bind(ReadLevels.class);
    bind(ChangeKyc.class);
    bind(HandInPaper.class);
    bind(ReadKyc.class);
    bind(ReadKycTrail.class);
    bind(RegisterWithKyc.class);
    bind(ReviewKyc.class);
    bind(SubmitKyc.class);
    bind(ViewDocument.class);
    collect(LeavesWith.class, EndApplication.class);
  }
}
