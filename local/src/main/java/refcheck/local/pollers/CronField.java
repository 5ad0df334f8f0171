package refcheck.local.pollers;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A field of a cron expression: {@code *}, {@code ?}, values, ranges and steps. Names are numbered
 * from the lowest value.
 */
record CronField(int lowest, int highest, List<String> names) {
  private static final Pattern ITEM = Pattern.compile("(\\*|\\?|(\\w+)(?:-(\\w+))?)(?:/(\\d+))?");

  SortedSet<Integer> parse(String field) {
    var values = new TreeSet<Integer>();
    for (var item : field.split(",", -1)) {
      add(item, values);
    }
    return values;
  }

  private void add(String text, SortedSet<Integer> values) {
    var item = ITEM.matcher(text);
    if (!item.matches()) {
      throw new IllegalArgumentException("the local host does not support the cron field " + text);
    }
    var first = item.group(2) == null ? lowest : value(item.group(2));
    var open = item.group(2) == null || (item.group(3) == null && item.group(4) != null);
    var last = open ? highest : value(item.group(3) == null ? item.group(2) : item.group(3));
    var step = item.group(4) == null ? 1 : Integer.parseInt(item.group(4));
    for (var value = first; value <= last; value += step) {
      values.add(value);
    }
  }

  private int value(String text) {
    if (names.contains(text)) {
      return lowest + names.indexOf(text);
    }
    if (!text.chars().allMatch(Character::isDigit)) {
      throw new IllegalArgumentException("the local host does not support the cron value " + text);
    }
    return Integer.parseInt(text);
  }
}
