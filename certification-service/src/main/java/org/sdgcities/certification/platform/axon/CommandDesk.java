package org.sdgcities.certification.platform.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.Metadata;
import org.sdgcities.certification.decision.Command;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.eventstore.AppendFailure;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.Event;
import org.sdgcities.web.database.Outage;
import org.sdgcities.web.database.Patience;

/// Where commands are handed in. A command that was carried out before under the same key is
/// answered as the first time.
public final class CommandDesk {

  private final CommandGateway gateway;
  private final LogReader log;
  private final DeclaredEvents<Event> events;
  private final MeterRegistry meters;

  public CommandDesk(
      CommandGateway gateway, LogReader log, DeclaredEvents<Event> events, MeterRegistry meters) {
    this.gateway = gateway;
    this.log = log;
    this.events = events;
    this.meters = meters;
  }

  /// Carries a command out.
  ///
  /// @throws Refused if a rule says no
  /// @throws HasGoneOn if the subject's history has gone on since the sender looked
  /// @throws KeyReused if the key belongs to another request
  /// @throws NotNow if it could not be carried out for no fault of the command
  public Happened send(Command command, SentBy by) {
    Timer.Sample sample = Timer.start(meters);
    String outcome = "failed";
    try {
      Happened happened = dispatch(command, by);
      outcome = happened.repeated() ? "repeated" : "done";
      return happened;
    } catch (Refused e) {
      outcome = "refused";
      throw e;
    } catch (HasGoneOn | KeyReused e) {
      outcome = "conflict";
      throw e;
    } catch (NotNow e) {
      outcome = "unavailable";
      throw e;
    } finally {
      sample.stop(
          meters.timer("commands", "type", command.getClass().getSimpleName(), "outcome", outcome));
    }
  }

  private Happened dispatch(Command command, SentBy by) {
    try {
      // Handing in may wait as well: for its turn, and for what has happened before.
      return Patience.ask(() -> carryOut(command, by));
    } catch (TimeoutException e) {
      throw new NotNow(NotNow.Kind.OUTCOME_UNKNOWN, e);
    } catch (ExecutionException e) {
      Throwable why = Objects.requireNonNull(e.getCause());
      if (Outage.isBehind(why) && !(why instanceof NotNow)) {
        throw new NotNow(NotNow.Kind.UNAVAILABLE, why);
      }
      throw why instanceof RuntimeException cause ? cause : new IllegalStateException(why);
    }
  }

  private Happened carryOut(Command command, SentBy by) throws InterruptedException {
    try {
      return gateway
          .send(command, Metadata.from(by.metadata()))
          .resultAs(DecisionHandler.Pending.class)
          .get()
          .happened();
    } catch (ExecutionException e) {
      return afterFailure(e.getCause() == null ? e : e.getCause(), by);
    }
  }

  private Happened afterFailure(Throwable failure, SentBy by) {
    return switch (failure) {
      case AppendFailure.AlreadyDone e -> repeated(e.stored(), by);
      // What was done once may well be refused the second time; the first answer counts.
      case Refused e -> earlier(by).orElseThrow(() -> e);
      case HasGoneOn e -> earlier(by).orElseThrow(() -> e);
      case AppendEventsTransactionRejectedException e -> throw new NotNow(NotNow.Kind.BUSY, e);
      case AppendFailure.Overloaded e -> throw new NotNow(NotNow.Kind.BUSY, e);
      case AppendFailure.OutcomeUnknown e -> throw new NotNow(NotNow.Kind.OUTCOME_UNKNOWN, e);
      case AppendFailure e -> throw new NotNow(NotNow.Kind.UNAVAILABLE, e);
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(failure);
    };
  }

  private Optional<Happened> earlier(SentBy by) {
    return log.receipt(by.scopedKey()).map(stored -> repeated(stored, by));
  }

  private Happened repeated(Receipt.Stored stored, SentBy by) {
    if (!Arrays.equals(stored.receipt().fingerprint(), by.fingerprint().bytes())) {
      throw new KeyReused();
    }
    int count = (int) (stored.last() - stored.first() + 1);
    List<Event> happened = log.page(stored.first(), count).stream().map(events::read).toList();
    return new Happened(happened, stored.first(), true);
  }
}
