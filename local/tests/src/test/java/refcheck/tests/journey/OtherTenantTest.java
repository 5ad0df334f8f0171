package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.api.ApiKeyToken;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.Trigger;
import refcheck.store.TenantStore;
import refcheck.table.Table;

/** Checks that a tenant's key neither finds nor changes checks of another tenant. */
class OtherTenantTest {
  private static final Api OWNER = RunningHost.api();
  private static CheckRequestBuilder request;
  private static String id;
  private static Api otherTenant;

  @BeforeAll
  static void createACheckOfTheOwner() {
    var key = ApiKeyToken.mint(true);
    var tenant = new Tenant(new TenantId("stranger"), "Other Sample Ltd", "hr@other.example", null);
    var table =
        RunningHost.host().stack().functions().operator("create-check").getBean(Table.class);
    new TenantStore(table)
        .create(
            tenant,
            key.hash(),
            new ApiKey(tenant.id(), key.id(), true, new byte[32]),
            Instant.now());
    otherTenant = new Api(OWNER.address(), key.value());
    request = CheckRequestBuilder.english(OWNER.now());
    id =
        OWNER
            .post("/v1/checks", request.referee(request.address("robin")).body, request.mark)
            .json()
            .get("id")
            .getStringValue();
  }

  /** What follows a check's id in the routes that read. */
  static Stream<String> subpaths() {
    var check = "GET /v1/checks/{id}";
    return RunningHost.host().stack().template().functions().stream()
        .flatMap(each -> each.events(Trigger.HttpRoute.class).stream())
        .map(Trigger.HttpRoute::routeKey)
        .filter(route -> route.startsWith(check))
        .map(route -> route.substring(check.length()));
  }

  @ParameterizedTest
  @MethodSource("subpaths")
  void isNotFound(String subpath) {
    var unknown = otherTenant.get("/v1/checks/chk_0" + subpath);
    var existing = otherTenant.get("/v1/checks/" + id + subpath);
    assertThat(existing.status()).isEqualTo(404);
    assertThat(type(existing)).isEqualTo(type(unknown));
    assertThat(OWNER.get("/v1/checks/" + id + subpath).status()).isNotEqualTo(404);
  }

  @Test
  void isNotInAList() {
    var code = OWNER.check(id).get("code").getStringValue();
    for (var search : new String[] {"external_id=req-" + request.mark, "code=" + code}) {
      assertThat(ids(OWNER.get("/v1/checks?" + search))).containsExactly(id);
      assertThat(ids(otherTenant.get("/v1/checks?" + search))).doesNotContain(id);
    }
  }

  @Test
  void isNotCancelled() {
    var reply = otherTenant.post("/v1/checks/" + id + "/cancel", Map.of());
    assertThat(reply.status()).isEqualTo(404);
    assertThat(OWNER.check(id).get("status").getStringValue()).isEqualTo("in_progress");
  }

  /** External IDs and idempotency keys are separate for each tenant. */
  @Test
  void doesNotBlockAnotherTenantsNames() {
    var reply = otherTenant.post("/v1/checks", request.body, request.mark);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("idempotent-replayed")).isEmpty();
    assertThat(reply.json().get("id").getStringValue()).isNotEqualTo(id);
  }

  private static List<String> ids(Api.Reply list) {
    return JsonNodes.elements(list.json(), "data").stream()
        .map(check -> check.get("id").getStringValue())
        .toList();
  }

  private static String type(Api.Reply reply) {
    return reply.json().get("type").getStringValue();
  }
}
