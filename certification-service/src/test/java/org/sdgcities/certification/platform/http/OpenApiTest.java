package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.platform.http.Client.JSON;
import static org.sdgcities.certification.platform.http.Client.send;
import static org.sdgcities.certification.platform.http.Client.to;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Features;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document says what the service does.
class OpenApiTest {

  private static final JsonNode API =
      JSON.readTree(send(to("/openapi").header("Accept", "application/json").GET()).body());

  @Test
  void it_says_whose_it_is_and_how_to_come_in() {
    assertThat(API.at("/info/title").stringValue()).isEqualTo("SDG Cities certification service");
    assertThat(API.at("/info/version").stringValue()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(API.at("/info/license/name").stringValue()).isEqualTo("Apache-2.0");
    assertThat(API.at("/components/securitySchemes/program/scheme").stringValue())
        .isEqualTo("bearer");
    assertThat(API.at("/servers/0/url").stringValue()).isEqualTo("/");
  }

  /// The service itself expires certificates and founds the programme; nobody else may.
  @Test
  void every_command_has_one_door() {
    List<String> doors = new ArrayList<>();
    API.at("/paths")
        .forEach(path -> {
          JsonNode post = path.at("/post");
          if (!post.isMissingNode()) {
            doors.add(post.at("/operationId").stringValue());
            assertThat(post.at("/security").isEmpty()).isFalse();
            assertThat(post.at("/requestBody/content").isEmpty()).isFalse();
          }
        });
    List<String> commands =
        Features.DECIDERS.stream()
            .flatMap(decider -> commandsOf(decider.commands()))
            .map(Class::getSimpleName)
            .toList();
    assertThat(commands).hasSizeGreaterThan(50);
    assertThat(doors).doesNotHaveDuplicates();
    assertThat(commands)
        .filteredOn(command -> !doors.contains(command))
        .containsExactlyInAnyOrder(
            "FoundProgramme", "ExpireCertificate", "AddEvidence", "RegisterPerson");
    assertThat(doors).contains("evidence.add", "people.register");
  }

  private static Stream<Class<?>> commandsOf(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OpenApiTest::commandsOf)
        : Stream.of(type);
  }

  @Test
  void a_body_is_described_as_it_is_read() {
    JsonNode body = API.at("/paths/~1cities/post/requestBody/content/application~1json/schema");
    assertThat(body.at("/additionalProperties").booleanValue()).isFalse();
    assertThat(body.at("/required").valueStream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrder("city", "lab", "country", "names");
    assertThat(body.at("/properties/coordinates/properties/latitude/type").stringValue())
        .isEqualTo("number");
  }
}
