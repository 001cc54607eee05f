package org.sdgcities.standalone.demo.acts;

import java.time.LocalDate;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One thread of the story: its acts follow one another.
public final class Chapter {

  private final Book book;
  private final String about;
  private final Diary diary;

  Chapter(Book book, String about, Diary diary) {
    this.book = book;
    this.about = about;
    this.diary = diary;
  }

  public LocalDate today() {
    return diary.today();
  }

  public void pass(int days) {
    diary.pass(days);
  }

  public void until(LocalDate day) {
    diary.until(day);
  }

  /// @param name what the act is, such as `observation`
  public void act(String name, String by, String path, SequencedMap<String, Object> body) {
    write(name, by, path, body, null);
  }

  public void upload(
      String name, String by, String path, SequencedMap<String, Object> body, Attachment file) {
    write(name, by, path, body, file);
  }

  private void write(
      String name,
      String by,
      String path,
      SequencedMap<String, Object> body,
      @Nullable Attachment file) {
    book.write(new Act(diary.next(), book.key(about + "/" + name), by, path, body, file));
  }
}
