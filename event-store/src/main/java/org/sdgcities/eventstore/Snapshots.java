package org.sdgcities.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folded states beside the log, so that long histories load quickly. A snapshot that is missing,
/// damaged, or made by other code counts for nothing: the history is there. So does a database that
/// cannot keep or give them.
public final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final DataSource dataSource;

  public Snapshots(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Whose state.
  ///
  /// @param kind of state
  /// @param version of the code that folds; another version's snapshots are passed over
  public record Key(String kind, int version, String id) {}

  /// @param next the position that the state goes up to: all below it is in the state
  public record Snapshot(long next, byte[] state) {}

  /// A snapshot that claims to know more than the log holds is of another log, and passed over.
  public Optional<Snapshot> find(Key key) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select s.next_position, s.state, s.checksum from eventlog.snapshot s"
                    + " where s.kind = ? and s.id = ? and s.version = ?"
                    + " and s.next_position <= (select next_position from eventlog.head)")) {
      select.setString(1, key.kind());
      select.setString(2, key.id());
      select.setInt(3, key.version());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Snapshot snapshot = new Snapshot(row.getLong(1), row.getBytes(2));
        return MessageDigest.isEqual(row.getBytes(3), checksum(key, snapshot))
            ? Optional.of(snapshot)
            : Optional.empty();
      }
    } catch (SQLException e) {
      LOG.warn("no snapshots at the moment: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /// Keeps a snapshot in place of an older one, of a damaged one, or of one by other code.
  public void keep(Key key, Snapshot snapshot) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into eventlog.snapshot as old"
                    + " (kind, id, version, next_position, state, checksum)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (kind, id) do update set"
                    + " version = excluded.version, next_position = excluded.next_position,"
                    + " state = excluded.state, checksum = excluded.checksum"
                    + " where old.version <> excluded.version"
                    + " or old.next_position < excluded.next_position"
                    + " or (old.next_position = excluded.next_position"
                    + " and (old.checksum <> excluded.checksum or old.state <> excluded.state))"
                    + " or old.next_position > (select next_position from eventlog.head)")) {
      insert.setString(1, key.kind());
      insert.setString(2, key.id());
      insert.setInt(3, key.version());
      insert.setLong(4, snapshot.next());
      insert.setBytes(5, snapshot.state());
      insert.setBytes(6, checksum(key, snapshot));
      insert.executeUpdate();
    } catch (SQLException e) {
      LOG.warn("a snapshot was not kept: {}", e.getMessage());
    }
  }

  private static byte[] checksum(Key key, Snapshot snapshot) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (key.kind() + '\n' + key.version() + '\n' + key.id() + '\n')
              .getBytes(StandardCharsets.UTF_8));
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(snapshot.next()).flip());
      return digest.digest(snapshot.state());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
