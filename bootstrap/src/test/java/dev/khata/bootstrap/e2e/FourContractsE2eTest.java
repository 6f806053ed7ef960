package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Rider.data;
import static dev.khata.bootstrap.e2e.Rider.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One person in all contracts. */
class FourContractsE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  /** Signed up in My Pharma, with the phone and then the address verified. */
  private JsonNode signedUp() {
    Answer in =
        app.post(
                "/api/auth/register/complete/",
                "registration_token",
                rahim.verifiedIn(app),
                "password",
                Person.PASSWORD,
                "email",
                rahim.email(),
                "first_name",
                "Rahim")
            .is(200);
    String token = app.inbox(rahim.email()).linkToken(1);
    app.get("/api/auth/verify-email/?token=" + token).is(200);
    return in.user();
  }

  private Rider rider() {
    return new Rider(app, rahim.e164(), rahim.email(), "rahim");
  }

  @Test
  void somebody_of_my_pharma_is_the_same_person_in_every_contract() {
    JsonNode user = signedUp();

    App chargeghar = byCode();
    App gencharge = byGenchargeCode();
    App wattsup =
        app.with(
            app.post("/api/v1/auth/login", "email", rahim.email(), "password", Person.PASSWORD)
                .is(200)
                .get("token"));

    JsonNode me = Rider.me(chargeghar);
    JsonNode profile = Customer.me(wattsup).is(200).json();
    JsonNode subscriber = gencharge.get("/user/me").is(200).json();
    assertThat(subscriber.path("user_id")).isEqualTo(user.path("id"));
    assertThat(profile.path("id")).isEqualTo(me.path("id"));
    assertThat(subscriber.path("phone_number").asText()).isEqualTo(rahim.e164());
    assertThat(me.path("phone_number").asText()).isEqualTo(rahim.e164());
    assertThat(profile.path("email").asText()).isEqualTo(rahim.email());
    assertThat(me.path("email").asText()).isEqualTo(rahim.email());
    assertThat(profile.path("firstName").asText()).isEqualTo("Rahim");
    assertThat(me.path("email_verified").asBoolean()).isTrue();
    assertThat(me.path("referral_code")).isEqualTo(subscriber.path("referral_code"));
    assertThat(new BigDecimal(me.at("/wallet_balance/balance").asText()))
        .isEqualByComparingTo(subscriber.path("wallet_balance").decimalValue());

    Applicant applicant = Applicant.anybody(app);
    assertThat(me.at("/kyc/status").asText()).isEqualTo("NOT_SUBMITTED");
    applicant.papers(new Form()).post(wattsup, Applicant.KYC + "submit").is(201);
    assertThat(Rider.me(chargeghar).at("/kyc/status").asText()).isEqualTo("PENDING");
  }

  @Test
  void the_wallet_is_one_whatever_comes_and_goes() {
    signedUp();
    App chargeghar = byCode();
    App gencharge = byGenchargeCode();
    long id = gencharge.get("/user/me").is(200).json().path("user_id").asLong();
    Acquaintances shop = new Acquaintances(KHATA);
    assertWallet("0.00", chargeghar, gencharge);

    shop.give(id, "250.75");
    assertWallet("250.75", chargeghar, gencharge);

    shop.recharge(gencharge, rahim.e164()).is(200);
    assertWallet("150.75", chargeghar, gencharge);
    assertThat(Rider.me(chargeghar).at("/points/current_points").asInt()).isEqualTo(10);
  }

  /** As its owner sees it, and an admin. */
  private void assertWallet(String balance, App chargeghar, App gencharge) {
    Staff admin = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    JsonNode me = Rider.me(chargeghar);
    JsonNode shown =
        data(admin.in(Contract.CHARGEGHAR).get("/api/users/" + me.path("id").asText()).is(200));
    JsonNode listed =
        admin
            .in(Contract.GENCHARGE)
            .get("/user/admin?name=rahim&limit=100")
            .is(200)
            .json()
            .path("items");
    JsonNode own = gencharge.get("/user/me").is(200).json();

    assertThat(me.at("/wallet_balance/balance").asText()).isEqualTo(balance);
    assertThat(shown.path("wallet_balance")).isEqualTo(me.path("wallet_balance"));
    assertThat(data(chargeghar.get("/api/users/wallet").is(200)).path("balance").asText())
        .isEqualTo(balance);
    assertThat(own.path("wallet_balance").decimalValue()).isEqualByComparingTo(balance);
    assertThat(listed)
        .filteredOn(user -> user.path("user_id").equals(own.path("user_id")))
        .singleElement()
        .satisfies(
            user ->
                assertThat(user.path("wallet_balance").decimalValue())
                    .isEqualByComparingTo(balance));
  }

  private App byCode() {
    Rider rider = rider();
    rider.ask().is(200);
    return rider.in(rider.logInByToken(rider.token(rahim.e164(), 2)).is(200));
  }

  private App byGenchargeCode() {
    Subscriber subscriber = new Subscriber(app, rahim.e164());
    subscriber.askToLogIn().is(200);
    return subscriber.in(subscriber.logInByOtp(subscriber.code(3)).is(200)).app();
  }

  @Test
  void somebody_of_chargeghar_logs_in_elsewhere_and_brings_their_name() {
    Rider maya = Rider.anybody(app);
    Answer in = maya.signUp();

    Subscriber subscriber = new Subscriber(app, maya.phone());
    subscriber.askToLogIn().is(200);
    App gencharge = subscriber.in(subscriber.logInByOtp(subscriber.code(2)).is(200)).app();
    Answer mypharma =
        app.post("/api/auth/login/", "phone", maya.phone(), "password", Rider.PASSWORD).is(200);

    assertThat(mypharma.user().path("username").asText()).isEqualTo(maya.username());
    assertThat(mypharma.user().path("phone").asText()).isEqualTo(maya.phone());
    assertThat(gencharge.get("/user/me").is(200).json().path("user_id"))
        .isEqualTo(mypharma.user().path("id"));
    Rider.refused(gencharge.get("/api/auth/me"), 401, "UNAUTHORIZED");
    maya.in(in).get("/user/me").is(401);
  }

  @Test
  void what_is_not_verified_lets_in_by_password_in_its_own_contract_alone() {
    Rider maya = Rider.anybody(app);
    maya.ask(maya.email(), "REGISTER").is(200);
    maya.register(
            maya.token(maya.email(), 1), "phone_number", maya.phone(), "password", Rider.PASSWORD)
        .is(201);

    maya.logIn(Rider.PASSWORD).is(200);
    app.post("/api/auth/login/", "phone", maya.phone(), "password", Rider.PASSWORD).is(401);
    maya.ask(maya.phone(), "LOGIN").is(200);
    invalid(maya.verify(maya.phone(), "123456"), "otp");
  }

  @Test
  void who_proves_a_phone_takes_it_from_whoever_only_claims_it() {
    Rider squatter = Rider.anybody(app);
    squatter.ask(squatter.email(), "REGISTER").is(200);
    Rider owner = Rider.anybody(app);
    Answer sitting =
        squatter
            .register(
                squatter.token(squatter.email(), 1),
                "phone_number",
                owner.phone(),
                "password",
                Rider.PASSWORD)
            .is(201);

    owner.signUp();

    JsonNode left = Rider.me(squatter.in(sitting));
    assertThat(left.path("phone_number").isNull()).isTrue();
    assertThat(data(owner.logIn(Rider.PASSWORD).is(200)).at("/user/username").asText())
        .isEqualTo(owner.username());
  }
}
