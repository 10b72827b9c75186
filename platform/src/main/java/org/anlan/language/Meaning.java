package org.anlan.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// The meaning of a sentence as a vector of length 1: sentences that mean the same lie close together (bge-small-zh-v1.5, int8, shipped with the
/// program). One text at a time and one thread, so that a text has the same vector wherever and beside whatever it stands. Loaded when it is
/// first asked.
public final class Meaning implements AutoCloseable {

  /// How many numbers a vector has.
  public static final int LENGTH = 512;

  private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
  private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";
  private static final int MOST_PIECES = 128;

  private record Loaded(OrtEnvironment environment, OrtSession session, Pieces pieces) {}

  private final @Nullable Vectors vectors;

  /// What the file held when it was first asked for, and what came since; by key.
  private @Nullable Map<ByteBuffer, float[]> known;

  private volatile @Nullable Loaded loaded;
  private volatile boolean closed;

  /// Whoever reads keeps it from being closed under them.
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  /// Remembers nothing.
  public Meaning() {
    this.vectors = null;
  }

  private Meaning(Path folder) {
    this.vectors = new Vectors(folder, "bge-small-zh-v1.5-q");
  }

  /// @param home in whose folder `language` the vectors of many texts read at once are kept, so that nobody reads them again
  public static Meaning remembering(Path home) {
    return new Meaning(home.resolve("language"));
  }

  /// @param text the beginning of a longer one stands for all of it
  public float[] of(String text) {
    use.readLock().lock();
    try {
      var model = loaded();
      return first(model, model.pieces().of(text, MOST_PIECES));
    } catch (OrtException e) {
      throw new IllegalStateException("The model could not read a text.", e);
    } finally {
      use.readLock().unlock();
    }
  }

  /// The same for many, on as many cores as there are; in their order. Only what was never read before is read.
  public List<float[]> all(List<String> texts) {
    var kept = vectors;
    return kept == null ? texts.parallelStream().map(this::of).toList() : remembered(kept, texts);
  }

  private List<float[]> remembered(Vectors kept, List<String> texts) {
    // Not this: a thread that reads may have to load the model first.
    synchronized (kept) {
      var before = known(kept);
      var missing =
          texts.stream().distinct().filter(text -> !before.containsKey(Vectors.key(text))).toList();
      if (!missing.isEmpty()) before.putAll(kept(kept, missing));
      return texts.stream()
          .map(text -> Objects.requireNonNull(before.get(Vectors.key(text))))
          .toList();
    }
  }

  private Map<ByteBuffer, float[]> known(Vectors kept) {
    var held = known;
    if (held != null) return held;
    held = kept.read();
    known = held;
    return held;
  }

  private Map<ByteBuffer, float[]> kept(Vectors kept, List<String> missing) {
    var read = missing.parallelStream().map(this::of).toList();
    var fresh = new LinkedHashMap<ByteBuffer, float[]>();
    for (int n = 0; n < missing.size(); n++) fresh.put(Vectors.key(missing.get(n)), read.get(n));
    kept.add(fresh);
    return fresh;
  }

  /// From -1 to 1; 0.6 and more is the same subject in other words.
  public static double likeness(float[] one, float[] other) {
    double sum = 0;
    for (int n = 0; n < one.length; n++) sum += one[n] * other[n];
    return sum;
  }

  private Loaded loaded() {
    if (closed) throw new IllegalStateException("The model was closed.");
    var held = loaded;
    return held == null ? load() : held;
  }

  private synchronized Loaded load() {
    var held = loaded;
    if (held != null) return held;
    try (var options = new OrtSession.SessionOptions();
        var model = Meaning.class.getResourceAsStream(MODEL)) {
      if (model == null) throw new IllegalStateException("The program ships no " + MODEL);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      var environment = OrtEnvironment.getEnvironment();
      var session = environment.createSession(model.readAllBytes(), options);
      held = new Loaded(environment, session, Pieces.of(VOCABULARY));
      loaded = held;
      return held;
    } catch (OrtException e) {
      throw new IllegalStateException("The model could not be loaded.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The model could not be read.", e);
    }
  }

  /// The vector of the first piece, which stands for the sentence.
  private static float[] first(Loaded model, long[] pieces) throws OrtException {
    var ones = new long[pieces.length];
    java.util.Arrays.fill(ones, 1);
    try (var ids = OnnxTensor.createTensor(model.environment(), new long[][] {pieces});
        var mask = OnnxTensor.createTensor(model.environment(), new long[][] {ones});
        var types =
            OnnxTensor.createTensor(model.environment(), new long[][] {new long[pieces.length]});
        var answer =
            model
                .session()
                .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return unit(((float[][][]) answer.get(0).getValue())[0][0]);
    }
  }

  private static float[] unit(float[] vector) {
    var length = (float) Math.sqrt(likeness(vector, vector));
    var unit = new float[vector.length];
    for (int n = 0; n < vector.length; n++) unit[n] = vector[n] / length;
    return unit;
  }

  /// The runtime itself stays for others; it ends with the program.
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      var held = loaded;
      loaded = null;
      if (held != null) held.session().close();
    } catch (OrtException e) {
      throw new IllegalStateException("The model could not be let go.", e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
