/// How the service itself does.
@NullMarked
package org.sdgcities.query.operations;

import org.jspecify.annotations.NullMarked;
