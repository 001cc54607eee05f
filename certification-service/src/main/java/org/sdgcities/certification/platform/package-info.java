/// Plumbing: Axon, Spring, HTTP. No rule of the programme lives here.
@NullMarked
package org.sdgcities.certification.platform;

import org.jspecify.annotations.NullMarked;
