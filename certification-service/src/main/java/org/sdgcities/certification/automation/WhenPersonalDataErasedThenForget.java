package org.sdgcities.certification.automation;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.follower.Follower;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.people.PeopleEvent.PersonalDataErased;
import org.sdgcities.web.directory.Directory;

/// Makes sure that the directory forgets whom the log says it shall forget, even if the service
/// died right after the log said so. Forgetting again changes nothing.
final class WhenPersonalDataErasedThenForget implements Follower {

  private static final Duration REST = Duration.ofMillis(50);

  private final DeclaredEvents<Event> events;
  private final Set<String> ignored;
  private final Directory directory;

  WhenPersonalDataErasedThenForget(DeclaredEvents<Event> events, Directory directory) {
    this.events = events;
    this.ignored = events.allBut(Set.of(PersonalDataErased.class));
    this.directory = directory;
  }

  @Override
  public String name() {
    return "when-personal-data-erased-then-forget";
  }

  @Override
  public Set<String> ignores() {
    return ignored;
  }

  /// Who is to be forgotten has been already, as a rule.
  @Override
  public Duration rest() {
    return REST;
  }

  /// Each erasure stands for itself.
  @Override
  public List<String> streams(StoredEvent event) {
    return List.of("event:" + event.id());
  }

  @Override
  public void apply(List<StoredEvent> page, Connection transaction) {
    for (StoredEvent stored : page) {
      if (events.read(stored) instanceof PersonalDataErased erased) {
        directory.erase(erased.person());
      }
    }
  }

  /// It keeps nothing.
  @Override
  public void clear(Connection transaction) {}
}
