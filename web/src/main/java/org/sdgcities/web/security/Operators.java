package org.sdgcities.web.security;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// Lets those in who watch over the service: what asks from the networks named in
/// `sdg.operations.networks`, and did not come through a proxy, which speaks for anybody.
final class Operators implements AuthorizationManager<RequestAuthorizationContext> {

  private final List<IpAddressMatcher> networks;

  /// @param networks addresses such as `127.0.0.1` or ranges such as `10.0.0.0/8`
  Operators(List<String> networks) {
    this.networks = networks.stream().map(IpAddressMatcher::new).toList();
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asking) {
    var request = asking.getRequest();
    boolean passedOn =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return new AuthorizationDecision(
        !passedOn && networks.stream().anyMatch(network -> network.matches(request)));
  }
}
