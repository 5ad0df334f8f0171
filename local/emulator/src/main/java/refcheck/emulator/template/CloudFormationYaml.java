package refcheck.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which {@code !Sub x} is short for {@code Fn::Sub: x}. */
final class CloudFormationYaml extends SafeConstructor {
  private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");
  private static final Pattern DOT = Pattern.compile("\\.");

  private CloudFormationYaml(LoaderOptions options) {
    super(options);
    yamlMultiConstructors.put("!", new ShortForm());
  }

  static Map<String, Object> read(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var dump = new DumperOptions();
    var yaml =
        new Yaml(
            new CloudFormationYaml(options),
            new Representer(dump),
            dump,
            options,
            new WithoutDates());
    return TemplateTypes.object(yaml.load(text), "the template");
  }

  private final class ShortForm extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      var name = node.getTag().getValue().substring(1);
      var key = WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name;
      if (!Intrinsics.knows(key)) {
        var line = node.getStartMark().getLine() + 1;
        throw new TemplateError("line %d: unknown intrinsic !%s".formatted(line, name));
      }
      var value = value(node);
      return Map.of(key, name.equals("GetAtt") && value instanceof String s ? split(s) : value);
    }

    private Object value(Node node) {
      return switch (node) {
        case ScalarNode scalar -> constructScalar(scalar);
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new TemplateError("unexpected " + node.getNodeId());
      };
    }

    private List<String> split(String attribute) {
      return List.of(DOT.split(attribute, 2));
    }
  }

  /** Reads dates such as 2012-10-17 as text, like CloudFormation. */
  private static final class WithoutDates extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
