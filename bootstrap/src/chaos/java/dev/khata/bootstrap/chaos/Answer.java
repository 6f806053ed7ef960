package dev.khata.bootstrap.chaos;

/** What came back, whole. */
record Answer(int status, String body) {}
