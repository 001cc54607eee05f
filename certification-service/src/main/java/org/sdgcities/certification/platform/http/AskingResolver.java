package org.sdgcities.certification.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sdgcities.web.directory.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Tells controllers who asks, and how.
final class AskingResolver implements HandlerMethodArgumentResolver {

  private static final int LONGEST_KEY = 200;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern QUOTES = Pattern.compile("^\"|\"$");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Asking.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    SignedIn signedIn =
        SignedIn.now().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    return new Asking(
        signedIn.person(),
        key(request),
        ifMatch(request),
        signedIn.byBrowser() ? "ui" : "api",
        UUID.randomUUID().toString());
  }

  private static String key(HttpServletRequest request) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null && RequestReader.isForm(request)) {
      key = request.getParameter("idempotencyKey");
    }
    if (key == null || key.isBlank()) {
      return UUID.randomUUID().toString();
    }
    // The draft standard writes the key as a quoted string.
    key = QUOTES.matcher(key.strip()).replaceAll("");
    if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
      throw new BadInput("Idempotency-Key", "key", LONGEST_KEY);
    }
    return key;
  }

  private static @Nullable Long ifMatch(HttpServletRequest request) {
    String tag = request.getHeader(HttpHeaders.IF_MATCH);
    if (tag == null && RequestReader.isForm(request)) {
      tag = request.getParameter("ifMatch");
    }
    if (tag == null || tag.isBlank() || tag.strip().equals("*")) {
      return null;
    }
    try {
      return Long.valueOf(tag.strip().replace("\"", ""));
    } catch (NumberFormatException e) {
      throw new BadInput("If-Match", "ifMatch");
    }
  }
}
