package dev.khata.domain.documents;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A part of the vault, named for what its documents belong to; in the order of the names. */
public enum DocumentFolder {
  /** Pictures of what operators publish. */
  CONTENT("content"),
  /** Papers of applicants. */
  KYC("kyc");

  /** For a pattern: any of them. */
  static final String ANY =
      Arrays.stream(values()).map(folder -> folder.label).collect(Collectors.joining("|"));

  private final String label;

  DocumentFolder(String label) {
    this.label = label;
  }

  /** With which all names in it begin; never changed, since keys are stored. */
  public String prefix() {
    return label + "/";
  }
}
