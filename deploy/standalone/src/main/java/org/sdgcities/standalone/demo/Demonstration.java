package org.sdgcities.standalone.demo;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.client.ServiceClient;
import org.sdgcities.standalone.demo.story.Story;

/// Plays the story through the public HTTP API, act by act, at the times of the story.
public final class Demonstration {

  private final Story story;

  /// @param begun the day on which it is, or was, begun; the story ends the day before
  public Demonstration(LocalDate begun) {
    story = new Story(begun);
  }

  /// Is told how far it has come.
  @FunctionalInterface
  public interface Listener {
    void played(int acts, int of, String last);
  }

  /// @return when the programme of the story is founded
  public Instant begin() {
    return story.begin();
  }

  /// Plays all of it. What was played before changes nothing.
  ///
  /// @param clock is told the time before each act
  /// @return how many acts there are
  /// @throws org.sdgcities.standalone.demo.client.StoryStopped if the service says no
  public int play(URI service, String password, Consumer<Instant> clock, Listener listener) {
    List<Act> acts = story.acts();
    ServiceClient client = new ServiceClient(service, password);
    int played = 0;
    for (Act act : acts) {
      clock.accept(act.at());
      client.send(act);
      listener.played(++played, acts.size(), act.at().toString().substring(0, 10));
    }
    return played;
  }
}
