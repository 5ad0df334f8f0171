package refcheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
  private static final JsonObject OBJECT =
      read(
          """
          {"text": "王", "nothing": null, "yes": true, "no": false, "number": 1,
           "inner": {"b": "1", "a": "2"}, "list": ["x", 2], "mixed": {"a": "Robin", "Robin": 7}, "holes": {"a": null}}
          """);

  @Test
  void returnsMembers() {
    assertThat(OBJECT.text("text")).isEqualTo("王");
    assertThat(OBJECT.optionalText("text")).contains("王");
    assertThat(OBJECT.flag("yes")).isTrue();
    assertThat(OBJECT.flag("no")).isFalse();
    assertThat(OBJECT.object("inner").names()).containsExactly("b", "a");
    assertThat(OBJECT.object("inner").texts()).isEqualTo(Map.of("a", "2", "b", "1"));
    assertThat(OBJECT.list("list")).extracting(JsonNode::getValue).hasSize(2).contains("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "unheard"})
  void aNullMemberCountsAsMissing(String name) {
    assertThat(OBJECT.optionalText(name)).isEmpty();
    assertThat(OBJECT.optionalObject(name)).isEmpty();
    assertThat(OBJECT.flag(name)).isFalse();
    assertThat(OBJECT.object("holes").texts()).isEmpty();
    for (var required : List.<Consumer<String>>of(OBJECT::text, OBJECT::object, OBJECT::list)) {
      assertThatExceptionOfType(JsonFormatException.class)
          .isThrownBy(() -> required.accept(name))
          .withMessage(name + " is missing");
    }
  }

  @Test
  void rejectsWrongTypesWithoutQuotingThem() {
    for (var wrong :
        List.<Runnable>of(
            () -> OBJECT.text("number"),
            () -> OBJECT.optionalText("inner"),
            () -> OBJECT.flag("text"),
            () -> OBJECT.optionalObject("list"),
            () -> OBJECT.list("inner"),
            () -> OBJECT.object("mixed").texts(),
            () -> read("[\"Robin\"]"),
            () -> read("{\"Robin"))) {
      assertThatExceptionOfType(JsonFormatException.class)
          .isThrownBy(wrong::run)
          .withNoCause()
          .withMessageNotContaining("Robin")
          .withMessageMatching("(a member|\\w+) is of another kind|no object|no JSON");
    }
    assertThat(OBJECT).hasToString("JsonObject");
  }

  @Test
  void writesWhatItReads() {
    var plain =
        Json.object("a", "王 😀 \"\n", "left out", null, "b", List.of(1, true), "c", Map.of());
    assertThat(Json.text(plain)).isEqualTo("{\"a\":\"王 😀 \\\"\\n\",\"b\":[1,true],\"c\":{}}");
    assertThat(Json.text(JsonObject.read(Json.bytes(plain)).node())).isEqualTo(Json.text(plain));
  }

  private static JsonObject read(String text) {
    return JsonObject.read(text.getBytes(UTF_8));
  }
}
