package org.anlan.scans;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The three models that read (PP-OCRv4, shipped with the program): where text is, which way up it stands, what it says. One thread each.
final class Models implements AutoCloseable {

  private static final String FOLDER = "/models/";
  private static final String DETECTOR = "ch_PP-OCRv4_det_infer.onnx";
  private static final String RECOGNISER = "ch_PP-OCRv4_rec_infer.onnx";
  private static final String DIRECTOR = "ch_ppocr_mobile_v2.0_cls_infer.onnx";
  private static final String LETTERS = "ppocr_keys_v1.txt";

  private static final int CHANNELS = 3;

  /// Blue, green, red: the order in which the models learned; mean and spread of each as they learned them.
  private static final float[] MEANS = {0.485f, 0.456f, 0.406f};

  private static final float[] SPREADS = {0.229f, 0.224f, 0.225f};
  private static final float[] HALVES = {0.5f, 0.5f, 0.5f};

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession detector;
  private final OrtSession recogniser;
  private final OrtSession director;
  private final List<String> letters;

  Models() {
    this.detector = session(DETECTOR);
    this.recogniser = session(RECOGNISER);
    this.director = session(DIRECTOR);
    var known =
        new ArrayList<>(new String(bytes(LETTERS), StandardCharsets.UTF_8).lines().toList());
    known.add(" ");
    this.letters = List.copyOf(known);
  }

  private OrtSession session(String name) {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setMemoryPatternOptimization(false);
      return environment.createSession(bytes(name), options);
    } catch (OrtException e) {
      throw new IllegalStateException("The model %s could not be loaded.".formatted(name), e);
    }
  }

  private static byte[] bytes(String name) {
    try (var file = Models.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) throw new IllegalStateException("The program ships no " + name);
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The model %s could not be read.".formatted(name), e);
    }
  }

  /// The letters that [#letters(Sight, int)] counts, from 1 on.
  List<String> letters() {
    return letters;
  }

  /// How likely each pixel belongs to text, row after row.
  ///
  /// @param sight both sides a multiple of 32
  float[] text(Sight sight) {
    try (var input = tensor(sight, sight.width(), MEANS, SPREADS);
        var answer = run(detector, input)) {
      var map = ((OnnxTensor) answer.get(0)).getFloatBuffer();
      var all = new float[map.remaining()];
      map.get(all);
      return all;
    } catch (OrtException e) {
      throw new IllegalStateException("No text could be looked for.", e);
    }
  }

  /// For each step along a line how likely each letter is, the first standing for none.
  ///
  /// @param width to which it is filled up on the right
  float[][] letters(Sight line, int width) {
    try (var input = tensor(line, width, HALVES, HALVES);
        var answer = run(recogniser, input)) {
      return ((float[][][]) answer.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("A line could not be read.", e);
    }
  }

  /// How likely a line stands upside down.
  float overturned(Sight line, int width) {
    try (var input = tensor(line, width, HALVES, HALVES);
        var answer = run(director, input)) {
      return ((float[][]) answer.get(0).getValue())[0][1];
    } catch (OrtException e) {
      throw new IllegalStateException("The direction of a line could not be told.", e);
    }
  }

  private static OrtSession.Result run(OrtSession session, OnnxTensor input) throws OrtException {
    return session.run(Map.of(session.getInputNames().iterator().next(), input));
  }

  /// Plane after plane; what lies right of the picture is the middle of all values.
  private OnnxTensor tensor(Sight sight, int width, float[] means, float[] spreads)
      throws OrtException {
    int height = sight.height();
    int there = Math.min(width, sight.width());
    var planes = new float[CHANNELS * height * width];
    var row = new int[there];
    for (int y = 0; y < height; y++) {
      sight.pixels().getRGB(0, y, there, 1, row, 0, there);
      for (int channel = 0; channel < CHANNELS; channel++) {
        int at = (channel * height + y) * width;
        for (int x = 0; x < there; x++)
          planes[at + x] =
              ((row[x] >> 8 * channel & 0xFF) / 255f - means[channel]) / spreads[channel];
      }
    }
    return OnnxTensor.createTensor(
        environment, FloatBuffer.wrap(planes), new long[] {1, CHANNELS, height, width});
  }

  @Override
  public void close() {
    try (detector;
        recogniser;
        director) {
      // Closing all three is all that is to be done; the runtime itself stays for others.
    } catch (OrtException e) {
      throw new IllegalStateException("A model could not be let go.", e);
    }
  }
}
