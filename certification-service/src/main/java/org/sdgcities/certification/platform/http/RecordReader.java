package org.sdgcities.certification.platform.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.platform.http.BadInput.Fault;
import org.sdgcities.certification.platform.http.RecordShape.Part;
import org.sdgcities.kernel.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/// Makes records of what came in, and lists everything that is wrong with it rather than the first
/// thing only: what is missing, what is unknown, what cannot be what it claims to be. The shapes of
/// values are kept by the values' own constructors.
final class RecordReader {

  private final boolean form;
  private final List<Fault> faults = new ArrayList<>();

  /// @param form whether all values are texts, as forms send them
  RecordReader(boolean form) {
    this.form = form;
  }

  /// @throws BadInput with all faults
  static <T> T read(Class<T> type, JsonNode tree, boolean form) {
    RecordReader reader = new RecordReader(form);
    Object value = reader.read(type, tree, "");
    if (value == null || !reader.faults.isEmpty()) {
      throw new BadInput(reader.faults);
    }
    return type.cast(value);
  }

  private @Nullable Object read(Type type, JsonNode node, String path) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] arguments = generic.getActualTypeArguments();
      return List.class.isAssignableFrom(raw)
          ? readList(arguments[0], node, path)
          : readMap(raw, arguments[0], arguments[1], node, path);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return readRecord(plain, node, path);
    }
    return readLeaf(plain, node, path);
  }

  private @Nullable Object readRecord(Class<?> type, JsonNode node, String path) {
    RecordShape shape = RecordShape.of(type);
    List<Part> parts = shape.parts();
    if (shape.isOneValue()) {
      Object value = read(parts.getFirst().genericType(), node, path);
      return value == null ? null : construct(shape, new Object[] {value}, path);
    }
    if (!node.isObject()) {
      return fault(path, "object");
    }
    Set<String> unknown = new HashSet<>(node.propertyNames());
    Object[] values = new Object[parts.size()];
    int before = faults.size();
    for (int i = 0; i < values.length; i++) {
      Part part = parts.get(i);
      unknown.remove(part.name());
      values[i] = readPart(part, node, join(path, part.name()));
    }
    unknown.stream().sorted().forEach(name -> fault(join(path, name), "unknown"));
    return faults.size() > before ? null : construct(shape, values, path);
  }

  private @Nullable Object readPart(Part part, JsonNode node, String path) {
    JsonNode value = node.get(part.name());
    if (value == null || value instanceof NullNode) {
      if (part.isNullable()) {
        return null;
      }
      if (part.type() == boolean.class && form) {
        return false;
      }
      return isContainer(part.type())
          ? read(part.genericType(), MissingNode.getInstance(), path)
          : fault(path, "required");
    }
    return read(part.genericType(), value, path);
  }

  private static boolean isContainer(Class<?> type) {
    return List.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }

  private @Nullable Object readList(Type element, JsonNode node, String path) {
    List<Object> values = new ArrayList<>();
    if (node.isMissingNode()) {
      return values;
    }
    if (!node.isArray()) {
      return form ? single(values, read(element, node, path)) : fault(path, "array");
    }
    int index = 0;
    for (JsonNode item : node) {
      Object value = read(element, item, path + "[" + index++ + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static List<Object> single(List<Object> values, @Nullable Object value) {
    if (value != null) {
      values.add(value);
    }
    return values;
  }

  private @Nullable Object readMap(
      Class<?> raw, Type key, Type element, JsonNode node, String path) {
    Map<Object, Object> values =
        SortedMap.class.isAssignableFrom(raw) ? new TreeMap<>() : new LinkedHashMap<>();
    if (node.isMissingNode()) {
      return values;
    }
    if (!node.isObject()) {
      return fault(path, "object");
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String at = join(path, property.getKey());
      Object name = read(key, StringNode.valueOf(property.getKey()), at);
      Object value = read(element, property.getValue(), at);
      if (name != null && value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  private @Nullable Object readLeaf(Class<?> type, JsonNode node, String path) {
    if (node.isContainer() || node.isMissingNode()) {
      return fault(path, "plain");
    }
    if (type == String.class) {
      return node.isString() ? node.stringValue() : fault(path, "text");
    }
    if (type.isEnum()) {
      return readCode(type, node, path);
    }
    if (type == LocalDate.class) {
      return readDay(node, path);
    }
    if (type == boolean.class || type == Boolean.class) {
      return readBoolean(node, path);
    }
    return readNumber(type, node, path);
  }

  private @Nullable Object readCode(Class<?> type, JsonNode node, String path) {
    for (Object constant : type.getEnumConstants()) {
      if (node.isString() && ((Enum<?>) constant).name().equals(node.stringValue())) {
        return constant;
      }
    }
    String codes =
        String.join(
            ", ",
            Arrays.stream(type.getEnumConstants()).map(code -> ((Enum<?>) code).name()).toList());
    return fault(path, "code", codes);
  }

  private @Nullable Object readDay(JsonNode node, String path) {
    try {
      return node.isString() ? LocalDate.parse(node.stringValue()) : fault(path, "day");
    } catch (DateTimeException e) {
      return fault(path, "day");
    }
  }

  private @Nullable Object readBoolean(JsonNode node, String path) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    String text = form && node.isString() ? node.stringValue().toLowerCase(Locale.ROOT) : "";
    return switch (text) {
      case "true", "on" -> true;
      case "false" -> false;
      default -> fault(path, "boolean");
    };
  }

  private @Nullable Object readNumber(Class<?> type, JsonNode node, String path) {
    BigDecimal number;
    try {
      if (node.isNumber()) {
        number = node.decimalValue();
      } else if (form && node.isString()) {
        number = new BigDecimal(node.stringValue().strip().replace(" ", ""));
      } else {
        return fault(path, "number");
      }
    } catch (NumberFormatException e) {
      return fault(path, "number");
    }
    // An exponent of a few characters can stand for a number of many megabytes.
    if (Math.abs((long) number.scale()) > 30 || number.precision() > 40) {
      return fault(path, "number");
    }
    try {
      if (type == BigDecimal.class) {
        return number;
      }
      if (type == long.class || type == Long.class) {
        return number.longValueExact();
      }
      if (type == int.class || type == Integer.class) {
        return number.intValueExact();
      }
    } catch (ArithmeticException e) {
      return fault(path, "whole");
    }
    throw new IllegalStateException("no way to read a " + type);
  }

  private @Nullable Object construct(RecordShape shape, @Nullable Object[] values, String path) {
    try {
      return shape.make(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidValue invalid) {
        return fault(path, invalid.rule(), invalid.arguments().toArray());
      }
      throw new IllegalStateException("a value could not be made of " + path, e);
    }
  }

  private @Nullable Object fault(String path, String rule, Object... about) {
    faults.add(new Fault(path, rule, List.of(about)));
    return null;
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
