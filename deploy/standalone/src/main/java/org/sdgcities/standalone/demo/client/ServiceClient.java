package org.sdgcities.standalone.demo.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Attachment;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends the acts of the story, each by the person whose act it is. It learns the ids of people
/// from the answers.
public final class ServiceClient {

  private static final String REGISTRATION = "/people";

  private final Connection connection;
  private final SignIn signIn;
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();
  private final JsonMapper json =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /// @param password by which everybody signs in on this machine
  public ServiceClient(URI service, String password) {
    connection = new Connection(service);
    signIn = new SignIn(connection, password);
  }

  /// Carries an act out. Carried out before, it changes nothing.
  ///
  /// @throws StoryStopped if the service says no
  public void send(Act act) {
    HttpResponse<String> answer = connection.send(request(act));
    if (answer.statusCode() != 200) {
      throw new StoryStopped(
          "The demonstration stops at "
              + act.key()
              + " by "
              + act.by()
              + ": the service answers "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    if (act.path().equals(REGISTRATION)) {
      JsonNode person = json.readTree(answer.body()).at("/events/0/data/person");
      people.put(String.valueOf(act.body().get("mail")), person.stringValue());
    }
  }

  /// @return by which the service recognises whom the address belongs to
  public String token(String mail) {
    return tokens.computeIfAbsent(mail, signIn::token);
  }

  private HttpRequest request(Act act) {
    HttpRequest.Builder request =
        connection
            .to(Act.withIds(act.path(), people))
            .header("Authorization", "Bearer " + token(act.by()))
            .header("Accept", "application/json")
            .header("Idempotency-Key", act.key());
    Attachment file = act.file();
    return file == null ? asJson(act, request) : asForm(act, file, request);
  }

  private HttpRequest asJson(Act act, HttpRequest.Builder request) {
    String body = Act.withIds(json.writeValueAsString(act.body()), people);
    return request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest asForm(Act act, Attachment file, HttpRequest.Builder request) {
    MultipartForm form = new MultipartForm();
    act.body().forEach((name, value) -> form.field(name, String.valueOf(value)));
    form.file("file", file);
    return request
        .header("Content-Type", form.mediaType())
        .POST(HttpRequest.BodyPublishers.ofString(form.text()))
        .build();
  }

  /// @return the id of somebody whose registration was sent, or null
  public @Nullable String person(String mail) {
    return people.get(mail);
  }
}
