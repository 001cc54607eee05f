package org.sdgcities.certification.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sdgcities.certification.evidence.EvidenceStore.Stored;
import org.sdgcities.kernel.Sha256;

class FolderEvidenceStoreTest {

  private static final int LIMIT = 300_000;

  /// SHA-256 of `abc`, from FIPS 180-2, appendix B.1.
  private static final Sha256 ABC =
      new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  @TempDir Path temp;
  private Path folder;
  private EvidenceStore store;

  @BeforeEach
  void make() {
    folder = temp.resolve("files");
    store = new FolderEvidenceStore(folder, LIMIT);
  }

  @Test
  void bytes_are_stored_under_their_digest_and_found_by_it() throws IOException {
    assertThat(store(bytes("abc"))).isEqualTo(new Stored(ABC, 3));

    assertThat(read(ABC)).isEqualTo(bytes("abc"));
    assertThat(store.isIntact(ABC)).isTrue();
    assertThat(files()).containsExactly(Path.of("ba", "78", ABC.value()));
  }

  @Test
  void what_was_never_stored_is_not_there() throws IOException {
    assertThat(store.open(ABC)).isEmpty();
    assertThat(store.isIntact(ABC)).isFalse();
  }

  @Test
  void storing_the_same_bytes_twice_keeps_them_once() throws IOException {
    store(bytes("abc"));
    store(bytes("abc"));

    assertThat(files()).hasSize(1);
    assertThat(read(ABC)).isEqualTo(bytes("abc"));
  }

  @Test
  void who_reads_is_not_disturbed_by_who_stores_the_same_again() throws IOException {
    store(bytes("abc"));
    try (InputStream reader = store.open(ABC).orElseThrow()) {
      store(bytes("abc"));
      assertThat(reader.readAllBytes()).isEqualTo(bytes("abc"));
    }
  }

  @Test
  void a_file_may_be_as_large_as_the_limit() throws IOException {
    byte[] most = random(LIMIT);

    Stored stored = store(most);

    assertThat(stored.size()).isEqualTo(LIMIT);
    assertThat(read(stored.sha256())).isEqualTo(most);
  }

  @Test
  void a_larger_file_is_refused_and_leaves_nothing_behind() throws IOException {
    assertThatExceptionOfType(FileTooLarge.class)
        .isThrownBy(() -> store(random(LIMIT + 1)))
        .satisfies(refusal -> assertThat(refusal.limit()).isEqualTo(LIMIT));
    assertThat(files()).isEmpty();
  }

  @Test
  void a_stream_without_end_is_refused_soon() throws IOException {
    InputStream endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            assertThat(given++).isLessThan(2 * LIMIT);
            return 'a';
          }
        };

    assertThatExceptionOfType(FileTooLarge.class).isThrownBy(() -> store.store(endless));
    assertThat(files()).isEmpty();
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing_behind() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(random(1000)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.store(broken));
    assertThat(files()).isEmpty();
  }

  @Test
  void many_may_store_the_same_bytes_at_once() throws Exception {
    byte[] bytes = random(LIMIT);
    int many = 32;
    CyclicBarrier start = new CyclicBarrier(many);
    List<Future<Stored>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < many; i++) {
        all.add(
            threads.submit(() -> {
              start.await();
              Stored stored = store(bytes);
              assertThat(read(stored.sha256())).isEqualTo(bytes);
              return stored;
            }));
      }
    }

    Stored first = all.getFirst().get();
    for (Future<Stored> one : all) {
      assertThat(one.get()).isEqualTo(first);
    }
    assertThat(store.isIntact(first.sha256())).isTrue();
    assertThat(files()).hasSize(1);
  }

  @Test
  void a_flipped_bit_is_found_and_storing_the_bytes_again_mends_it() throws IOException {
    byte[] bytes = random(100_000);
    Sha256 sha256 = store(bytes).sha256();
    byte[] damaged = bytes.clone();
    damaged[77_777] ^= 1;
    Files.write(folder.resolve(files().getFirst()), damaged);

    assertThat(store.isIntact(sha256)).isFalse();

    store(bytes);
    assertThat(store.isIntact(sha256)).isTrue();
  }

  @Test
  void bytes_cut_off_are_found() throws IOException {
    Sha256 sha256 = store(bytes("abc")).sha256();
    Files.write(folder.resolve(files().getFirst()), bytes("ab"));

    assertThat(store.isIntact(sha256)).isFalse();
  }

  private Stored store(byte[] bytes) throws IOException {
    return store.store(new ByteArrayInputStream(bytes));
  }

  private byte[] read(Sha256 sha256) throws IOException {
    try (InputStream stored = store.open(sha256).orElseThrow()) {
      return stored.readAllBytes();
    }
  }

  /// @return all files below the folder, whatever they are called
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
