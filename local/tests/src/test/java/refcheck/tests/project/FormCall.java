package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import refcheck.api.LinkFunction;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.LambdaFunction;
import refcheck.host.LocalContext;
import refcheck.json.Json;

/**
 * Calls a function of a referee's pages as API Gateway does.
 *
 * @param log gets the lines that the function writes to its log
 */
record FormCall(LinkFunction function, LambdaFunction lambda, Consumer<String> log) {
  JsonNode reply(String method, String address, String contentType, byte[] body) {
    var uri = URI.create(address);
    var token = uri.getPath().replaceFirst("^/r/([^/]+).*", "$1");
    var query = new LinkedHashMap<String, String>();
    for (var each : uri.getQuery().split("&", -1)) {
      query.put(each.replaceFirst("=.*", ""), each.replaceFirst(".*=", ""));
    }
    var event = new LinkedHashMap<String, Object>();
    event.put("routeKey", method + " " + uri.getPath().replace(token, "{token}"));
    event.put("rawPath", uri.getPath());
    event.put("rawQueryString", uri.getRawQuery());
    event.put("queryStringParameters", query);
    event.put("pathParameters", Map.of("token", token));
    event.put("headers", Map.of("content-type", contentType));
    event.put("requestContext", Map.of("requestId", "r1"));
    event.put("body", Base64.getEncoder().encodeToString(body));
    event.put("isBase64Encoded", true);
    var output = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(Json.text(event).getBytes(UTF_8)),
          output,
          new LocalContext(lambda, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JsonNodes.read(output.toString(UTF_8), "the reply");
  }
}
