package org.sdgcities.standalone.moved;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Moves the clock of a whole virtual machine, as an agent in it: whoever asks for the time, in the
/// service or in any library, is told that of the machine and so many milliseconds more as stand in
/// a file. What only measures how long something takes is left alone, as it is when the clock of a
/// machine is set.
public final class MovedTime implements ClassFileTransformer {

  private static final ClassDesc HERE = ClassDesc.of(MovedTime.class.getName());
  private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");
  private static final String CLOCK = "java/time/Clock";
  private static final byte[] ASKS = "currentTimeMillis".getBytes(StandardCharsets.US_ASCII);

  private static volatile long by;

  private MovedTime() {}

  /// @param file in which the milliseconds stand
  public static void premain(String file, Instrumentation machine) throws Exception {
    Thread.ofPlatform().daemon().name("moved-time").start(() -> follow(Path.of(file)));
    machine.addTransformer(new MovedTime(), true);
    machine.retransformClasses(
        Arrays.stream(machine.getAllLoadedClasses())
            .filter(machine::isModifiableClass)
            .toArray(Class<?>[]::new));
  }

  private static void follow(Path file) {
    while (true) {
      try {
        by = Long.parseLong(Files.readString(file).strip());
      } catch (java.io.IOException | NumberFormatException e) {
        // It is being written.
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  /// What stands for {@link System#currentTimeMillis}.
  public static long millis() {
    return System.currentTimeMillis() + by;
  }

  /// What stands for the time that the clock of the machine makes of these.
  public static Instant instant(long second, long nanos) {
    return Instant.ofEpochSecond(second, nanos).plusMillis(by);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> known,
      @Nullable ProtectionDomain domain,
      byte[] code) {
    if (name == null || name.startsWith("org/sdgcities/standalone/moved/")) {
      return null;
    }
    if (name.equals(CLOCK)) {
      return changed(loader, code, "currentInstant", MovedTime::anotherInstant);
    }
    return asks(code) ? changed(loader, code, null, MovedTime::otherMillis) : null;
  }

  private static byte @Nullable [] changed(
      @Nullable ClassLoader loader, byte[] code, @Nullable String only, CodeTransform how) {
    try {
      ClassHierarchyResolver types =
          loader == null
              ? ClassHierarchyResolver.defaultResolver()
              : ClassHierarchyResolver.ofResourceParsing(loader);
      ClassFile files = ClassFile.of(ClassHierarchyResolverOption.of(types));
      return files.transformClass(
          files.parse(code),
          ClassTransform.transformingMethodBodies(
              method -> only == null || method.methodName().equalsString(only), how));
    } catch (RuntimeException e) {
      // Nobody would hear of it otherwise.
      e.printStackTrace();
      return null;
    }
  }

  private static void otherMillis(CodeBuilder builder, CodeElement element) {
    if (calls(element, "java/lang/System", "currentTimeMillis")) {
      builder.invokestatic(HERE, "millis", MethodTypeDesc.of(ConstantDescs.CD_long));
    } else {
      builder.with(element);
    }
  }

  private static void anotherInstant(CodeBuilder builder, CodeElement element) {
    if (calls(element, "java/time/Instant", "ofEpochSecond")) {
      builder.invokestatic(
          HERE,
          "instant",
          MethodTypeDesc.of(INSTANT, ConstantDescs.CD_long, ConstantDescs.CD_long));
    } else {
      builder.with(element);
    }
  }

  private static boolean calls(CodeElement element, String owner, String name) {
    return element instanceof InvokeInstruction call
        && call.owner().asInternalName().equals(owner)
        && call.name().equalsString(name);
  }

  private static boolean asks(byte[] code) {
    for (int i = 0; i + ASKS.length <= code.length; i++) {
      if (Arrays.equals(code, i, i + ASKS.length, ASKS, 0, ASKS.length)) {
        return true;
      }
    }
    return false;
  }
}
