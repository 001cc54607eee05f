package org.sdgcities.certification.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.platform.http.RecordShape.Part;
import org.sdgcities.kernel.Sha256;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes a record of a request: ids come from the path, everything else from the body.
final class RequestReader {

  /// Larger bodies are refused; files take another way.
  static final int MOST_BYTES = 1 << 20;

  private static final String FINGERPRINT = RequestReader.class.getName() + ".fingerprint";

  private final JsonMapper json;

  RequestReader(JsonMapper json) {
    this.json = json;
  }

  <T> T read(Class<T> type, HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    boolean form = isForm(request);
    ObjectNode body = form ? FormTree.of(fields(request)) : jsonOf(request);
    request.setAttribute(FINGERPRINT, fingerprint(request, body));
    Map<String, String> path = pathOf(request);
    for (Part part : RecordShape.of(type).parts()) {
      String id = idFrom(path, part);
      if (id != null) {
        if (body.has(part.name())) {
          throw new BadInput(part.name(), "inPath");
        }
        body.put(part.name(), id);
        if (part.type() == int.class) {
          body.set(part.name(), numberOf(id, part.name()));
        }
      }
    }
    return RecordReader.read(type, body, form);
  }

  private static JsonNode numberOf(String text, String field) {
    try {
      return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new BadInput(field, "number");
    }
  }

  private static @Nullable String idFrom(Map<String, String> path, Part part) {
    return part.type() == int.class ? path.get(part.name()) : PathNames.idOf(part.type(), path);
  }

  /// @return a digest of what the request says; the same for a repetition
  static Sha256 fingerprintOf(HttpServletRequest request) {
    return request.getAttribute(FINGERPRINT) instanceof Sha256 fingerprint
        ? fingerprint
        : fingerprint(request, JsonNodeFactory.instance.objectNode());
  }

  static Sha256 fingerprint(HttpServletRequest request, JsonNode body) {
    return Sha256.over(
        request.getRequestURI().getBytes(StandardCharsets.UTF_8),
        new byte[] {'\n'},
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
  }

  static MultiValueMap<String, String> fields(HttpServletRequest request) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    if (request.getQueryString() != null) {
      // Only what the body says counts.
      for (String pair : request.getQueryString().split("&")) {
        fields.remove(pair.split("=", 2)[0]);
      }
    }
    return fields;
  }

  private ObjectNode jsonOf(HttpServletRequest request)
      throws IOException, HttpMediaTypeNotSupportedException {
    byte[] bytes;
    try (InputStream in = request.getInputStream()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new BodyTooLarge(MOST_BYTES);
    }
    if (bytes.length == 0) {
      return JsonNodeFactory.instance.objectNode();
    }
    mustBeJson(request);
    try {
      if (json.readTree(bytes) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new BadInput("", "json", position(e));
    }
    throw new BadInput("", "object");
  }

  private static String position(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
  }

  private static void mustBeJson(HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException {
    try {
      String type = request.getContentType();
      if (type != null
          && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON)) {
        return;
      }
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotSupportedException(String.valueOf(e.getMessage()));
    }
    throw new HttpMediaTypeNotSupportedException("a body is JSON or a form");
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> pathOf(HttpServletRequest request) {
    Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return path instanceof Map<?, ?> ? (Map<String, String>) path : Map.of();
  }
}
