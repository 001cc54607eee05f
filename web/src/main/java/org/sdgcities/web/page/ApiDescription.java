package org.sdgcities.web.page;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;

/// The first lines of the OpenAPI document; paths are described where they are served.
public final class ApiDescription {

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
