package org.sdgcities.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinariesTest {
  @TempDir Path cache;

  @Test
  void several_that_unpack_at_once_end_with_one_whole_folder() throws Exception {
    Callable<Path> unpack =
        () -> Binaries.onClassPath(Platform.archive()).unpackedIn(cache, _ -> {});
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(unpack);
      var second = threads.submit(unpack);
      assertThat(first.get()).isEqualTo(second.get()).isDirectory();
      assertThat(new Programs(first.get(), RunAs.CALLER).major()).isEqualTo("18");
    }
    try (var folders = Files.list(cache)) {
      assertThat(folders).hasSize(1);
    }
  }

  @Test
  void a_half_unpacked_folder_is_not_used_and_goes_after_a_day() throws Exception {
    Path young = Files.createDirectories(cache.resolve(".unpacking-1/bin"));
    Path old = Files.createDirectories(cache.resolve(".unpacking-2/bin"));
    Files.setLastModifiedTime(old.getParent(), FileTime.from(Instant.EPOCH));
    Path unpacked = Binaries.onClassPath(Platform.archive()).unpackedIn(cache, _ -> {});
    assertThat(unpacked.resolve("share")).isDirectory();
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void an_archive_cannot_write_outside_its_folder() throws Exception {
    byte[] evil = archiveWith("../evil");
    Path target = Files.createDirectory(cache.resolve("target"));
    assertThatThrownBy(() -> Unpacking.tarXz(new ByteArrayInputStream(evil), target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("reaches outside");
    assertThat(cache.resolve("evil")).doesNotExist();
  }

  @Test
  void each_machine_has_its_archive() {
    assertThat(Platform.archive("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
    assertThat(Platform.archive("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
    assertThat(Platform.archive("Mac OS X", "x86_64")).isEqualTo("postgres-darwin-x86_64.txz");
    assertThat(Platform.archive("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
    assertThat(Platform.archive("Windows 11", "amd64")).isEqualTo("postgres-windows-x86_64.txz");
  }

  private static byte[] archiveWith(String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options()))) {
      tar.putArchiveEntry(new TarArchiveEntry(name));
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
