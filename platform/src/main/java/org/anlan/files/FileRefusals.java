package org.anlan.files;

import org.anlan.http.Problem;
import org.anlan.http.Texts;
import org.springframework.http.HttpStatus;

/// Why a file was not taken, in words.
final class FileRefusals {

  private FileRefusals() {}

  static Problem notAPicture() {
    return Problem.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "file-not-a-picture",
            new Texts("这不是照片", "This is not a picture"))
        .saying(
            new Texts(
                "只接受 JPEG、PNG 或 WebP 格式的照片（按内容识别，与文件名无关）。请重新选择照片。",
                "Only JPEG, PNG or WebP pictures are taken (told by content, not by name). Choose a photo."))
        .at("file");
  }

  static Problem broken() {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "file-broken",
            new Texts("照片已损坏", "The picture is damaged"))
        .saying(
            new Texts(
                "照片内容不完整或无法打开。请重新拍摄或另选一张。",
                "The picture is cut off or cannot be opened. Take it again or choose another one."))
        .at("file");
  }

  static Problem tooManyPixels(int width, int height) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "file-too-many-pixels",
            new Texts("照片尺寸过大", "The picture has too many pixels"))
        .saying(
            new Texts(
                    "照片为 %s × %s 像素，最多 5000 万像素。请降低拍摄分辨率后重试。",
                    "The picture has %s × %s pixels; at most 50 million are taken. Take it at a lower resolution.")
                .with(width, height))
        .at("file");
  }
}
