/// What operators decide about the service itself, where it changes what people see.
@NullMarked
package org.sdgcities.kernel.operations;

import org.jspecify.annotations.NullMarked;
