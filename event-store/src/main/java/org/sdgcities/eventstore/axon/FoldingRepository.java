package org.sdgcities.eventstore.axon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.StoredEvent;

/// A repository of folded states. Whatever is loaded within a processing context becomes part of
/// the condition under which that context's events are appended. States are only read: they change
/// by events alone, when they are loaded next.
public final class FoldingRepository<I, S> implements Repository.LifecycleManagement<I, S> {

  private final Folding<I, S> folding;
  private final EventStore events;
  private final @Nullable Snapshotting<I, S> snapshots;
  private final ResourceKey<ConcurrentMap<I, ManagedEntity<I, S>>> loaded;

  public FoldingRepository(Folding<I, S> folding, EventStore events) {
    this(folding, events, null);
  }

  /// @param snapshots to begin from, so that a long history loads quickly; or null
  public FoldingRepository(
      Folding<I, S> folding, EventStore events, @Nullable Snapshotting<I, S> snapshots) {
    this.folding = folding;
    this.events = events;
    this.snapshots = snapshots;
    this.loaded = ResourceKey.withLabel("loaded:" + folding.name());
  }

  @Override
  public Class<S> entityType() {
    return folding.state();
  }

  @Override
  public Class<I> idType() {
    return folding.id();
  }

  @Override
  public CompletableFuture<ManagedEntity<I, S>> load(I id, ProcessingContext context) {
    ConcurrentMap<I, ManagedEntity<I, S>> inContext =
        context.computeResourceIfAbsent(loaded, ConcurrentHashMap::new);
    ManagedEntity<I, S> known = inContext.get(id);
    if (known != null) {
      return CompletableFuture.completedFuture(known);
    }
    Snapshotting.Start<S> start =
        snapshots == null
            ? new Snapshotting.Start<>(folding.initial(), 0)
            : snapshots
                .find(folding, id)
                .orElseGet(() -> new Snapshotting.Start<>(folding.initial(), 0));
    return events
        .transaction(context)
        .source(
            SourcingCondition.conditionFor(
                new GlobalIndexConsistencyMarker(start.next()).position(),
                folding.criteria().apply(id)))
        .reduce(
            new Progress<>(start, 0),
            (progress, entry) -> {
              StoredEvent event = entry.getResource(EventCodec.STORED);
              return event == null ? progress : progress.after(event, folding);
            })
        .thenApply(progress -> {
          if (snapshots != null) {
            snapshots.keep(folding, id, progress.now(), progress.folded());
          }
          ManagedEntity<I, S> entity = new Loaded<>(id, progress.now().state());
          inContext.put(id, entity);
          return entity;
        });
  }

  private record Progress<S>(Snapshotting.Start<S> now, int folded) {
    Progress<S> after(StoredEvent event, Folding<?, S> folding) {
      return new Progress<>(
          new Snapshotting.Start<>(
              folding.evolve().apply(now.state(), event), event.position() + 1),
          folded + 1);
    }
  }

  @Override
  public CompletableFuture<ManagedEntity<I, S>> loadOrCreate(I id, ProcessingContext context) {
    return load(id, context);
  }

  @Override
  public ManagedEntity<I, S> persist(I id, S entity, ProcessingContext context) {
    return new Loaded<>(id, entity);
  }

  @Override
  public ManagedEntity<I, S> attach(ManagedEntity<I, S> entity, ProcessingContext context) {
    return entity;
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeProperty("name", folding.name());
    descriptor.describeProperty("version", folding.version());
  }

  private record Loaded<I, S>(I identifier, S entity) implements ManagedEntity<I, S> {
    @Override
    public @Nullable S applyStateChange(UnaryOperator<S> change) {
      throw new UnsupportedOperationException("a folded state changes by events alone");
    }
  }
}
