/// Bytes, hashes and proofs of an append-only log: what an auditor needs to check it, and nothing
/// but the JDK.
@NullMarked
package org.sdgcities.ledger;

import org.jspecify.annotations.NullMarked;
