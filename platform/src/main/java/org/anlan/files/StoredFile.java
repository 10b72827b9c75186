package org.anlan.files;

import java.util.UUID;
import org.anlan.access.Caller;
import org.jspecify.annotations.Nullable;

/// One thing somebody handed in.
///
/// @param name what it was called on the own device; for people to read, never a path
/// @param width and `height` 0 for what is no picture
/// @param attachedTo what it hangs on, such as `case:9901022026111630002174`; absent while it is loose
public record StoredFile(
    UUID id,
    String name,
    String mediaType,
    long bytes,
    int width,
    int height,
    Contents contents,
    Owner owner,
    @Nullable String attachedTo) {

  /// The hashes of what is kept, and of what was handed in.
  ///
  /// @param thumb only of a picture
  record Contents(Digest full, @Nullable Digest thumb, Digest original) {}

  /// The browser and, if signed in, the account that handed it in.
  record Owner(UUID session, @Nullable UUID account) {

    /// No browser has this session.
    private static final UUID NO_BROWSER = new UUID(0, 0);

    static final Owner PLATFORM = new Owner(NO_BROWSER, null);

    /// Of an account for which the platform goes on without a browser, the account alone.
    static Owner of(Caller caller) {
      var account = caller.account();
      if (account == null) return new Owner(caller.sessionId(), null);
      var session = caller.session();
      return new Owner(session == null ? NO_BROWSER : session, account.id());
    }

    boolean is(Caller caller) {
      var other = caller.account();
      return session.equals(caller.session())
          || (account != null && other != null && account.equals(other.id()));
    }
  }

  /// The same content under another id, hanging on nothing.
  StoredFile as(UUID another, Owner whose) {
    return new StoredFile(another, name, mediaType, bytes, width, height, contents, whose, null);
  }

  public String url() {
    return "/api/files/" + id;
  }

  public String thumbUrl() {
    return url() + "?size=thumb";
  }

  /// Made by the platform itself, not handed in by anybody.
  public boolean isIssued() {
    return owner.equals(Owner.PLATFORM);
  }

  public boolean isPicture() {
    return contents.thumb() != null;
  }

  /// SHA-256 of the content as it is kept, in hexadecimal digits.
  public String sha256() {
    return contents.full().hex();
  }
}
