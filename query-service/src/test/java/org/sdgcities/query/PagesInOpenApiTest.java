package org.sdgcities.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.query.platform.Served;
import org.sdgcities.query.platform.Shows;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document says what the pages are as data.
class PagesInOpenApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  /// Answers without a page of their own.
  private static final Set<String> ELSEWHERE =
      Set.of("/sign-in", "/sign-in/failed", "/sign-in/unknown", "/favicon.ico");

  private static Served service;
  private static JsonNode api;

  @BeforeAll
  static void start() {
    service = Served.withHistory();
    api = JSON.readTree(service.plain("/openapi").body());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void every_page_is_described() {
    List<String> forgotten = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    service
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (method.getBeanType().getPackageName().startsWith("org.sdgcities.query")) {
            seen.addAll(info.getPatternValues());
            if (!method.hasMethodAnnotation(Shows.class)
                && info.getMethodsCondition().getMethods().toString().contains("GET")) {
              forgotten.addAll(info.getPatternValues());
            }
          }
        });
    assertThat(seen).hasSizeGreaterThan(20);
    assertThat(forgotten).isSubsetOf(ELSEWHERE);
    assertThat(api.at("/paths").propertyNames())
        .contains("/", "/cities/{city}", "/desk/{city}", "/audit/events/{position}");
    assertThat(api.at("/paths/~1desk/get/security").isEmpty()).isFalse();
    assertThat(api.at("/paths/~1/get/security").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ /",
        "/cities/{city} /cities/madrid",
        "/criteria /criteria",
        "/indicators /indicators"
      })
  void an_answer_is_as_it_is_described(String described) {
    String[] both = described.split(" ");
    JsonNode schema =
        api.at("/paths/" + both[0].replace("/", "~1") + "/get/responses/200")
            .at("/content/application~1json/schema");
    JsonNode answer = JSON.readTree(service.plain(both[1]).body());

    assertThat(answer.isEmpty()).isFalse();
    assertThat(differences("", answer, schema)).isEmpty();
  }

  @Test
  void a_difference_is_found() {
    JsonNode schema =
        JSON.readTree(
            """
            {"type": "object", "additionalProperties": false, "required": ["a", "b"],
             "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}
            """);
    assertThat(differences("", JSON.readTree("{\"a\": 1, \"c\": 2}"), schema))
        .containsExactlyInAnyOrder("/a is no string", "/c is not described", "/b is missing");
  }

  private static List<String> differences(String at, JsonNode answer, JsonNode schema) {
    List<String> differences = new ArrayList<>();
    switch (schema.path("type").stringValue("")) {
      case "object" -> {
        for (Map.Entry<String, JsonNode> member : answer.properties()) {
          JsonNode known = schema.path("properties").path(member.getKey());
          JsonNode more = schema.path("additionalProperties");
          String name = at + "/" + member.getKey();
          if (!known.isMissingNode()) {
            differences.addAll(differences(name, member.getValue(), known));
          } else if (more.isObject()) {
            differences.addAll(differences(name, member.getValue(), more));
          } else if (more.isBoolean()) {
            differences.add(name + " is not described");
          }
        }
        schema
            .path("required")
            .forEach(name -> {
              if (!answer.has(name.stringValue())) {
                differences.add(at + "/" + name.stringValue() + " is missing");
              }
            });
      }
      case "array" -> {
        for (JsonNode item : answer) {
          differences.addAll(differences(at + "/…", item, schema.path("items")));
        }
      }
      case "string" -> {
        if (!answer.isString()) {
          differences.add(at + " is no string");
        }
      }
      case "integer" -> {
        if (!answer.isIntegralNumber()) {
          differences.add(at + " is no whole number");
        }
      }
      case "number" -> {
        if (!answer.isNumber()) {
          differences.add(at + " is no number");
        }
      }
      case "boolean" -> {
        if (!answer.isBoolean()) {
          differences.add(at + " is no boolean");
        }
      }
      default -> {
        // Anything goes.
      }
    }
    return differences;
  }
}
