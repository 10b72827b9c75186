package org.anlan.halls;

import java.util.List;
import org.anlan.access.Caller;
import org.anlan.http.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How a hall runs now, for those who work in it; and to a clerk, how people rated the windows at which they worked.
@RestController
@RequestMapping("/api/halls")
class BoardDoor {

  /// @param many 0 where fewer than `least` have rated: then nothing is told
  record OwnStarsView(int many, double stars, int good, int least) {}

  private final HallBook book;
  private final BoardPages pages;
  private final SpotRatings ratings;
  private final Lines lines;
  private final Doing doing;

  BoardDoor(HallBook book, BoardPages pages, SpotRatings ratings, Lines lines, Doing doing) {
    this.book = book;
    this.pages = pages;
    this.ratings = ratings;
    this.lines = lines;
    this.doing = doing;
  }

  @GetMapping("/{hall}/live")
  BoardView live(Caller caller, @PathVariable String hall) {
    Rights.must(caller, Rights.LEADER, new Texts("看大厅运行情况", "see how the hall runs"));
    return pages.of(book.get(hall), doing.now());
  }

  @GetMapping("/{hall}/window/stars")
  OwnStarsView stars(Caller caller, @PathVariable String hall) {
    Rights.mustWorkIn(caller);
    var least = book.get(hall).rules().leastRatings();
    var from = BoardPages.year(lines.day(doing.now()));
    List<SpotRatings.Sum> sums = ratings.ofPerson(Rights.person(caller), from, least);
    if (sums.isEmpty()) return new OwnStarsView(0, 0, 0, least);
    var sum = sums.getFirst();
    return new OwnStarsView(sum.many(), sum.stars(), sum.good(), least);
  }
}
