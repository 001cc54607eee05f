package org.sdgcities.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page's template what all templates may use.
@ControllerAdvice
public final class PageAdvice {

  private final PageModel common;

  public PageAdvice(PageModel common) {
    this.common = common;
  }

  @ModelAttribute
  void common(Model model, HttpServletRequest request) {
    if (Browser.asks(request)) {
      model.addAllAttributes(common.of(request));
    }
  }
}
