package org.sdgcities.certification.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A controller's argument that is made of the request: of the names in its path and of its body,
/// be it JSON or a form. The type is a record, usually the command itself.
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Body {}
