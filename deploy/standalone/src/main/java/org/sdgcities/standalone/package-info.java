/// Everything in one process on one machine: a database, both services, a sign-in. For trying out,
/// for demonstrations and for tests.
@NullMarked
package org.sdgcities.standalone;

import org.jspecify.annotations.NullMarked;
