package org.sdgcities.eventstore.history;

/// What a log promises, one by one. A breach names the promise, so that a planted fault counts as
/// caught only if it is caught for what it is.
enum Promise {
  POSITIONS_ARE_DENSE,
  AN_EVENT_STANDS_ONCE,
  WHAT_WAS_ACKNOWLEDGED_STANDS,
  AN_APPEND_IS_WHOLE,
  WHAT_WAS_NOT_MADE_LEAVES_NOTHING,
  A_BROKEN_CONDITION_REFUSES,
  NOTHING_ELSE_REFUSES,
  A_KEY_COUNTS_ONCE,
  A_REPETITION_GETS_THE_FIRST_ANSWER,
  A_RECEIPT_TELLS_WHAT_WAS_DONE,
  A_STREAM_BEGINS_WHERE_ASKED,
  A_STREAM_TELLS_EACH_ONCE_IN_ORDER,
  A_STREAM_COMES_TO_THE_END,
  /// What anyone saw is in the log in the end.
  ONLY_WHAT_STANDS_IS_SHOWN,
  /// Whoever sees an event or the head sees all that is before it.
  VISIBLE_IN_ORDER,
  /// Who reads sees everything that was acknowledged before he began.
  READS_ARE_FRESH,
  SOME_ORDER_EXPLAINS_ALL;

  /// @param how in words
  record Breach(Promise promise, String how) {}
}
