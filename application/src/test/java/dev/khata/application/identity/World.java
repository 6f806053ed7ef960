package dev.khata.application.identity;

import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.ScriptedCodes;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Joins;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordLogin;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.PhoneBound;
import dev.khata.domain.identity.ProfileCompletions;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.ZoneBound;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.kernel.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All use cases of identity over fakes, and the few steps that most tests begin with. */
public final class World {
  static final Contract HERE = Contract.MYPHARMA;
  static final Password PASSWORD = new Password("SecurePass1!");
  static final Secret TEST_CODE = new Secret("481516");
  static final Password WRONG = new Password("SecurePass2!");

  public final SettableClock clock = new SettableClock();
  public final FakeTransactions transactions = new FakeTransactions();
  public final SequentialIds ids = new SequentialIds();
  public final ScriptedCodes codes = new ScriptedCodes();
  public final Keys keys = TestKeys.all();
  public final TestPost post = new TestPost(transactions, clock, ids);
  public final InMemoryAuditLog audit = new InMemoryAuditLog();
  public final InMemoryRoles roles = new InMemoryRoles();
  public final InMemoryUsers users = new InMemoryUsers(roles);
  public final InMemoryAdmins admins = new InMemoryAdmins(users);
  public final InMemoryLoginAttempts tries = new InMemoryLoginAttempts();
  public final InMemorySessions sessions = new InMemorySessions(users, tries);
  final InMemoryChallenges challenges = new InMemoryChallenges();
  final InMemoryRegistrationTokens tokens = new InMemoryRegistrationTokens();
  final InMemoryEmailAttempts emailAttempts = new InMemoryEmailAttempts();
  final InMemoryLinks links = new InMemoryLinks();
  public final PlainPasswordHasher hasher = new PlainPasswordHasher(transactions);

  public final ContractPolicies policies = TestPolicies.all();
  public final FewCommonPasswords common = new FewCommonPasswords();
  public final LastSuperAdmin lastSuperAdmin = new LastSuperAdmin(new InMemorySuperAdmins(users));
  public final Evict evict = new Evict(users, sessions, audit);
  private final OpenSession openSession = new OpenSession(sessions, policies, keys, ids);
  private final Awaited awaited = new Awaited(users, evict, sessions, audit);
  private final Resettable resettable = new Resettable(users);
  private final SendLink sendLink = new SendLink(links, World::address, codes, post.office);

  public final TestNumbers testNumbers = new TestNumbers(Map.of(TestPost.SILENT, TEST_CODE));
  private final TestCodes testCodes = new TestCodes(testNumbers, users, audit);
  private final IssueCode issueCode =
      new IssueCode(challenges, testCodes, OtpLimits.STANDARD, keys, ids, codes);
  private final CheckOtp checkOtp =
      new CheckOtp(challenges, testCodes, OtpLimits.STANDARD, keys, clock, codes, ids);
  private final CheckCredentials checkCredentials =
      new CheckCredentials(
          users,
          policies,
          new CheckPassword(tries, hasher, LockOut.STANDARD, audit, keys, clock, ids),
          new RenewPassword(users, hasher),
          keys);

  /** What begins with an account, as a test adds it. */
  public final Set<Joins> joining = new LinkedHashSet<>();

  public final AddUser addUser = new AddUser(users, joining);
  public final AddByEmail addByEmail = new AddByEmail(addUser, sendLink, audit, ids);
  private final Admit admit = new Admit(policies, openSession, audit);
  private final AdmitHolder admitHolder = new AdmitHolder(users, testCodes, tries, admit, awaited);
  private final ReplacePassword replacePassword =
      new ReplacePassword(
          users, sessions, links, challenges, tries, evict, post.office, audit, keys);

  final RequestOtp requestOtp =
      new RequestOtp(users, resettable, awaited, issueCode, post.office, transactions, clock);
  public final VerifyOtp verifyOtp =
      new VerifyOtp(checkOtp, tokens, transactions, OtpLimits.STANDARD, clock, codes);
  public final CompleteRegistration completeRegistration =
      new CompleteRegistration(
          tokens,
          users,
          addUser,
          new FillAwaited(awaited, users),
          hasher,
          common,
          emailAttempts,
          EmailAttempts.Limits.STANDARD,
          keys,
          testCodes,
          evict,
          sendLink,
          openSession,
          audit,
          transactions,
          clock,
          ids);
  final RegisterWithEmail registerWithEmail =
      new RegisterWithEmail(addByEmail, hasher, common, openSession, transactions, clock);
  final RegisterUnverified registerUnverified =
      new RegisterUnverified(addByEmail, hasher, common, transactions, clock);
  final VerifyEmail verifyEmail = new VerifyEmail(links, users, evict, audit, transactions, clock);
  final LogIn logIn = new LogIn(users, checkCredentials, admit, transactions, clock);
  public final LogInByOtp logInByOtp =
      new LogInByOtp(checkOtp, testCodes, admitHolder, transactions, clock);
  final LogInByToken logInByToken =
      new LogInByToken(
          tokens,
          checkCredentials,
          admitHolder,
          resettable,
          users,
          testCodes,
          replacePassword,
          hasher,
          common,
          transactions,
          clock);
  public final SignUp signUp = new SignUp(users, requestOtp);
  public final WriteState writeState = new WriteState(users, audit);
  public final ChangeOwnState changeOwnState =
      new ChangeOwnState(users, sessions, lastSuperAdmin, writeState, transactions, clock);
  public final Seniority seniority = new Seniority(lastSuperAdmin);
  public final BlockUsers blockUsers =
      new BlockUsers(users, sessions, seniority, writeState, transactions, clock);
  public final ReadUsers readUsers = new ReadUsers(new InMemoryUserDirectory(users));
  public final ChangeEmail changeEmail =
      new ChangeEmail(
          users,
          links,
          sendLink,
          OtpLimits.STANDARD,
          emailAttempts,
          EmailAttempts.Limits.STANDARD,
          audit,
          transactions,
          clock);
  public final RequestPhoneChange requestPhoneChange =
      new RequestPhoneChange(users, issueCode, post.office, transactions, clock);
  public final Set<PhoneBound> phoneBound = new LinkedHashSet<>();
  public final LeaveNumber leaveNumber = new LeaveNumber(phoneBound, post.office);
  public final ChangePhone changePhone =
      new ChangePhone(
          checkOtp,
          testCodes,
          testNumbers,
          users,
          sessions,
          evict,
          leaveNumber,
          audit,
          transactions,
          clock);
  final ChangeName changeName = new ChangeName(users, audit, transactions, clock);
  public final InMemoryPreferences preferences = new InMemoryPreferences();
  public final Set<ZoneBound> zoneBound = new LinkedHashSet<>();
  public final ManagePreferences managePreferences =
      new ManagePreferences(users, preferences, zoneBound, transactions, clock);
  public final InMemoryProfiles profiles = new InMemoryProfiles();

  /** When users were born by their papers, as a test says. */
  final Map<UserId, LocalDate> papers = new HashMap<>();

  /** Who is told of completed profiles, as a test adds it. */
  public final Set<ProfileCompletions> completions = new LinkedHashSet<>();

  public final ManageProfile manageProfile =
      new ManageProfile(
          users,
          profiles,
          changeName,
          user -> Optional.ofNullable(papers.get(user)),
          completions,
          audit,
          transactions,
          clock,
          ids);
  public final RefreshSession refreshSession =
      new RefreshSession(sessions, policies, audit, transactions, keys, clock, ids);
  public final ManageSessions manageSessions =
      new ManageSessions(sessions, audit, transactions, clock);
  public final LogOut logOut = new LogOut(sessions, audit, transactions, clock);
  public final Authenticate authenticate = new Authenticate(sessions, policies, clock);
  final RequestPasswordReset requestPasswordReset =
      new RequestPasswordReset(
          resettable, links, sendLink, issueCode, OtpLimits.STANDARD, transactions, clock);
  final ResetPassword resetPassword =
      new ResetPassword(
          new ResetProofs(links, tokens, resettable),
          users,
          replacePassword,
          hasher,
          common,
          transactions,
          clock);
  final CreateSuperAdmin createSuperAdmin =
      new CreateSuperAdmin(
          users,
          addUser,
          roles,
          testNumbers,
          hasher,
          common,
          evict,
          audit,
          transactions,
          clock,
          ids);

  public World() {
    roles.heldBy(users);
  }

  public BeginLogIn beginLogIn(PasswordLogin policy) {
    return new BeginLogIn(logIn, checkCredentials, requestOtp, policy);
  }

  static Origin origin() {
    return from("203.0.113.7");
  }

  static Origin from(String address) {
    return new Origin("request", Optional.empty(), Optional.of(address), Optional.empty());
  }

  private static Optional<URI> address(
      dev.khata.domain.identity.Link.Kind kind, Contract contract, String token) {
    return Optional.of(contract)
        .filter(c -> c != Contract.GENCHARGE)
        .map(c -> URI.create("https://khata.example/" + c.id() + "/" + kind + "?token=" + token));
  }

  /** Asks for a code to register with, which must be granted. */
  void askForCode(Identifier identifier) {
    var result = requestOtp.handle(new RequestOtp.Command(identifier, Purpose.REGISTER, origin()));
    if (!(result instanceof RequestOtp.Result.Sent)) {
      throw new AssertionError("no code was sent: " + result);
    }
  }

  VerifyOtp.Result verify(Identifier identifier, String code) {
    return verify(identifier, code, origin());
  }

  VerifyOtp.Result verify(Identifier identifier, String code, Origin origin) {
    return verifyOtp.handle(
        new VerifyOtp.Command(
            identifier, Purpose.REGISTER, code, VerifyOtp.Told.PASSED_ON, origin));
  }

  /** A token for an identifier that asks for a code and types it in. */
  String registrationToken(Identifier identifier) {
    askForCode(identifier);
    return switch (verify(identifier, codes.lastDigits())) {
      case VerifyOtp.Result.Verified verified -> verified.token();
      case VerifyOtp.Result.Wrong wrong -> throw new AssertionError("the right code was wrong");
      case VerifyOtp.Result.TooMany tooMany -> throw new AssertionError("too many tries");
    };
  }

  CompleteRegistration.Result complete(String token, Optional<EmailAddress> email) {
    return complete(token, PASSWORD, email);
  }

  CompleteRegistration.Result complete(
      String token, Password password, Optional<EmailAddress> email) {
    return completeRegistration.handle(
        new CompleteRegistration.Command(
            token,
            Optional.of(password),
            PasswordPolicy.STRICT,
            RegistrationDetails.with(email),
            PersonName.NONE,
            new Actor.Visitor(HERE, origin())));
  }

  /** Somebody who signed up with that phone and {@link #PASSWORD}. */
  Grant signedUp(Identifier identifier) {
    return switch (complete(registrationToken(identifier), Optional.empty())) {
      case CompleteRegistration.Result.Registered registered -> registered.grant();
      case CompleteRegistration.Result.Refused refused ->
          throw new AssertionError("refused: " + refused.reason());
      case CompleteRegistration.Result.TooMany tooMany -> throw new AssertionError(tooMany);
    };
  }

  RegisterWithEmail.Result registerWithEmail(EmailAddress email, Contract contract) {
    return registerWithEmail.handle(
        new RegisterWithEmail.Command(
            email, PASSWORD, PasswordPolicy.STRICT, new Actor.Visitor(contract, origin())));
  }

  LogIn.Result logIn(Identifier identifier, Password password) {
    return logIn.handle(new Credentials(identifier, password, new Actor.Visitor(HERE, origin())));
  }

  /** The token in the newest e-mail to that address. */
  String linkTokenSentTo(EmailAddress address) {
    String text = post.lastEmail(address.asGiven()).orElseThrow().text();
    String link =
        text.lines().filter(line -> line.startsWith("https://")).findFirst().orElseThrow();
    return link.substring(link.indexOf("?token=") + "?token=".length());
  }

  boolean isLive(Grant grant) {
    return authenticate.handle(grant.caller().session().id(), HERE).isPresent();
  }

  User user(Grant grant) {
    return users.find(grant.caller().user().id()).orElseThrow();
  }

  void later(Duration step) {
    clock.advance(step);
  }
}
