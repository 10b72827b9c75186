package org.anlan.exchange;

import java.util.ArrayList;
import java.util.List;
import org.anlan.access.Masking;
import org.anlan.directory.Directory;
import org.anlan.directory.Post;
import org.anlan.http.Texts;
import org.springframework.stereotype.Component;

/// Puts looks into words.
@Component
class LookPages {

  private final Catalogue catalogue;
  private final Directory directory;

  LookPages(Catalogue catalogue, Directory directory) {
    this.catalogue = catalogue;
    this.directory = directory;
  }

  DataLookView view(DataLook look) {
    var library =
        catalogue
            .findLibrary(look.library())
            .map(Library::texts)
            .orElse(new Texts(look.library(), look.library()));
    var reader = look.reader();
    var post = reader.post() == null ? null : directory.findPost(reader.post()).orElse(null);
    var unit = unit(reader.unit());
    var purpose = catalogue.purposeName(look.purpose());
    var fields = fields(look);
    return new DataLookView(
        look.id(),
        look.at(),
        look.library(),
        library.zh(),
        library.en(),
        look.key().equals(DataLook.ALL) ? DataLook.ALL : Masking.idNumber(look.key()),
        reader.account() == null ? reader.name() : Masking.name(reader.name()),
        post == null ? null : title(post).zh(),
        post == null ? null : title(post).en(),
        unit.zh(),
        unit.en(),
        look.purpose(),
        purpose.zh(),
        purpose.en(),
        look.matter(),
        fields.zh(),
        fields.en(),
        look.result().code(),
        look.result().words().zh(),
        look.result().words().en(),
        look.why());
  }

  private static Texts title(Post post) {
    return post.title();
  }

  Texts unit(String uscc) {
    return directory.findUnit(uscc).map(unit -> unit.name()).orElse(new Texts(uscc, uscc));
  }

  /// `birth age-at-least 60` is 出生日期（是否满 60 岁）.
  private Texts fields(DataLook look) {
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (var touched : look.fields()) {
      var parts = List.of(touched.split(" ", 3));
      var name = catalogue.name(look.library(), List.of(parts.getFirst()));
      var test = parts.size() < 3 ? null : said(parts.get(1), parts.get(2));
      zh.add(test == null ? name.zh() : "%s（%s）".formatted(name.zh(), test.zh()));
      en.add(test == null ? name.en() : "%s (%s)".formatted(name.en(), test.en()));
    }
    return new Texts(String.join("、", zh), String.join(", ", en));
  }

  private static Texts said(String test, String value) {
    var known = Claim.Test.find(test).orElse(Claim.Test.EQUALS);
    return switch (known) {
      case EQUALS -> new Texts("是否一致", "whether it matches");
      case AT_LEAST -> new Texts("是否不少于 %s", "at least %s?").with(value);
      case AT_MOST -> new Texts("是否不多于 %s", "at most %s?").with(value);
      case AGE_AT_LEAST -> new Texts("是否满 %s 岁", "aged %s or more?").with(value);
      case AGE_BELOW -> new Texts("是否不满 %s 岁", "under %s?").with(value);
    };
  }
}
