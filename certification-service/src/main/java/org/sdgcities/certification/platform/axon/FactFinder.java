package org.sdgcities.certification.platform.axon;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.modelling.StateManager;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.web.database.Patience;

/// Finds facts where nothing is to be decided: to say beforehand whether somebody may do or see
/// something.
public final class FactFinder {

  private final UnitOfWorkFactory units;
  private final StateManager states;
  private final InstantSource clock;

  public FactFinder(AxonConfiguration axon, InstantSource clock) {
    this.units = axon.getComponent(UnitOfWorkFactory.class);
    this.states = axon.getComponent(StateManager.class);
    this.clock = clock;
  }

  /// @param question may refuse, as a decision may
  public <T> T ask(PersonId person, Function<Facts, T> question) {
    return Patience.orOutage(() -> find(person, question));
  }

  private <T> T find(PersonId person, Function<Facts, T> question) {
    try {
      return units
          .create()
          .executeWithResult(context ->
              CompletableFuture.completedFuture(
                  question.apply(
                      new Facts(DecisionHandler.source(states, context), person, clock.instant()))))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
