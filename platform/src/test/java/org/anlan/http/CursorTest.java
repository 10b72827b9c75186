package org.anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void a_cursor_comes_back_as_it_went() {
    var cursor = Cursor.of("2026-11-25T12:00:00+08:00", "文昌路 | 88", 7);
    assertThat(Cursor.parse(cursor.text(), 3)).isEqualTo(cursor);
  }

  @Test
  void no_cursor_means_the_first_page() {
    assertThat(Cursor.parse(null, 2)).isNull();
    assertThat(Cursor.parse("", 2)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "' or 1=1 --", "YWJj", "%%%"})
  void what_we_did_not_give_out_is_refused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text, 2))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("cursor-unreadable"));
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    assertThatThrownBy(() -> Cursor.parse(Cursor.of("one").text(), 2)).isInstanceOf(Problem.class);
  }

  @Test
  void walking_by_pages_meets_each_row_once() {
    var rows = IntStream.rangeClosed(1, 25).boxed().toList();
    var met = new java.util.ArrayList<Integer>();
    @Nullable String after = null;
    do {
      var page = page(rows, after);
      met.addAll(page.rows());
      after = page.next();
    } while (after != null);
    assertThat(met).isEqualTo(rows);
  }

  private static Page<Integer> page(List<Integer> rows, @Nullable String after) {
    var cursor = Cursor.parse(after, 1);
    var from = cursor == null ? 0 : Integer.parseInt(cursor.key(0));
    var read = rows.stream().filter(row -> row > from).limit(11).toList();
    return Page.of(read, 10, row -> Cursor.of(row));
  }

  @Test
  void a_page_size_is_within_bounds_or_refused_with_them() {
    assertThat(Page.limit(null, 20, 100)).isEqualTo(20);
    assertThat(Page.limit(100, 20, 100)).isEqualTo(100);
    assertThatThrownBy(() -> Page.limit(0, 20, 100)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Page.limit(101, 20, 100)).isInstanceOf(Problem.class);
  }

  @Test
  void a_key_of_another_list_is_refused_and_no_fault_of_the_platform() {
    var other = Cursor.of("HANDLING");
    assertThatThrownBy(() -> other.number(0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> other.time(0)).isInstanceOf(Problem.class);
  }

  @Test
  void numbers_and_times_come_back_as_they_went() {
    var at = Times.column(java.time.Instant.parse("2026-11-16T02:03:04.567891Z"));
    var cursor = Objects.requireNonNull(Cursor.parse(Cursor.of(42L, at).text(), 2));
    assertThat(cursor.number(0)).isEqualTo(42);
    assertThat(cursor.time(1)).isEqualTo(at);
  }
}
