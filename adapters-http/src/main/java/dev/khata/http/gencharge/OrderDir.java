package dev.khata.http.gencharge;

/** Which way a list is sorted. */
public enum OrderDir {
  ASC,
  DESC
}
