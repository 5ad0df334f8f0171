package refcheck.local.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** A part of the local host with addresses of its own. */
public interface Place extends HttpHandler {

  /** Whether the call is to one of these addresses. */
  boolean accepts(HttpExchange exchange);
}
