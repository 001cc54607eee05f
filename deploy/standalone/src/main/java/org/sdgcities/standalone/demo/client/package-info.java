/// A client of the service like any other: it signs people in and sends what they ask for.
@NullMarked
package org.sdgcities.standalone.demo.client;

import org.jspecify.annotations.NullMarked;
