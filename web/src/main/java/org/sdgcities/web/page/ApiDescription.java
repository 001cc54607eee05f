package org.sdgcities.web.page;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;

/// The first lines of the OpenAPI document; paths are described where they are served.
public final class ApiDescription {

  /// Name of the schema of a problem document.
  public static final String PROBLEM = "Problem";

  private static final String PROGRAM = "program";
  private static final String BROWSER = "browser";

  private static final String LEAD =
      """
      Commands go in by POST, as JSON or as a form, and are answered with the position of their \
      events in the log. Pages are read by GET, as HTML or as JSON, whichever is accepted; send \
      `at=<position>` to read what you have just written. Every refusal is a problem document \
      (RFC 9457) with the id of the rule and a sentence in the language that you accept.\
      """;

  private ApiDescription() {}

  /// @return what an operation says that only somebody who signed in may ask for, in either way
  public static List<SecurityRequirement> signedIn() {
    return List.of(
        new SecurityRequirement().addList(PROGRAM), new SecurityRequirement().addList(BROWSER));
  }

  /// @return an answer that is a problem document
  public static ApiResponse problem(String why) {
    return new ApiResponse()
        .description(why)
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }

  /// RFC 9457, with what the services add.
  private static Schema<?> problem() {
    ObjectSchema error = new ObjectSchema();
    error.addProperty("field", new StringSchema());
    error.addProperty("message", new StringSchema());
    ObjectSchema problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema().format("uri-reference"));
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema());
    problem.addProperty("instance", new StringSchema().format("uri-reference"));
    problem.addProperty("rule", new StringSchema().description("Id of the rule that says no."));
    problem.addProperty("errors", new ArraySchema().items(error));
    return problem;
  }

  static OpenAPI of(String version) {
    return new OpenAPI()
        .info(
            new Info()
                .title("SDG Cities certification service")
                .description(LEAD)
                .version(version)
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                    PROGRAM,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the issuer, for the audience configured."))
                .addSecuritySchemes(
                    BROWSER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("sdg_session")
                        .description(
                            "Set by signing in; forms then need their token as `_csrf`.")));
  }
}
