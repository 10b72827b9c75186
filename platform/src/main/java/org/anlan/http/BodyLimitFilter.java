package org.anlan.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// How much one request may bring: 20 MB for a file, 4 MB for what is written of procedures, 256 kB for anything else. What announces
/// more is refused before a byte of it is read; what hides its length is cut off when it passes the limit. Pieces of resumable uploads
/// are counted by their own door.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BodyLimitFilter extends OncePerRequestFilter {

  static final long FILE_BYTES = 20L * 1024 * 1024;

  /// A form with a file also has part headers and borders.
  static final long FORM_BYTES = FILE_BYTES + 64 * 1024;

  private static final String PIECE = "application/offset+octet-stream";

  private static final long OTHER_BYTES = 256 * 1024;

  /// Drawings and tables travel as text within JSON.
  private static final long TEXT_BYTES = 4L * 1024 * 1024;

  private static final String TEXTS = "/api/procedures/";

  private final ProblemWriter problems;

  BodyLimitFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isPiece(request)) {
      chain.doFilter(request, response);
      return;
    }
    var form = isForm(request);
    var limit = limit(request, form);
    if (request.getContentLengthLong() > limit) {
      problems.write(
          request, response, form ? Refusals.fileTooLarge() : Refusals.bodyTooLarge(limit));
      return;
    }
    var unannounced = request.getContentLengthLong() < 0 && !form;
    chain.doFilter(unannounced ? new Counted(request, limit) : request, response);
  }

  /// A piece of a resumable upload goes to the disk as it comes, never into memory; the door stops it where it passes what was announced.
  private static boolean isPiece(HttpServletRequest request) {
    return PIECE.equals(request.getContentType())
        && request.getServletPath().startsWith("/api/files/uploads/");
  }

  private static long limit(HttpServletRequest request, boolean form) {
    if (form) return FORM_BYTES;
    return request.getRequestURI().startsWith(TEXTS) ? TEXT_BYTES : OTHER_BYTES;
  }

  private static boolean isForm(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .map(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
        .orElse(false);
  }

  private static final class Counted extends HttpServletRequestWrapper {
    private final long limit;

    Counted(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), limit);
    }
  }

  private static final class CountedStream extends ServletInputStream {
    private final ServletInputStream source;
    private final long limit;
    private long read;

    CountedStream(ServletInputStream source, long limit) {
      this.source = source;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      var value = source.read();
      if (value >= 0) count(1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var got = source.read(target, offset, length);
      if (got > 0) count(got);
      return got;
    }

    private void count(int more) {
      read += more;
      if (read > limit) throw Refusals.bodyTooLarge(limit);
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
