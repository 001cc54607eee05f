/// The published language: what events, ids and values mean to every part of the service.
@NullMarked
package org.sdgcities.kernel;

import org.jspecify.annotations.NullMarked;
