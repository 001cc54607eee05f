package org.sdgcities.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.demo.client.ServiceClient;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to a service as its people do, each signed in by the authorization code flow.
public final class Visitor {

  private static final String JSON = "application/json";
  private static final Pattern REFERENCE = Pattern.compile("person:([a-z0-9.-]+@[a-z0-9.-]+)");

  private final URI service;
  private final ServiceClient client;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final JsonMapper json =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  public Visitor(URI service, String password) {
    this.service = service;
    client = new ServiceClient(service, password);
  }

  /// @param body as JSON; of pages their text
  public record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {

    /// @return where in the log the last event stands
    public long position() {
      return headers.firstValueAsLong("Log-Position").orElseThrow();
    }

    /// @return data of the first event
    public JsonNode data() {
      return body.at("/events/0/data");
    }
  }

  private String token(String mail) {
    return tokens.computeIfAbsent(mail, client::token);
  }

  /// @return by which the log knows whom the address belongs to
  public String id(String mail) {
    String claims = token(mail).split("\\.")[1];
    return json.readTree(Base64.getUrlDecoder().decode(claims)).required("sub").stringValue();
  }

  /// Sends a command. In its path and body `person:` and a mail address stand for the id.
  public Answer send(String mail, String path, Object body) {
    return send(mail, path, body, "en");
  }

  public Answer send(String mail, String path, Object body, String language) {
    return send(mail, path, body, language, UUID.randomUUID().toString());
  }

  public Answer send(String mail, String path, Object body, String language, String key) {
    HttpRequest.Builder request =
        to(path, mail)
            .header("Accept", JSON)
            .header("Accept-Language", language)
            .header("Content-Type", JSON)
            .header("Idempotency-Key", key);
    return answer(
        request.POST(BodyPublishers.ofString(withIds(json.writeValueAsString(body)))).build());
  }

  /// Sends a form with a file of text.
  public Answer upload(
      String mail, String path, Map<String, ?> fields, String content, String key) {
    // No text that is sent contains it.
    String boundary = "----a-form-with-a-file";
    StringBuilder parts = new StringBuilder();
    fields.forEach((name, value) ->
        parts.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)));
    parts.append(
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n%s\r\n--%s--\r\n")
            .formatted(boundary, content, boundary));
    BodyPublisher body = BodyPublishers.ofString(parts.toString());
    return answer(
        to(path, mail)
            .header("Accept", JSON)
            .header("Idempotency-Key", key)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body)
            .build());
  }

  /// @param mail null for anybody
  /// @return what programs get there
  public Answer read(@Nullable String mail, String path) {
    return read(mail, path, "en");
  }

  public Answer read(@Nullable String mail, String path, String language) {
    return answer(
        to(path, mail).header("Accept", JSON).header("Accept-Language", language).GET().build());
  }

  /// @return what people get there
  public HttpResponse<String> page(@Nullable String mail, String path, String language) {
    return sent(
        to(path, mail)
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .GET()
            .build());
  }

  private String withIds(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> id(found.group(1)));
  }

  private HttpRequest.Builder to(String path, @Nullable String mail) {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(withIds(path)));
    return mail == null ? request : request.header("Authorization", "Bearer " + token(mail));
  }

  private Answer answer(HttpRequest request) {
    HttpResponse<String> answer = sent(request);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    JsonNode body =
        type.contains("json")
            ? json.readTree(answer.body())
            : json.getNodeFactory().stringNode(answer.body());
    return new Answer(answer.statusCode(), body, answer.headers());
  }

  private HttpResponse<String> sent(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
