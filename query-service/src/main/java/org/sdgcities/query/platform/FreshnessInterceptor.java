package org.sdgcities.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets pages wait for the position that the request names by `?at=` or `Min-Position`.
final class FreshnessInterceptor implements HandlerInterceptor {

  /// A position that an answer has to know.
  static final String PARAMETER = "at";

  private final Freshness freshness;

  FreshnessInterceptor(Freshness freshness) {
    this.freshness = freshness;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Long position = position(request);
    if (position != null
        && handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(ReadsFrom.class)) {
      List<String> projectors =
          Arrays.asList(method.getBeanType().getAnnotation(ReadsFrom.class).value());
      request.setAttribute("behind", !freshness.await(position, projectors));
    }
    return true;
  }

  private static @org.jspecify.annotations.Nullable Long position(HttpServletRequest request) {
    String position = request.getParameter(PARAMETER);
    if (position == null) {
      position = request.getHeader("Min-Position");
    }
    try {
      return position == null ? null : Long.valueOf(position);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
