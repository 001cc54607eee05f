package org.sdgcities.query.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.platform.Freshness;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.web.page.Browser;
import org.sdgcities.web.problem.NotFound;
import org.sdgcities.web.problem.NotYours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How far the pages have followed the log, and the button that lets one begin anew.
@Controller
final class OperationsController {

  private static final Logger LOG = LoggerFactory.getLogger(OperationsController.class);

  private final Followers followers;
  private final Freshness freshness;
  private final LogReader log;
  private final Access access;

  OperationsController(Followers followers, Freshness freshness, LogReader log, Access access) {
    this.followers = followers;
    this.freshness = freshness;
    this.log = log;
    this.access = access;
  }

  /// @param head position of the log's last entry; -1 while it is empty
  /// @param rebuilds whether the viewer may let a follower begin anew
  record OperationsPage(long head, List<FollowerStatus> followers, boolean rebuilds) {}

  @GetMapping("/operations")
  @Shows(OperationsPage.class)
  Object show(HttpServletRequest request) {
    Viewer viewer = access.viewer();
    if (!viewer.holdsAnyOf(Role.PROGRAMME_ADMIN, Role.AUDITOR)) {
      throw new NotYours();
    }
    return Shown.as(
        "operations/index",
        new OperationsPage(
            log.next() - 1, followers.status(), viewer.holds(Role.PROGRAMME_ADMIN, Scope.GLOBAL)),
        request);
  }

  /// Nothing is recorded by this: the rows follow from the log, before and after.
  @PostMapping("/operations/followers/{name}/rebuild")
  Object rebuild(@PathVariable String name, HttpServletRequest request) {
    Viewer viewer = access.viewer();
    if (!viewer.holds(Role.PROGRAMME_ADMIN, Scope.GLOBAL)) {
      throw new NotYours();
    }
    if (followers.status().stream().noneMatch(status -> status.name().equals(name))) {
      throw new NotFound();
    }
    LOG.info("follower {} begins anew, as {} wishes", name, viewer.person());
    followers.rebuild(name);
    // Who looks at the page next may need these very rows to be let in.
    freshness.await(log.next() - 1, List.of(name));
    return Browser.asks(request)
        ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/operations")).build()
        : ResponseEntity.accepted().body(Map.of("follower", name));
  }
}
