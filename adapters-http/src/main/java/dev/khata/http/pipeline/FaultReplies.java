package dev.khata.http.pipeline;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Challenge;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.routing.PathOwners;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts faults into the words of the contract that owns the path. */
public final class FaultReplies {
  private final KhataErrors own = new KhataErrors();
  private final Map<Contract, Api> contracts = new EnumMap<>(Contract.class);
  private final List<Api> apis;

  public FaultReplies(List<Api> apis) {
    this.apis = List.copyOf(apis);
    for (Api api : apis) {
      api.contract().ifPresent(contract -> contracts.put(contract, api));
    }
  }

  /** The API that answers for a path: whose endpoint it is, else whose prefix; empty for Khata. */
  public Optional<Api> owner(Optional<Api> reached, String path) {
    return reached
        .or(() -> PathOwners.of(path).map(contracts::get))
        .or(() -> apis.stream().filter(api -> api.answersFor(path)).findFirst());
  }

  public JsonStyle style(Optional<Api> owner) {
    return owner.map(Api::style).orElse(Api.OWN_STYLE);
  }

  public Reply<?> reply(Fault fault, Optional<Api> owner) {
    Reply<?> reply = owner.map(Api::errors).orElse(own).of(fault);
    return switch (fault) {
      case Fault.MethodNotAllowed(List<String> allowed) ->
          reply.with("Allow", String.join(", ", allowed));
      case Fault.TooManyRequests(Duration wait) -> reply.with("Retry-After", seconds(wait));
      case Fault.Unavailable(Duration wait) -> reply.with("Retry-After", seconds(wait));
      case Fault.BadToken() -> reply.with(Challenge.HEADER, Challenge.INVALID_TOKEN);
      case Fault.Deactivated() ->
          reply.status() == 401 ? reply.with(Challenge.HEADER, Challenge.INVALID_TOKEN) : reply;
      case Fault.UnsupportedCoding() -> reply.with("Accept-Encoding", ContentTypes.UNCODED);
      case Fault.NotFound(),
          Fault.NoToken(),
          Fault.Forbidden(),
          Fault.StillRunning(),
          Fault.KeyReused(),
          Fault.UnsupportedMediaType(),
          Fault.BodyTooLarge(),
          Fault.Malformed(),
          Fault.HttpVersion(),
          Fault.Broken() ->
          reply;
      case Fault.Invalid any -> reply;
      case Fault.BadHttp any -> reply;
    };
  }

  /** A declared failure in the shape of the contract that owns the path. */
  public Reply<?> reply(ErrorReply failed, Optional<Api> owner) {
    return failed.in(owner.map(Api::errors).orElse(own));
  }

  /** Whole seconds, never too few and never none. */
  private static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
  }
}
