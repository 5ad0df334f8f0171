package refcheck.tests.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the modules as text: which module may use which, and which services of AWS. */
final class ModulesPicture {
  private static final String LINE = "%-20s%-50s%s";
  private static final Pattern SERVICE =
      Pattern.compile("software\\.amazon\\.awssdk\\.services\\.(\\w+)|services\\.(lambda)\\.");

  private ModulesPicture() {}

  static String text() {
    var lines = new ArrayList<String>();
    lines.add(LINE.formatted("MODULE", "MAY USE", "SERVICES OF AWS"));
    Stream.of(SharedModuleRules.ALL, FunctionModuleRules.ALL, LocalModuleRules.ALL)
        .forEach(rules -> {
          lines.add("");
          rules.forEach(rule -> lines.add(line(rule)));
        });
    return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  private static String line(ModuleRule rule) {
    return LINE.formatted(
        name(rule.name()),
        rule.allowed().stream()
            .filter(each -> each.startsWith("refcheck.") || each.equals(".."))
            .map(ModulesPicture::name)
            .collect(Collectors.joining(" ")),
        services(rule.allowed()));
  }

  /** The module's short name; a function's is that of its folder. */
  private static String name(String packages) {
    return switch (packages) {
      case ModuleNames.DOMAIN -> "domain";
      case ModuleNames.IDS -> "ids";
      case ".." -> "everything";
      default -> folder(packages.replaceFirst("^refcheck\\.(domain\\.)?", "").replace("..", ""));
    };
  }

  private static String folder(String name) {
    return ProjectFiles.folders("functions").stream()
        .filter(folder -> folder.replace("-", "").equals(name))
        .findFirst()
        .orElse(name);
  }

  private static String services(List<String> allowed) {
    if (allowed.contains("software.amazon.awssdk..") || allowed.contains("..")) {
      return "all";
    }
    return allowed.stream()
        .flatMap(each -> SERVICE.matcher(each).results())
        .map((MatchResult match) -> match.group(1) == null ? match.group(2) : match.group(1))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
