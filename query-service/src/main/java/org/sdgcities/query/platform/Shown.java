package org.sdgcities.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.sdgcities.web.page.Browser;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/// One answer for people and programs: a record, as a page or as JSON.
public final class Shown {

  private Shown() {}

  /// A record that knows the last position of its subject's history: the tag to be sent back by
  /// `If-Match`.
  public interface Versioned {
    long position();
  }

  /// @param template that shows the record, which it finds as `page`
  public static Object as(String template, Object page, HttpServletRequest request) {
    if (Browser.asks(request)) {
      boolean behind = Boolean.TRUE.equals(request.getAttribute("behind"));
      return new ModelAndView(template, Map.of("page", page, "behind", behind));
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (page instanceof Versioned versioned) {
      answer.eTag(Long.toString(versioned.position()));
    }
    return answer.body(page);
  }
}
