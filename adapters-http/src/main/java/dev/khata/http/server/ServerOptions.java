package dev.khata.http.server;

import dev.khata.domain.kernel.Ids;
import dev.khata.http.routing.PathOwners;
import dev.khata.http.routing.Resource;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers {@code OPTIONS *}, by which load balancers probe; no servlet ever gets to see it. */
final class ServerOptions extends Handler.Wrapper {
  private final Ids ids;

  ServerOptions(Ids ids) {
    this.ids = ids;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean isOurs =
        request.getMethod().equals("OPTIONS")
            && PathOwners.SERVER.equals(request.getHttpURI().getPath());
    if (!isOurs) {
      return super.handle(request, response, callback);
    }
    response.setStatus(204);
    response.getHeaders().put(HttpHeader.ALLOW, Resource.ALL_METHODS);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(new HttpField("X-Request-Id", ids.next().toString()));
    callback.succeeded();
    return true;
  }
}
