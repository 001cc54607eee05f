package org.sdgcities.certification.roles;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.sdgcities.certification.roles.RolesCommand.GrantRole;
import org.sdgcities.certification.roles.RolesCommand.RevokeRole;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Roles over HTTP.
@RestController
final class RolesController {

  private final Answers answers;

  RolesController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/people/{person}/roles")
  ResponseEntity<Object> grant(@Body GrantRole command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/people/{person}/roles/revocation")
  ResponseEntity<Object> revoke(
      @Body RevokeRole command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
