package refcheck.local.template;

import java.util.List;
import java.util.regex.Pattern;

/** Evaluates the intrinsic functions on lists and mappings. */
final class ListFunctions {
  private final TemplateSection mappings;
  private final Intrinsics intrinsics;

  ListFunctions(TemplateSection mappings, Intrinsics intrinsics) {
    this.mappings = mappings;
    this.intrinsics = intrinsics;
  }

  String join(List<Object> arguments) {
    var parts = TemplateTypes.list(intrinsics.resolve(arguments.get(1)), "Fn::Join");
    return String.join(
        text(arguments.get(0)),
        parts.stream().map(part -> TemplateTypes.text(part, "Fn::Join")).toList());
  }

  Object select(List<Object> arguments) {
    var items = TemplateTypes.list(intrinsics.resolve(arguments.get(1)), "Fn::Select");
    var index = Integer.parseInt(text(arguments.getFirst()));
    if (index >= items.size()) {
      throw new TemplateError("Fn::Select needs item %d of %d".formatted(index, items.size()));
    }
    return items.get(index);
  }

  List<String> split(List<Object> arguments) {
    return List.of(text(arguments.get(1)).split(Pattern.quote(text(arguments.get(0))), -1));
  }

  Object find(List<Object> arguments) {
    var row = mappings.section(text(arguments.get(0))).section(text(arguments.get(1)));
    var key = text(arguments.get(2));
    return TemplateTypes.present(row.values().get(key), row.place(key));
  }

  private String text(Object value) {
    return TemplateTypes.text(intrinsics.resolve(value), "an intrinsic's argument");
  }
}
