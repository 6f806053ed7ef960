package dev.khata.http.endpoint;

import dev.khata.domain.kernel.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The endpoints of one contract, or Khata's own, with what they have in common. Filled while the
 * server is being put together, then only read.
 */
public final class Api {
  /** The name under which Khata's own pages appear in logs and metrics. */
  public static final String OWN = "khata";

  /** How Khata's own pages write JSON. */
  public static final JsonStyle OWN_STYLE = JsonStyle.of(Naming.SNAKE_CASE);

  private final String name;
  private final String title;
  private final Optional<Contract> contract;
  private final JsonStyle style;
  private final ErrorShape errors;
  private final List<Limit> limits;
  private final List<Draft<?, ?, ?>> drafts = new ArrayList<>();
  private Glossary glossary = Glossary.EMPTY;
  private Optional<String> home = Optional.empty();
  private boolean toOtherOrigins = true;

  private Api(
      String name,
      String title,
      Optional<Contract> contract,
      JsonStyle style,
      ErrorShape errors,
      List<Limit> limits) {
    this.name = name;
    this.title = title;
    this.contract = contract;
    this.style = style;
    this.errors = errors;
    this.limits = limits;
  }

  /**
   * A published contract.
   *
   * @param title the product's name, for the documentation
   * @param limits of every endpoint that names none of its own
   */
  public static Api of(
      Contract contract, String title, JsonStyle style, ErrorShape errors, Limit... limits) {
    return new Api(contract.id(), title, Optional.of(contract), style, errors, List.of(limits));
  }

  /** A published contract that writes times to the microsecond. */
  public static Api of(
      Contract contract, String title, Naming naming, ErrorShape errors, Limit... limits) {
    return of(contract, title, JsonStyle.of(naming), errors, limits);
  }

  /** Pages that belong to Khata itself; no session reaches them. */
  public static Api own(String title, ErrorShape errors) {
    return new Api(OWN, title, Optional.empty(), OWN_STYLE, errors, List.of());
  }

  /** What the contract's fields and parameters mean, for the documentation. */
  public Api explainedBy(Glossary words) {
    this.glossary = words;
    return this;
  }

  /** Khata's own pages, which also answer for what there is not below that path. */
  public Api answeringFor(String path) {
    this.home = Optional.of(path);
    return this;
  }

  /** Whether a path that leads nowhere is to be answered in the words of these pages. */
  public boolean answersFor(String path) {
    return home.filter(own -> path.equals(own) || path.startsWith(own + "/")).isPresent();
  }

  /** Khata's own pages that no web page of another origin may read, whatever is configured. */
  public Api toItsOwnOriginAlone() {
    this.toOtherOrigins = false;
    return this;
  }

  /** Whether web pages of the configured origins may read the answers. */
  public boolean answersOtherOrigins() {
    return toOtherOrigins;
  }

  public Glossary glossary() {
    return glossary;
  }

  /** Where endpoints are declared, under a heading of the documentation. */
  public Section section(String heading) {
    return new Section(heading, limits, drafts::add);
  }

  /** The finished endpoints, in the order of their declaration. */
  public List<Endpoint<?, ?, ?>> endpoints() {
    List<Endpoint<?, ?, ?>> finished = new ArrayList<>();
    for (Draft<?, ?, ?> draft : drafts) {
      draft.finished().ifPresent(finished::add);
    }
    return List.copyOf(finished);
  }

  /** What keeps this from being served, one sentence each; empty when nothing does. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Draft<?, ?, ?> draft : drafts) {
      draft.gaps().forEach(gap -> faults.add(name + ": " + draft.name() + " " + gap));
    }
    for (Endpoint<?, ?, ?> endpoint : endpoints()) {
      DeclarationRules.faults(this, endpoint)
          .forEach(fault -> faults.add(name + ": " + endpoint.name() + " " + fault));
    }
    return List.copyOf(faults);
  }

  /** The name in logs, metrics, configuration and paths of the documentation. */
  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  /** The contract in whose tokens callers come; none for Khata's own pages. */
  public Optional<Contract> contract() {
    return contract;
  }

  public JsonStyle style() {
    return style;
  }

  /** Of every endpoint that names none of its own. */
  public List<Limit> limits() {
    return limits;
  }

  public ErrorShape errors() {
    return errors;
  }
}
