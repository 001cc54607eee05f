package org.sdgcities.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Appends that wait to be written, in groups. Each is decided on as it comes, on the thread that
/// brings it, while earlier groups are still being written: it is taken for granted that those will
/// be. When one of them is not, everything that waits is decided anew.
final class WaitingGroups {

  private final ReentrantLock lock = new ReentrantLock();
  private final RecentEvents recent;
  private int most;
  private final int groupSize;
  private final Deque<Group> groups = new ArrayDeque<>();
  private int size;
  // Whether the memory holds what is in the log and in all groups before, and nothing else.
  private boolean trusted;

  /// @param most appends that may wait
  /// @param groupSize appends in a group at the most
  WaitingGroups(RecentEvents recent, int most, int groupSize) {
    this.recent = recent;
    this.most = most;
    this.groupSize = groupSize;
  }

  /// @return false if too many wait
  boolean add(Pending pending) {
    lock.lock();
    try {
      if (size >= most) {
        return false;
      }
      size++;
      join(pending);
    } finally {
      lock.unlock();
    }
    pending.prepare();
    return true;
  }

  private void join(Pending pending) {
    Group group = groups.peekLast();
    if (group == null || group.pending().size() >= groupSize) {
      group = Group.startingAt(trusted ? recent.next() : Long.MAX_VALUE);
      groups.addLast(group);
    }
    group.join(pending);
    decide(group, pending);
  }

  private void decide(Group group, Pending pending) {
    if (!trusted) {
      group.undecided();
    } else if (!group.decide(pending, recent)) {
      // Where the next ones will stand is not known before this group is written.
      trusted = false;
      group.undecided();
    }
  }

  /// Lets nobody in any more.
  void close() {
    lock.lock();
    try {
      most = 0;
    } finally {
      lock.unlock();
    }
  }

  /// @return the group whose turn it is
  @Nullable Group take() {
    lock.lock();
    try {
      Group group = groups.pollFirst();
      if (group != null) {
        size -= group.pending().size();
      }
      return group;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  /// From now on nothing is decided on, and the memory is the caller's alone, without what the
  /// given group and those behind it have put there.
  void distrust(Group failed) {
    lock.lock();
    try {
      recent.truncate(Math.min(recent.next(), failed.start()));
      trusted = false;
      groups.forEach(Group::undecided);
    } finally {
      lock.unlock();
    }
  }

  /// The memory holds what is in the log: what waits is decided on, and what comes will be.
  void trust() {
    lock.lock();
    try {
      trusted = true;
      Deque<Group> before = new ArrayDeque<>(groups);
      groups.clear();
      before.forEach(group -> group.pending().forEach(this::join));
    } finally {
      lock.unlock();
    }
  }

  /// Takes those out that came before a time.
  void removeIf(LongPredicate since, Consumer<Pending> removed) {
    lock.lock();
    try {
      for (Group group : groups) {
        group
            .pending()
            .removeIf(pending -> {
              boolean out = since.test(pending.since());
              if (out) {
                size--;
                removed.accept(pending);
              }
              return out;
            });
      }
      groups.removeIf(group -> group.pending().isEmpty());
    } finally {
      lock.unlock();
    }
  }
}
