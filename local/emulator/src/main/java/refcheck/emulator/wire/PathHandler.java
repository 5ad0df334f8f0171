package refcheck.emulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** A handler for some paths of the local host. */
public interface PathHandler extends HttpHandler {

  /** Whether this handler serves the requested path. */
  boolean accepts(HttpExchange exchange);
}
