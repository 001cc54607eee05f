package org.sdgcities.certification.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.OperatorInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The version of snapshots, tried on class files of two builds.
class CodeTest {

  private static final String ROOM = "org/sdgcities/certification/folding";

  /// What is built in two versions.
  static final class Counting implements IntUnaryOperator {
    @Override
    public int applyAsInt(int count) {
      return count + 1;
    }
  }

  @TempDir Path folder;

  @Test
  void a_class_that_folds_otherwise_gives_another_version() throws Exception {
    byte[] now = bytesOf(Counting.class);
    byte[] then = countingDown(now);
    // They are two versions of one class indeed, and count otherwise.
    assertThat(defined(now).applyAsInt(5)).isEqualTo(6);
    assertThat(defined(then).applyAsInt(5)).isEqualTo(4);
    assertThat(then).hasSameSizeAs(now);

    assertThat(version(build("then", "Counting.class", then)))
        .isNotEqualTo(version(build("now", "Counting.class", now)));
  }

  @Test
  void the_same_build_at_another_place_gives_the_same_version() throws Exception {
    byte[] counting = bytesOf(Counting.class);

    assertThat(version(build("here", "Counting.class", counting)))
        .isEqualTo(version(build("there", "Counting.class", counting)));
  }

  @Test
  void a_class_more_or_under_another_name_gives_another_version() throws Exception {
    byte[] counting = bytesOf(Counting.class);
    int one = version(build("one", "Counting.class", counting));

    assertThat(version(build("other", "Telling.class", counting))).isNotEqualTo(one);
    build("more", "Telling.class", counting);
    assertThat(version(build("more", "Counting.class", counting))).isNotEqualTo(one);
  }

  /// What is no class does not count: a snapshot need not be given up for it.
  @Test
  void another_file_beside_the_classes_gives_the_same_version() throws Exception {
    byte[] counting = bytesOf(Counting.class);
    int one = version(build("one", "Counting.class", counting));

    build("more", "words.properties", counting);

    assertThat(version(build("more", "Counting.class", counting))).isEqualTo(one);
  }

  @Test
  void the_version_is_that_of_the_code_of_decisions_and_events() {
    int whole = Code.fingerprint();

    assertThat(whole)
        .isEqualTo(
            Code.fingerprint(
                List.of(
                    "classpath*:org/sdgcities/kernel/**/*.class",
                    "classpath*:org/sdgcities/certification/**/*.class")))
        .isNotEqualTo(
            Code.fingerprint(List.of("classpath*:org/sdgcities/certification/**/*.class")))
        .isNotEqualTo(Code.fingerprint(List.of("classpath*:org/sdgcities/kernel/**/*.class")));
  }

  /// @return the folder of the build
  private Path build(String name, String file, byte[] content) throws IOException {
    Path build = folder.resolve(name);
    Path room = Files.createDirectories(build.resolve(ROOM));
    Files.write(room.resolve(file), content);
    return build;
  }

  private static int version(Path build) {
    return Code.fingerprint(List.of("file:" + build + "/org/sdgcities/certification/**/*.class"));
  }

  private static byte[] bytesOf(Class<?> type) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class"))) {
      return in.readAllBytes();
    }
  }

  private static byte[] countingDown(byte[] counting) {
    CodeTransform subtract =
        (code, element) -> {
          if (element instanceof OperatorInstruction operator && operator.opcode() == Opcode.IADD) {
            code.isub();
          } else {
            code.with(element);
          }
        };
    ClassFile files = ClassFile.of();
    return files.transformClass(
        files.parse(counting), ClassTransform.transformingMethodBodies(subtract));
  }

  private static IntUnaryOperator defined(byte[] bytes) throws ReflectiveOperationException {
    var constructor = new Defining().define(bytes).getDeclaredConstructor();
    constructor.setAccessible(true);
    return (IntUnaryOperator) constructor.newInstance();
  }

  private static final class Defining extends ClassLoader {
    Class<?> define(byte[] bytes) {
      return defineClass(null, bytes, 0, bytes.length);
    }
  }
}
