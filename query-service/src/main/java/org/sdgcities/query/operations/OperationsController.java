package org.sdgcities.query.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.operations.SkippedEvents.Skipped;
import org.sdgcities.query.platform.Freshness;
import org.sdgcities.query.platform.ReadsFrom;
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

/// How far the pages have followed the log, what holds some up, and what can be done about it.
@Controller
@ReadsFrom(OperationsProjector.NAME)
final class OperationsController {

  private static final Logger LOG = LoggerFactory.getLogger(OperationsController.class);

  private final Followers followers;
  private final Freshness freshness;
  private final LogReader log;
  private final SkippedEvents skipped;
  private final Access access;

  OperationsController(
      Followers followers,
      Freshness freshness,
      LogReader log,
      SkippedEvents skipped,
      Access access) {
    this.followers = followers;
    this.freshness = freshness;
    this.log = log;
    this.skipped = skipped;
    this.access = access;
  }

  /// @param head position of the log's last entry; -1 while it is empty
  /// @param skipped events that are left out, by the administrators' orders
  /// @param operates whether the viewer may let a follower begin or try anew, or leave an event out
  record OperationsPage(
      long head, List<FollowerStatus> followers, List<Skipped> skipped, boolean operates) {

    /// @return whether anything moves that is worth looking at again soon
    public boolean moves() {
      return followers.stream()
          .anyMatch(one -> one.rebuild() != null || (one.lag() > 0 && one.failure() == null));
    }

    /// @return whether any stream is parked
    public boolean parks() {
      return followers.stream().anyMatch(one -> !one.parked().isEmpty());
    }
  }

  @GetMapping("/operations")
  @Shows(OperationsPage.class)
  Object show(HttpServletRequest request, HttpServletResponse response) {
    Viewer viewer = access.viewer();
    if (!viewer.holdsAnyOf(Role.PROGRAMME_ADMIN, Role.AUDITOR)) {
      throw new NotYours();
    }
    OperationsPage page =
        new OperationsPage(
            log.next() - 1,
            followers.status(),
            skipped.all(),
            viewer.holds(Role.PROGRAMME_ADMIN, Scope.GLOBAL));
    // Not while a reason may be being written.
    if (Browser.asks(request) && page.moves() && !page.parks()) {
      response.setHeader("Refresh", "3");
    }
    return Shown.as("operations/index", page, request);
  }

  /// Nothing is recorded by this: the rows follow from the log, before and after.
  @PostMapping("/operations/followers/{name}/rebuild")
  Object rebuild(@PathVariable String name, HttpServletRequest request) {
    PersonId person = operator(name);
    LOG.info("rows of {} are made anew, as {} wishes", name, person);
    followers.rebuild(name);
    // Of a follower without rows of its own nothing is there until then.
    freshness.await(log.next() - 1, List.of(name));
    return done(name, request);
  }

  /// Lets a follower that stands still try again.
  @PostMapping("/operations/followers/{name}/retry")
  Object retry(@PathVariable String name, HttpServletRequest request) {
    PersonId person = operator(name);
    LOG.info("follower {} tries again, as {} wishes", name, person);
    followers.retry(name);
    return done(name, request);
  }

  /// Lets a parked stream be tried again.
  @PostMapping("/operations/followers/{name}/parked/{*stream}")
  Object retry(@PathVariable String name, @PathVariable String stream, HttpServletRequest request) {
    PersonId person = operator(name);
    // What is matched to the end of the path begins with a slash.
    String parked = stream.substring(1);
    FollowerStatus status = status(name);
    if (status.parked().stream().noneMatch(one -> one.stream().equals(parked))) {
      throw new NotFound();
    }
    LOG.info("{} of follower {} is tried again, as {} wishes", parked, name, person);
    followers.retry(name, parked);
    return done(name, request);
  }

  private PersonId operator(String follower) {
    Viewer viewer = access.viewer();
    if (!viewer.holds(Role.PROGRAMME_ADMIN, Scope.GLOBAL)) {
      throw new NotYours();
    }
    status(follower);
    return viewer.person();
  }

  private FollowerStatus status(String follower) {
    return followers.status().stream()
        .filter(status -> status.name().equals(follower))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static Object done(String follower, HttpServletRequest request) {
    return Browser.asks(request)
        ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/operations")).build()
        : ResponseEntity.accepted().body(Map.of("follower", follower));
  }
}
