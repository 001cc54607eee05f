package org.sdgcities.standalone.issuer;

import java.util.List;
import org.sdgcities.web.directory.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page where people of this machine sign in.
@Controller
final class LocalSignInController {

  private final Directory directory;
  private final boolean demonstration;
  private final String password;

  LocalSignInController(Directory directory, boolean demonstration, String password) {
    this.directory = directory;
    this.demonstration = demonstration;
    this.password = password;
  }

  @GetMapping(LocalIssuer.SIGN_IN_PAGE)
  String page(@RequestParam(required = false) String wrong, Model model) {
    model.addAttribute("wrong", wrong != null);
    // In a demonstration anybody may be anybody; otherwise the page gives nothing away.
    model.addAttribute("people", demonstration ? directory.all() : List.of());
    model.addAttribute("password", demonstration ? password : "");
    return "local-sign-in";
  }
}
