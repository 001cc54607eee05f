package org.sdgcities.eventstore.axon;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Condition;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.History;
import org.sdgcities.eventstore.StoredEvent;

/// A repository of folded states. Whatever is loaded within a processing context becomes part of
/// the condition under which that context's events are appended. States are only read: they change
/// by events alone, when they are loaded next.
///
/// What has come since a state was folded last is all that is read: from memory, from a snapshot,
/// or from the first event. The log must be that of the configured storage engine.
public final class FoldingRepository<I, S> implements Repository.LifecycleManagement<I, S> {

  private final Folding<I, S> folding;
  private final EventLog log;
  private final States states;
  private final @Nullable Snapshotting<I, S> snapshots;
  private final ResourceKey<ConcurrentMap<I, ManagedEntity<I, S>>> loaded;

  /// @param states kept in memory, shared by all repositories of the process
  /// @param snapshots to begin from where memory does not help; or null
  public FoldingRepository(
      Folding<I, S> folding, EventLog log, States states, @Nullable Snapshotting<I, S> snapshots) {
    this.folding = folding;
    this.log = log;
    this.states = states;
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
    try {
      ManagedEntity<I, S> entity = new Loaded<>(id, find(id, context));
      inContext.put(id, entity);
      return CompletableFuture.completedFuture(entity);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private S find(I id, ProcessingContext context) {
    long began = System.nanoTime();
    long epoch = log.epoch();
    States.Start<S> start = states.find(folding, id, epoch).orElseGet(() -> fromSnapshot(id));
    List<Criterion> criteria = folding.criteria().apply(id);
    History since = log.history(criteria, start.next());
    S state = start.state();
    for (StoredEvent event : since.events()) {
      state = folding.evolve().apply(state, event);
    }
    States.Start<S> now = new States.Start<>(state, Math.max(start.next(), since.upTo()));
    states.keep(folding, id, now, epoch);
    if (snapshots != null) {
      snapshots.keep(folding, id, now, since.events().size(), System.nanoTime() - began);
    }
    Condition unchanged = new Condition(now.next() - 1, criteria);
    context.updateResource(
        PostgresEventStorageEngine.UNCHANGED,
        other -> other == null ? unchanged : other.and(unchanged));
    return state;
  }

  private States.Start<S> fromSnapshot(I id) {
    return Optional.ofNullable(snapshots)
        .flatMap(kept -> kept.find(folding, id))
        .orElseGet(() -> new States.Start<>(folding.initial(), 0));
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
