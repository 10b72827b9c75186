package org.anlan.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.anlan.files.Reading.Broken;
import org.anlan.files.Reading.NotAPicture;
import org.anlan.files.Reading.Picture;
import org.anlan.files.Reading.TooManyPixels;
import org.springframework.stereotype.Component;

/// Turns what somebody handed in into a picture that is safe to keep and to show. At most two at once, since each may take
/// 100 MB for a moment.
@Component
class Pictures {

  static final long MOST_PIXELS = 50_000_000;
  static final int FULL_SIDE = 2_560;
  static final int THUMB_SIDE = 400;

  /// A picture with a longer side is read with gaps: sharp enough for what is kept, small enough for the memory.
  private static final int READ_SIDE = 4_096;

  private final Semaphore turns = new Semaphore(2, true);

  Reading read(byte[] bytes) {
    var kind = PictureKind.of(bytes);
    if (kind.isEmpty()) return new NotAPicture();
    turns.acquireUninterruptibly();
    try {
      return read(bytes, kind.get());
    } catch (IOException | RuntimeException broken) {
      // Java's readers answer a damaged file with exceptions of any kind, of array bounds and
      // colours too.
      return new Broken();
    } finally {
      turns.release();
    }
  }

  private static Reading read(byte[] bytes, PictureKind kind) throws IOException {
    var orientation = Orientation.UPRIGHT;
    if (kind == PictureKind.JPEG) {
      var outline = JpegOutline.of(bytes);
      if (!outline.complete() || outline.scans() > JpegOutline.MOST_SCANS) return new Broken();
      orientation = Orientation.in(outline.exif());
    }
    var reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(stream, true, true);
      return read(reader, orientation);
    } finally {
      reader.dispose();
    }
  }

  private static Reading read(ImageReader reader, Orientation orientation) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) return new TooManyPixels(width, height);
    var wanted = reader.getDefaultReadParam();
    var step = Math.ceilDiv(Math.max(width, height), READ_SIDE);
    wanted.setSourceSubsampling(step, step, 0, 0);
    return picture(reader.read(0, wanted), orientation);
  }

  private static Picture picture(BufferedImage taken, Orientation orientation) throws IOException {
    var full = Canvas.upright(Canvas.fit(taken, FULL_SIDE), orientation);
    var thumb = Canvas.fit(full, THUMB_SIDE);
    return new Picture(Canvas.jpeg(full), Canvas.jpeg(thumb), full.getWidth(), full.getHeight());
  }
}
