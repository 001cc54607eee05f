package org.sdgcities.certification.platform.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a form as a tree: `names.en` is a property of a property, `sources[0].kind` one of
/// a list's item, and a field that comes several times is a list. Empty fields are as good as
/// absent.
final class FormTree {

  /// What belongs to the form itself and not to what it says.
  static final Set<String> OF_THE_FORM = Set.of("_csrf", "next", "idempotencyKey", "ifMatch");

  private static final int MOST_FIELDS = 500;
  private static final int MOST_ITEMS = 200;
  private static final Pattern SEGMENT = Pattern.compile("([A-Za-z0-9_-]+)((?:\\[\\d{1,4}])*)");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private FormTree() {}

  static ObjectNode of(MultiValueMap<String, String> fields) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    if (fields.size() > MOST_FIELDS) {
      throw new BadInput("", "fields", MOST_FIELDS);
    }
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      List<String> values = field.getValue().stream().filter(one -> !one.isBlank()).toList();
      if (!OF_THE_FORM.contains(field.getKey()) && !values.isEmpty()) {
        put(root, field.getKey(), values);
      }
    }
    return compact(root);
  }

  private static void put(ObjectNode root, String name, List<String> values) {
    JsonNode at = root;
    String[] segments = name.split("\\.", -1);
    for (int i = 0; i < segments.length; i++) {
      Matcher segment = SEGMENT.matcher(segments[i]);
      if (!segment.matches() || !(at instanceof ObjectNode parent)) {
        throw new BadInput(name, "unknown");
      }
      boolean last = i == segments.length - 1;
      at = step(parent, segment, last, values, name);
    }
  }

  private static JsonNode step(
      ObjectNode parent, Matcher segment, boolean last, List<String> values, String name) {
    String property = segment.group(1);
    Matcher index = INDEX.matcher(segment.group(2));
    if (!index.find()) {
      if (last) {
        parent.set(property, leaf(values));
        return parent;
      }
      return parent.get(property) instanceof ObjectNode known ? known : parent.putObject(property);
    }
    int item = Integer.parseInt(index.group(1));
    if (item >= MOST_ITEMS) {
      throw new BadInput(name, "list.size", 0, MOST_ITEMS);
    }
    ArrayNode list =
        parent.get(property) instanceof ArrayNode known ? known : parent.putArray(property);
    while (list.size() <= item) {
      list.addNull();
    }
    if (last) {
      list.set(item, leaf(values));
      return parent;
    }
    if (!(list.get(item) instanceof ObjectNode)) {
      list.set(item, JsonNodeFactory.instance.objectNode());
    }
    return list.get(item);
  }

  private static JsonNode leaf(List<String> values) {
    if (values.size() == 1) {
      return JsonNodeFactory.instance.stringNode(values.getFirst());
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(list::add);
    return list;
  }

  /// Rows of a form that were left empty leave no holes in a list.
  private static ObjectNode compact(ObjectNode node) {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (property.getValue() instanceof ObjectNode child) {
        compact(child);
      } else if (property.getValue() instanceof ArrayNode list) {
        ArrayNode dense = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : list) {
          if (item instanceof ObjectNode child) {
            compact(child);
          }
          if (!item.isNull()) {
            dense.add(item);
          }
        }
        node.set(property.getKey(), dense);
      }
    }
    return node;
  }
}
