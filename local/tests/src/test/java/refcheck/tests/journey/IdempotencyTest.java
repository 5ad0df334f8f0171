package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/** Checks that a repeated request has no further effect. */
class IdempotencyTest {
  private static final int MANY = 64;

  private final Api api = RunningHost.api();
  private final CheckRequestBuilder request = CheckRequestBuilder.english(api.now());
  private final String key = UUID.randomUUID().toString();

  IdempotencyTest() {
    request.referee(request.address("robin"));
  }

  @Test
  void concurrentRequestsCreateOneCheck() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var posts =
          IntStream.range(0, MANY)
              .<Callable<Api.Reply>>mapToObj(_ -> () -> api.post("/v1/checks", request.body, key))
              .toList();
      var replies = threads.invokeAll(posts).stream().map(Future::resultNow).toList();

      assertThat(replies).extracting(Api.Reply::status).containsOnly(201);
      assertThat(replies.stream().map(reply -> reply.http().body()).distinct()).hasSize(1);
      assertThat(replies.stream().map(reply -> reply.header("location")).distinct()).hasSize(1);
      assertThat(replies)
          .filteredOn(reply -> reply.header("idempotent-replayed").equals("true"))
          .hasSize(MANY - 1);
    }
    requireOneMail();
  }

  private void requireOneMail() {
    RunningHost.awaitIdle();
    assertThat(api.mailsTo(request.address("robin"))).hasSize(1);
  }

  /** A restarted client may serialize the same request in another order. */
  @Test
  void recognizesARequestInAnotherSerialization() {
    var first = api.post("/v1/checks", request.body, key);
    var entries = new ArrayList<>(request.body.entrySet());
    var reordered = new LinkedHashMap<String, Object>();
    entries.reversed().forEach(entry -> reordered.put(entry.getKey(), entry.getValue()));
    var reserialized = "\n " + Json.text(reordered).replace(",", " ,\t");
    var again = api.call("POST", "/v1/checks", reserialized, "idempotency-key", key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
    assertThat(again.http().body()).isEqualTo(first.http().body());
  }

  @Test
  void rejectsAKeyOfAnotherRequest() {
    assertThat(api.post("/v1/checks", request.body, key).status()).isEqualTo(201);
    var other = api.post("/v1/checks", request.with("respond_within_days", 8).body, key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().get("code").getStringValue()).isEqualTo("idempotency_key_reused");
  }

  @Test
  void rejectsASecondCheckWithTheSameExternalId() {
    var first = api.post("/v1/checks", request.body).json().get("id").getStringValue();
    var second = api.post("/v1/checks", request.body);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().get("code").getStringValue()).isEqualTo("external_id_taken");
    assertThat(second.json().get("check").getStringValue()).isEqualTo(first);
  }

  @Test
  void forgetsAnInvalidRequest() {
    var wrong = api.post("/v1/checks", request.with("retention_days", 0).body, key);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(api.post("/v1/checks", request.with("retention_days", 90).body, key).status())
        .isEqualTo(201);
  }

  @Test
  void findsTheCheckByItsExternalId() {
    var id = api.post("/v1/checks", request.body).json().get("id").getStringValue();
    var found = api.get("/v1/checks?external_id=req-" + request.mark).json().get("data");
    assertThat(JsonNodes.elements(found))
        .extracting(each -> each.get("id").getStringValue())
        .containsExactly(id);
  }
}
