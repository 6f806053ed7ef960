package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An export of somebody's own data, unpacked. */
record OwnData(Map<String, byte[]> files) {
  static final String PATH = "/api/users/export";

  static OwnData of(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (files.put(entry.getName(), in.readAllBytes()) != null) {
          throw new AssertionError("twice: " + entry.getName());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OwnData(files);
  }

  /** A list of records; missing where there is none. */
  JsonNode section(String name) {
    return Optional.ofNullable(files.get(name + ".json"))
        .map(bytes -> Json.parse(new String(bytes, StandardCharsets.UTF_8)))
        .orElseGet(MissingNode::getInstance);
  }

  String readme() {
    return new String(files.get("README.txt"), StandardCharsets.UTF_8);
  }

  /** All of it but the pictures. */
  String text() {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().startsWith("documents/"))
        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }
}
